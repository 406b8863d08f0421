/** What a caught thing says of itself, for a message; errors of Node's own may come from another realm and be no `Error` here. */
export function reasonOf(cause: unknown): string {
  if (typeof cause === 'object' && cause !== null && 'message' in cause) return String(cause.message)
  return String(cause)
}
