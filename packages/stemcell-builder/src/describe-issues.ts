import { inPlainWords, type SchemaIssue } from 'workspace/plain-words'

/**
 * Returns one line per problem that a schema found, `path.to.key: is "x"; it should be …`. `root` names the value as a whole.
 * @param input the value that was validated
 */
export function describeIssues({ issues }: { readonly issues: readonly SchemaIssue[] }, root: string, input?: unknown): string[] {
  return issues.map((issue) => `${issue.path.join('.') || root}: ${inPlainWords(issue, input)}`)
}
