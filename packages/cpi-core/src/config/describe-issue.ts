import { inPlainWords, type SchemaIssue } from 'workspace/plain-words'

/**
 * Describes one issue of a schema in one line: the key's path, the value where it cannot be a secret, and what is allowed.
 * @param input the settings that were validated
 */
export function describeIssue(issue: SchemaIssue, input?: unknown): string {
  const path = issue.path.map(String).join('.')
  const words = inPlainWords(issue, input)
  return words.startsWith('is required') ? `"${path}" ${words}` : `"${path}": ${words}`
}
