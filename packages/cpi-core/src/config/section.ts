import * as z from 'zod/mini'
import { nearest } from '../values/nearest.ts'
import { isObject } from '../values/object.ts'
import { describeIssue } from './describe-issue.ts'
import { INTERPRETED } from './interpreted.ts'
import { parseReadingNumbers } from './numbers-as-text.ts'
import { WITHOUT_WIDTH } from './scalars.ts'

/** The target of an alias: a key, `section.key`, or either with a conversion of the value. */
export type Alias = string | { readonly to: string; readonly convert: (value: unknown) => unknown }

export interface Section<Shape extends z.core.$ZodShape = z.core.$ZodShape> {
  /** Name in messages: `VM cloud_properties`. */
  readonly name: string
  readonly object: z.ZodMiniObject<Shape, z.core.$strict>
  /** Other names of a key → its canonical name: the names of the three earlier CPIs keep working. */
  readonly aliases: Readonly<Record<string, Alias>>
  /** Keys of earlier CPIs that have no effect here → the reason. */
  readonly ignored: Readonly<Record<string, string>>
  /** Nested sections by key; if the key holds a list, the section of each item. */
  readonly sections: Readonly<Record<string, Section>>
  /** Unknown keys are ignored with a warning instead of refused. */
  readonly loose: boolean
}

interface SectionOptions {
  readonly aliases?: Readonly<Record<string, Alias>>
  readonly ignored?: Readonly<Record<string, string>>
  readonly sections?: Readonly<Record<string, Section>>
  readonly loose?: boolean
}

/** Defines a table of keys: the code validates with it, and the operator's documentation is generated from it. */
export function section<Shape extends z.core.$ZodShape>(name: string, shape: Shape, options: SectionOptions = {}): Section<Shape> {
  const { aliases = {}, ignored = {}, sections = {}, loose = false } = options
  return { name, object: z.strictObject(shape), aliases, ignored, sections, loose }
}

type Keys = Record<string, unknown>

export interface Canonical {
  /** The same settings under their canonical names; null values are left out. */
  readonly value: Readonly<Keys>
  readonly problems: readonly string[]
  readonly warnings: readonly string[]
}

/** Renames aliases, leaves out what is empty, and reports unknown keys with the closest known name. */
export function canonical(section: Section, input: unknown): Canonical {
  if (input === undefined || input === null) return { value: {}, problems: [], warnings: [] }
  if (!isObject(input)) return { value: {}, problems: [`${section.name} should be a hash of keys`], warnings: [] }
  const reading: Reading = { section, value: {}, problems: [], warnings: [] }
  for (const [key, raw] of Object.entries(input)) {
    const given = withoutBlanks(raw)
    if (given !== undefined) readKey(reading, key, given)
    else if (raw !== null && raw !== undefined && isRequired(section, key)) reading.value[key] = ''
  }
  return reading
}

function isBlank(character: string): boolean {
  return /\s/.test(character) || WITHOUT_WIDTH.test(character)
}

/** Each end is looked at once: a search for both at once would take the square of the time in a text with many blanks. */
function trimmed(text: string): string | undefined {
  let [start, end] = [0, text.length]
  while (start < end && isBlank(text.charAt(start))) start += 1
  while (end > start && isBlank(text.charAt(end - 1))) end -= 1
  return start === end ? undefined : text.slice(start, end)
}

/**
 * Empty means not given: texts are trimmed, and empty ones count as missing, also in lists. Rendered templates, ops files and copied
 * secrets are full of both.
 */
function withoutBlanks(given: unknown): unknown {
  if (given === null) return undefined
  if (typeof given === 'string') return trimmed(given)
  if (!Array.isArray(given)) return given
  const items = given.map(withoutBlanks).filter((item) => item !== undefined)
  return items.length === 0 && given.length > 0 ? undefined : items
}

function isBlankSection(given: Readonly<Keys>): boolean {
  const values = Object.values(given)
  return values.length > 0 && values.every((value) => (isObject(value) ? isBlankSection(value) : withoutBlanks(value) === undefined))
}

