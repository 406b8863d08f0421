/**
 * Returns where a text stopped being JSON, as ` (at position 7)`; empty if the parser does not say. Its message itself quotes the text,
 * which may hold secrets.
 */
export function jsonPosition(cause: unknown): string {
  const at = cause instanceof Error ? /at position \d+|line \d+ column \d+/.exec(cause.message)?.[0] : undefined
  return at === undefined ? '' : ` (${at})`
}
