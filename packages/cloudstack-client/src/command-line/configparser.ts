import { UsageError } from './usage-error.ts'

export type IniValues = ReadonlyMap<string, string>
/** Values by the name of their section. */
export type IniFile = ReadonlyMap<string, IniValues>

/** Python 3 knows comments only as lines of their own; Python 2 also ends a value at its first semicolon if that follows white space. */
export type PythonVersion = 2 | 3

interface Reading {
  readonly file: Map<string, Map<string, string>>
  readonly version: PythonVersion
  section?: Map<string, string>
  /** The option that deeper lines continue, and how deep it is itself. */
  option?: { readonly name: string; readonly indent: number }
}

/**
 * Reads a file as Python's `ConfigParser` does: names of options in lower case, values to the end of their line and on to deeper ones,
 * `[DEFAULT]` for all sections. Values are returned before interpolation.
 * @throws {UsageError} naming the file and the line that is none of section, option and comment
 */
export function parseConfigParser(text: string, fileName: string, version: PythonVersion = 3): IniFile {
  const reading: Reading = { file: new Map(), version }
  for (const [index, line] of text.split(/\r?\n/).entries()) readLine(reading, line, `${fileName}, line ${index + 1}`)
  for (const section of reading.file.values()) for (const [name, value] of section) section.set(name, value.trimEnd())
  return reading.file
}

function readLine(reading: Reading, line: string, place: string): void {
  const trimmed = line.trim()
  if (isComment(trimmed, line, reading.version)) return
  if (continues(reading, line, trimmed)) return
  if (trimmed === '') return
  const header = /^\[(.+)\]/.exec(trimmed)?.[1]
  if (header !== undefined) {
    if (reading.version === 3 && reading.file.has(header)) throw new UsageError(`${place}: [${header}] is given twice`)
    reading.section = reading.file.get(header) ?? new Map()
    reading.file.set(header, reading.section)
    delete reading.option
  } else readOption(reading, trimmed, line.length - line.trimStart().length, place)
}

function isComment(trimmed: string, line: string, version: PythonVersion): boolean {
  if (version === 3) return /^[#;]/.test(trimmed)
  return /^[#;]/.test(line) || /^rem(\s|$)/i.test(line)
}

/** Deeper lines belong to the option above, and in Python 3 so do empty ones. */
function continues({ section, option, version }: Reading, line: string, trimmed: string): boolean {
  if (section === undefined || option === undefined) return false
  const indent = line.length - line.trimStart().length
  const isDeeper = version === 3 ? trimmed === '' || indent > option.indent : trimmed !== '' && indent > 0
  if (isDeeper) section.set(option.name, `${section.get(option.name) ?? ''}\n${trimmed}`)
  return isDeeper
}

function readOption(reading: Reading, line: string, indent: number, place: string): void {
  const { section, version } = reading
  if (section === undefined) throw new UsageError(`${place}: there is no [section] above`)
  const [, key, value = ''] = /^([^=:]+?)\s*[=:]\s*(.*)$/.exec(line) ?? []
  if (key === undefined) throw new UsageError(`${place}: neither [section] nor name = value`)
  const name = key.toLowerCase()
  if (version === 3 && section.has(name)) throw new UsageError(`${place}: ${name} is given twice`)
  section.set(name, version === 2 ? withoutComment(value) : value)
  reading.option = { name, indent }
}

/** Only the first semicolon can begin a comment. */
function withoutComment(value: string): string {
  const at = value.indexOf(';')
  const text = (at > 0 && /\s/.test(value.charAt(at - 1)) ? value.slice(0, at) : value).trim()
  return text === '""' ? '' : text
}

const MAX_DEPTH = 10

/**
 * Returns the options of a section with those of `[DEFAULT]`, each interpolated when it is asked for.
 * @returns undefined if there is no such section
 */
export function sectionReader(
  file: IniFile,
  name: string,
  version: PythonVersion = 3,
): ((option: string) => string | undefined) | undefined {
  const own = file.get(name)
  if (own === undefined) return undefined
  const all = new Map([...(file.get('DEFAULT') ?? []), ...own])
  return (option) => {
    const value = all.get(option)
    return value === undefined ? undefined : interpolate(value, all, `${option} in [${name}]`, version)
  }
}

/** `%(name)s` is another option; `%%` is a percent sign, for Python 2 only next to a reference. */
function interpolate(value: string, all: IniValues, place: string, version: PythonVersion, depth = 1): string {
  if (version === 2 && !value.includes('%(')) return value
  if (depth > MAX_DEPTH) throw new UsageError(`${place} refers to itself`)
  return value.replace(/%(?:%|\(([^)]+)\)s|)/g, (found, name?: string) => {
    if (found === '%%') return '%'
    if (name === undefined) throw new UsageError(`${place}: write %% for a percent sign, or %(name)s for another value`)
    const other = all.get(name.toLowerCase())
    if (other === undefined) throw new UsageError(`${place} refers to "${name}", which does not exist`)
    return interpolate(other, all, place, version, depth + 1)
  })
}
