/** Wrong usage or missing configuration: exit code 2, no request was sent. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}
