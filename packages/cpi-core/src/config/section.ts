import * as z from 'zod'
import { nearest } from '../values/nearest.ts'

/** Where an alias leads: a key, `section.key`, or either with a conversion of the value. */
export type Alias = string | { readonly to: string; readonly convert: (value: unknown) => unknown }

export interface Section<Shape extends z.ZodRawShape = z.ZodRawShape> {
  /** In messages: `VM cloud_properties`. */
  readonly name: string
  readonly object: z.ZodObject<Shape, z.core.$strict>
  /** Other names of a key → its one canonical name: the three earlier CPIs' names keep working. */
  readonly aliases: Readonly<Record<string, Alias>>
  /** Keys of earlier CPIs without effect here → why. */
  readonly ignored: Readonly<Record<string, string>>
  /** Sections below this one, by key; where the key holds a list, of each item. */
  readonly sections: Readonly<Record<string, Section>>
  /** Unknown keys are passed over, with a warning, instead of refused. */
  readonly loose: boolean
}

interface SectionOptions {
  readonly aliases?: Readonly<Record<string, Alias>>
  readonly ignored?: Readonly<Record<string, string>>
  readonly sections?: Readonly<Record<string, Section>>
  readonly loose?: boolean
}

/** One table of keys: what the code validates with, and what the operator's documentation is generated from. */
export function section<Shape extends z.ZodRawShape>(name: string, shape: Shape, options: SectionOptions = {}): Section<Shape> {
  const { aliases = {}, ignored = {}, sections = {}, loose = false } = options
  return { name, object: z.strictObject(shape), aliases, ignored, sections, loose }
}

type Keys = Record<string, unknown>

export interface Canonical {
  /** The same settings under their canonical names; what is null is left out. */
  readonly value: Readonly<Keys>
  readonly problems: readonly string[]
  readonly warnings: readonly string[]
}

/** Renames aliases, and reports unknown keys with the nearest known name. */
export function canonical(section: Section, input: unknown): Canonical {
  if (input === undefined || input === null) return { value: {}, problems: [], warnings: [] }
  if (!isKeys(input)) return { value: {}, problems: [`${section.name} should be a hash of keys`], warnings: [] }
  const reading: Reading = { section, value: {}, problems: [], warnings: [] }
  for (const [key, given] of Object.entries(input)) {
    if (given !== null && given !== undefined) readKey(reading, key, given)
  }
  return reading
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
  if (Object.hasOwn(section.object.shape, key)) put(reading, reading.value, key, belowOf(reading, key, given))
  else if (alias !== undefined) putAlias(reading, alias, given)
  else if (Object.hasOwn(section.ignored, key)) warnings.push(`${section.name}: "${key}" has no effect: ${section.ignored[key]}`)
  else if (section.loose) warnings.push(`${section.name}: "${key}" is not known and has no effect`)
  else problems.push(unknownKey(section, key))
}

/** A section below, or each item of a list of them, read by its own table. */
function belowOf(reading: Reading, key: string, given: unknown): unknown {
  const below = ownKey(reading.section.sections, key)
  if (below === undefined) return given
  if (Array.isArray(given)) return given.map((item) => (isKeys(item) ? readBelow(reading, below, item) : item))
  return isKeys(given) ? readBelow(reading, below, given) : given
}

function readBelow(reading: Reading, below: Section, given: Keys): Readonly<Keys> {
  const inner = canonical(below, given)
  reading.problems.push(...inner.problems)
  reading.warnings.push(...inner.warnings)
  return inner.value
}

function putAlias(reading: Reading, alias: Alias, given: unknown): void {
  const to = typeof alias === 'string' ? alias : alias.to
  const converted = typeof alias === 'string' ? given : alias.convert(given)
  const [first = '', second] = to.split('.')
  put(reading, reading.value, first, second === undefined ? converted : { [second]: converted })
}

/** Two names of one key may both be there as long as they say the same. */
function put(reading: Reading, value: Keys, key: string, given: unknown): void {
  const there = value[key]
  if (isKeys(there) && isKeys(given)) {
    for (const [inner, innerValue] of Object.entries(given)) put(reading, there, inner, innerValue)
  } else if (there === undefined) value[key] = isKeys(given) ? { ...given } : given
  else if (there !== given) {
    reading.problems.push(`${reading.section.name}: "${key}" is given twice under different names, with different values`)
  }
}

function unknownKey(section: Section, key: string): string {
  const known = Object.keys(section.object.shape)
  const near = nearest(key, [...known, ...Object.keys(section.aliases)])
  const advice = near === undefined ? `known keys are ${known.join(', ')}` : `did you mean "${near}"?`
  return `${section.name}: unknown key "${key}"; ${advice}`
}

export type Validated<S> = S extends Section<infer Shape> ? z.output<z.ZodObject<Shape>> : never

export type Verdict<S> =
  | { readonly ok: true; readonly value: Validated<S>; readonly warnings: readonly string[] }
  | { readonly ok: false; readonly problems: readonly string[]; readonly warnings: readonly string[] }

/** Everything that is wrong, at once: a corrected file should work the next time. */
export function validate<S extends Section>(section: S, input: unknown): Verdict<S> {
  const { value, problems, warnings } = canonical(section, input)
  const parsed = section.object.safeParse(value)
  const wrong = parsed.success ? [] : parsed.error.issues.map((issue) => describeIssue(section.name, issue))
  if (parsed.success && problems.length === 0) return { ok: true, value: parsed.data as Validated<S>, warnings }
  return { ok: false, problems: [...problems, ...wrong], warnings }
}

function describeIssue(name: string, issue: z.core.$ZodIssue): string {
  const path = issue.path.map(String).join('.')
  const missing = issue.code === 'invalid_type' && issue.message.endsWith('received undefined')
  if (missing) return `${name}: "${path}" is required (${issue.expected})`
  return `${name}: "${path}": ${issue.message.replace(/^Invalid input: /, '')}`
}

function ownKey<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined
}

function isKeys(value: unknown): value is Keys {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
