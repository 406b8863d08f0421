/** Returns the messages of an error and its causes, outermost first, without those that repeat the one before. */
export function messagesOf(error: unknown): string[] {
  if (!(error instanceof Error)) return [String(error)]
  if (error.cause === undefined) return [error.message]
  const [next = '', ...causes] = messagesOf(error.cause)
  return error.message.includes(next) ? [error.message, ...causes] : [error.message, next, ...causes]
}
