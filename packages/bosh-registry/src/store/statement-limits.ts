/** How long one statement may take. */
export interface StatementLimits {
  /** Time limit on the server: a statement must not take effect long after its request has failed. */
  readonly serverMs: number
  /** Time limit for the answer. A server that lost its power or its network does not even close its connections. */
  readonly answerMs: number
}

/** Together with the wait for a connection less than a request may take; see bounded-store.ts. */
export const STATEMENT_LIMITS: StatementLimits = { serverMs: 5_000, answerMs: 6_000 }
