import type * as z from 'zod'

/** Returns one line per problem that a schema found, `path.to.key: message`. `root` names the value as a whole. */
export function describeIssues({ issues }: z.ZodError, root: string): string[] {
  return issues.map(({ path, message }) => `${path.join('.') || root}: ${message}`)
}
