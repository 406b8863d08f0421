import type * as z from 'zod'

/** Describes one issue of zod in one line: the key's path, what is wrong with its value, what is expected. */
export function describeIssue(issue: z.core.$ZodIssue): string {
  const path = issue.path.map(String).join('.')
  const isMissing = issue.code === 'invalid_type' && issue.message.endsWith('received undefined')
  return isMissing ? `"${path}" is required (${issue.expected})` : `"${path}": ${issue.message.replace(/^Invalid input: /, '')}`
}
