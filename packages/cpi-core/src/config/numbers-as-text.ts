import type * as z from 'zod'
import { isObject } from '../values/object.ts'

/** No leading zero: YAML 1.1 reads such a number as octal. */
const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/

/** Returns the number that a text such as `8443` or `1.5` spells; anything else as it is. */
export function numberFromText(value: unknown): unknown {
  return typeof value === 'string' && NUMBER.test(value) ? Number(value) : value
}

/**
 * Reads numbers that were given as text: variables of a manifest, of CredHub and of environments are texts.
 * @param issues what a schema says of the input; only where it expects a number is a text read as one
 * @returns the input itself if there is no such place
 */
export function withNumbersRead(input: unknown, issues: readonly z.core.$ZodIssue[]): unknown {
  return pathsOfNumbers(issues).reduce((read, path) => replacedAt(read, path, numberFromText), input)
}

type Path = readonly PropertyKey[]

function pathsOfNumbers(issues: readonly z.core.$ZodIssue[]): readonly Path[] {
  return issues.flatMap((issue): readonly Path[] => {
    if (issue.code === 'invalid_union') return pathsOfNumbers(issue.errors.flat()).map((path) => [...issue.path, ...path])
    return expectsNumber(issue) ? [issue.path] : []
  })
}

function expectsNumber(issue: z.core.$ZodIssue): boolean {
  if (issue.code === 'invalid_type') return issue.expected === 'number' || issue.expected === 'int'
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
