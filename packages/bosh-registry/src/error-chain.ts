/** Returns the messages of an error and its causes, outermost first. */
export function messagesOf(error: unknown): string[] {
  if (!(error instanceof Error)) return [String(error)]
  return error.cause === undefined ? [error.message] : [error.message, ...messagesOf(error.cause)]
}
