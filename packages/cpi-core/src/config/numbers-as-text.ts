import type * as z from 'zod/mini'
import { isObject } from '../values/object.ts'
import { INTERPRETED } from './interpreted.ts'

/** No leading zero: YAML 1.1 reads such a number as octal. */
const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/

/** Returns the number that a text such as `8443` or `1.5` spells; anything else as it is. */
export function numberFromText(value: unknown): unknown {
  return typeof value === 'string' && NUMBER.test(value) ? Number(value) : value
}

export interface Read<Output> {
  /** The input with the numbers that were read. */
  readonly value: unknown
  readonly parsed: z.core.util.SafeParseResult<Output>
}

/**
 * Parses an input in which numbers may be given as text: variables of a manifest, of CredHub and of environments are texts. A text is read
 * as a number only where the schema expects one.
 */
export function parseReadingNumbers<Output>(schema: z.ZodMiniType<Output>, input: unknown): Read<Output> {
  const parsed = schema.safeParse(input, INTERPRETED)
  if (parsed.success) return { value: input, parsed }
  const value = pathsOfNumbers(parsed.error.issues).reduce((read, path) => replacedAt(read, path, numberFromText), input)
  return value === input ? { value, parsed } : { value, parsed: schema.safeParse(value, INTERPRETED) }
}

type Path = readonly PropertyKey[]

function pathsOfNumbers(issues: readonly z.core.$ZodIssue[]): readonly Path[] {
  return issues.flatMap((issue): readonly Path[] => {
    if (issue.code === 'invalid_union') return pathsOfNumbers(issue.errors.flat()).map((path) => [...issue.path, ...path])
    return expectsNumber(issue) ? [issue.path] : []
  })
}

function expectsNumber(issue: z.core.$ZodIssue): boolean {
  if (issue.code === 'invalid_type') return issue.expected === 'number'
  return issue.code === 'invalid_value' && issue.values.every((value) => typeof value === 'number')
}

function replacedAt(value: unknown, [key, ...deeper]: Path, replace: (value: unknown) => unknown): unknown {
  if (key === undefined) return replace(value)
  if (Array.isArray(value)) return value.map((item, index) => (index === key ? replacedAt(item, deeper, replace) : item))
  if (!isObject(value)) return value
  const inner = value[String(key)]
  const replaced = replacedAt(inner, deeper, replace)
  return replaced === inner ? value : { ...value, [String(key)]: replaced }
}
