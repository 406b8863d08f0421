/** Returns the message of whatever was thrown. Node's own errors may come from another realm, where they are not `instanceof Error`. */
export function reasonOf(cause: unknown): string {
  if (typeof cause === 'object' && cause !== null && 'message' in cause) return String(cause.message)
  return String(cause)
}

/** Returns the same, with the error's advice on the next step behind it, if it carries one. */
export function reasonWithHint(cause: unknown): string {
  const hint = typeof cause === 'object' && cause !== null && 'hint' in cause ? cause.hint : undefined
  return typeof hint === 'string' ? `${reasonOf(cause)} (${hint})` : reasonOf(cause)
}
