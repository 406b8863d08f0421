/** The database did not answer, or not in time: the request may be repeated. The database's own error is the cause. */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable'
  /** How long the caller should wait before it repeats the request. */
  readonly retryAfterMs = 1_000
}
