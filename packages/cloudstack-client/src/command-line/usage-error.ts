/** The command line was used wrongly, or not set up: exit code 2, and no request was sent. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}
