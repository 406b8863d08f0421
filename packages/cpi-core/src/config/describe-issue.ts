import type * as z from 'zod'
import { isObject } from '../values/object.ts'

/**
 * Describes one issue of zod in one line: the key's path, the value where it cannot be a secret, what is wrong with it, what is allowed.
 * @param input the settings that were validated
 */
export function describeIssue(issue: z.core.$ZodIssue, input?: unknown): string {
  const path = issue.path.map(String).join('.')
  const isMissing = issue.code === 'invalid_type' && issue.message.endsWith('received undefined')
  if (isMissing) return `"${path}" is required (${issue.expected})`
  const value = valueAt(input, issue.path)
  if (issue.code === 'invalid_type' && typeof value === 'string' && NEVER_SECRET[issue.expected] !== undefined)
    return `"${path}": ${shown(value)}${isOurs(issue.message) ? issue.message : NEVER_SECRET[issue.expected]}`
  const allowed = allowedBy(issue)
  if (allowed === undefined) return `"${path}": ${issue.message.replace(/^Invalid input: /, '')}`
  return `"${path}": ${shown(value)}should be ${allowed}`
}

/** What a text should have been that was given instead of a number or a boolean, by zod's name for it. */
const NEVER_SECRET: Readonly<Record<string, string>> = {
  number: 'should be a number',
  int: 'should be a whole number',
  boolean: 'should be true or false, without quotes',
}

/** Schemas of settings word what they want as "should …". */
function isOurs(message: string): boolean {
  return message.startsWith('should ')
}

/** Returns what a closed set of values allows, in words; undefined for anything else, whose value may be a secret. */
function allowedBy(issue: z.core.$ZodIssue): string | undefined {
  if (issue.code === 'invalid_value') return alternatives(issue.values.map((value) => JSON.stringify(value)))
  if (issue.code !== 'invalid_union' || issue.message !== 'Invalid input') return undefined
  const branches = issue.errors.map(([first]) => (first === undefined ? undefined : branchOf(first)))
  const known = branches.filter((branch) => branch !== undefined)
  return known.length === 0 || known.length < branches.length ? undefined : alternatives([...new Set(known.flat())])
}

const TYPE_IN_WORDS: Readonly<Record<string, string>> = { int: 'a whole number', array: 'a list' }

function branchOf(issue: z.core.$ZodIssue): readonly string[] {
  if (issue.code !== 'invalid_type') return [allowedBy(issue) ?? issue.message.replace(/^should be /, '')]
  return issue.expected === 'boolean' ? ['true', 'false'] : [TYPE_IN_WORDS[issue.expected] ?? `a ${issue.expected}`]
}

function alternatives(values: readonly string[]): string {
  return values.length > 1 ? `${values.slice(0, -1).join(', ')} or ${values.at(-1)}` : values.join('')
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, key) => {
    if (Array.isArray(value)) return value[Number(key)]
    return isObject(value) ? value[String(key)] : undefined
  }, input)
}

function shown(value: unknown): string {
  return value === undefined || typeof value === 'object' ? '' : `is ${JSON.stringify(value)}; it `
}
