import { printable } from '../wire/printable.ts'

type Row = Readonly<Record<string, unknown>>

/** The fields that people look for first, in the order in which they are shown. */
const FIRST: readonly string[] = [
  'id',
  'name',
  'key',
  'value',
  'state',
  'status',
  'ipaddress',
  'displayname',
  'zonename',
  'type',
  'created',
]
const GAP = '  '
const LONGEST_CELL = 60

/** Renders items as a table as wide as the terminal: id, name and state first, then the columns that fit. */
export function renderTable(items: readonly unknown[], width: number, columns?: readonly string[]): string {
  const rows = items.map((item) => (isRow(item) ? item : { value: item }))
  const chosen = columns ?? fitting(rows, width)
  const lines = [chosen, ...rows.map((row) => chosen.map((column) => cell(row[column])))]
  const widths = chosen.map((_, index) => Math.max(...lines.map((line) => (line[index] ?? '').length)))
  return lines
    .map((line) =>
      line
        .map((text, index) => text.padEnd(widths[index] ?? 0))
        .join(GAP)
        .trimEnd(),
    )
    .join('\n')
}

/** Renders one object as a list of its fields. */
export function renderFields(object: unknown): string {
  if (!isRow(object)) return cell(object)
  const widest = Math.max(0, ...Object.keys(object).map((name) => name.length))
  return Object.entries(object)
    .map(
      ([name, value]) =>
        `${name.padEnd(widest)}${GAP}${typeof value === 'object' ? JSON.stringify(value) : cell(value, Number.POSITIVE_INFINITY)}`,
    )
    .join('\n')
}

function fitting(rows: readonly Row[], width: number): readonly string[] {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row).filter((name) => typeof row[name] !== 'object')))]
  const ordered = [...FIRST.filter((name) => names.includes(name)), ...names.filter((name) => !FIRST.includes(name))]
  let used = 0
  return ordered.filter((name, index) => {
    used += Math.max(name.length, ...rows.map((row) => cell(row[name]).length)) + GAP.length
    return index === 0 || used <= width + GAP.length
  })
}

function cell(value: unknown, longest = LONGEST_CELL): string {
  const given = typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value ?? '')
  const text = printable(given.replace(/\s+/g, ' '))
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text
}

const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null && !Array.isArray(value)