/** An empty value of a required key is reported as empty, not as missing. */
function isRequired({ object }: Section, key: string): boolean {
  const schema = ownKey<z.core.$ZodType>(object.shape, key)
  return schema !== undefined && !z.safeParse(schema, undefined, INTERPRETED).success
}

interface Reading {
  readonly section: Section
  readonly value: Keys
  readonly problems: string[]
  readonly warnings: string[]
}

function readKey(reading: Reading, key: string, given: unknown): void {
  const { section, warnings, problems } = reading
  const alias = ownKey(section.aliases, key)
  if (Object.hasOwn(section.object.shape, key)) putGiven(reading, key, nestedValue(reading, key, given))
  else if (alias !== undefined) putAlias(reading, alias, given)
  else if (Object.hasOwn(section.ignored, key)) warnings.push(`${section.name}: "${key}" has no effect: ${section.ignored[key]}`)
  else if (section.loose) warnings.push(`${section.name}: "${key}" is not known and has no effect`)
  else problems.push(unknownKey(section, key))
}

/** Reads a nested section, or each item of a list of sections, by its own table. */
function nestedValue(reading: Reading, key: string, given: unknown): unknown {
  const nested = ownKey(reading.section.sections, key)
  if (nested === undefined) return given
  if (Array.isArray(given)) return given.map((item) => (isObject(item) ? readNested(reading, nested, item) : item))
  if (!isObject(given)) return given
  // A section whose keys are all empty is as good as none.
  return isBlankSection(given) ? undefined : readNested(reading, nested, given)
}

function readNested(reading: Reading, nested: Section, given: Readonly<Keys>): Readonly<Keys> {
  const inner = canonical(nested, given)
  reading.problems.push(...inner.problems)
  reading.warnings.push(...inner.warnings)
  return inner.value
}

function putGiven(reading: Reading, key: string, given: unknown): void {
  if (given !== undefined) put(reading, reading.value, key, given)
}

function putAlias(reading: Reading, alias: Alias, given: unknown): void {
  const to = typeof alias === 'string' ? alias : alias.to
  const converted = withoutBlanks(typeof alias === 'string' ? given : alias.convert(given))
  if (converted === undefined) return
  const [first = '', second] = to.split('.')
  put(reading, reading.value, first, second === undefined ? converted : { [second]: converted })
}

/** Two names of one key may both be given as long as their values are equal. */
function put(reading: Reading, value: Keys, key: string, given: unknown): void {
  const present = value[key]
  if (isObject(present) && isObject(given)) {
    const merged: Keys = { ...present }
    value[key] = merged
    for (const [inner, innerValue] of Object.entries(given)) put(reading, merged, inner, innerValue)
  } else if (present === undefined) value[key] = isObject(given) ? { ...given } : given
  else if (present !== given) {
    reading.problems.push(`${reading.section.name}: "${key}" is given twice under different names, with different values`)
  }
}

function unknownKey(section: Section, key: string): string {
  const known = Object.keys(section.object.shape)
  const near = nearest(key, [...known, ...Object.keys(section.aliases)])
  const advice = near === undefined ? `known keys are ${known.join(', ')}` : `did you mean "${near}"?`
  return `${section.name}: unknown key "${key}"; ${advice}`
}

export type Validated<S> = S extends Section<infer Shape> ? z.output<z.ZodMiniObject<Shape>> : never

export type Verdict<S> =
  | { readonly ok: true; readonly value: Validated<S>; readonly warnings: readonly string[] }
  | { readonly ok: false; readonly problems: readonly string[]; readonly warnings: readonly string[] }

/** Reports all problems at once, so that a corrected file works the next time. */
export function validate<S extends Section>(section: S, input: unknown): Verdict<S> {
  const { value: given, problems, warnings } = canonical(section, input)
  const { value, parsed } = parseReadingNumbers(section.object, given)
  const wrong = parsed.success ? [] : parsed.error.issues.map((issue) => `${section.name}: ${describeIssue(issue, value)}`)
  if (parsed.success && problems.length === 0) return { ok: true, value: parsed.data as Validated<S>, warnings }
  return { ok: false, problems: [...problems, ...wrong], warnings }
}

function ownKey<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined
}
