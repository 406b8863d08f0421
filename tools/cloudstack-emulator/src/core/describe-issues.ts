import { inPlainWords, type SchemaIssue } from 'workspace/plain-words'

/** Returns the problems that a schema found, each with its place: `zones.0.networkType: is "Fancy"; it should be "Basic" or "Advanced"`. */
export function describeIssues({ issues }: { readonly issues: readonly SchemaIssue[] }, input?: unknown): string {
  return issues.map((issue) => [issue.path.join('.'), inPlainWords(issue, input)].filter(Boolean).join(': ')).join('; ')
}
