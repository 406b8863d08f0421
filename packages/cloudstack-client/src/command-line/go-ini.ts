import type { IniFile, IniValues } from './configparser.ts'
import { UsageError } from './usage-error.ts'

/** Name of the section above all others. */
const TOP = 'DEFAULT'

/**
 * Reads a file as `gopkg.in/ini.v1` does with `IgnoreInlineComment`, which is how cloudmonkey 6 loads its own: comments are lines of their
 * own, one pair of quotes around a value is taken off, a backslash at the end of a line continues it.
 * @throws {UsageError} naming the file and the line without a name and a value
 */
export function parseGoIni(text: string, fileName: string): IniFile {
  const file = new Map<string, Map<string, string>>([[TOP, new Map()]])
  let section = file.get(TOP)
  const lines = text.split(/\r?\n/).map((line) => line.trim())
  for (let at = 0; at < lines.length; at += 1) {
    const place = `${fileName}, line ${at + 1}`
    let line = lines[at] ?? ''
    if (line === '' || /^[#;]/.test(line)) continue
    if (line.startsWith('[')) {
      const name = sectionName(line, place)
      section = file.get(name) ?? new Map()
      file.set(name, section)
      continue
    }
    while (line.endsWith('\\') && at + 1 < lines.length) line = line.slice(0, -1) + lines[++at]
    const [key, value] = option(line, place)
    section?.set(key, value)
  }
  return file
}

function sectionName(line: string, place: string): string {
  const end = line.lastIndexOf(']')
  if (end < 0) throw new UsageError(`${place}: the name of the section has no ]`)
  return line.slice(1, end).trim()
}

function option(line: string, place: string): readonly [string, string] {
  const [, quoted, bare, value = ''] = /^(?:["`]([^"`]+)["`]|([^=:]+?))\s*[=:]\s*(.*)$/.exec(line) ?? []
  const key = quoted ?? bare
  if (key === undefined) throw new UsageError(`${place}: neither [section] nor name = value`)
  return [key, unquoted(value.trim())]
}

function unquoted(value: string): string {
  return /^`[^`]*`$|^"[^"]*"$|^'[^']*'$/.test(value) ? value.slice(1, -1) : value
}

const MAX_DEPTH = 99

/**
 * Returns the values of a section, references resolved; `[a.b]` has those of `[a]`, too.
 * @returns undefined if there is no such section
 */
export function goIniSection(file: IniFile, name: string): ((key: string) => string | undefined) | undefined {
  if (!file.has(name)) return undefined
  const parts = name.split('.')
  const family = parts.map((_, length) => file.get(parts.slice(0, length + 1).join('.'))).filter((values) => values !== undefined)
  const all = new Map(family.flatMap((values) => [...values]))
  return (key) => {
    const value = all.get(key)
    return value === undefined ? undefined : resolved(value, all, file.get(TOP) ?? new Map())
  }
}

/** `%(name)s` is another value of the section or of the top; without one it stays as it is. There is no escape. */
function resolved(value: string, own: IniValues, top: IniValues, depth = 1): string {
  if (depth > MAX_DEPTH) return value
  return value.replace(/%\(([^)]+)\)s/g, (reference, name: string) => {
    const other = own.get(name) ?? top.get(name)
    return other === undefined ? reference : resolved(other, own, top, depth + 1)
  })
}
