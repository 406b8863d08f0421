import type { ApiAnswer, Clock } from '../api/index.ts'
import type { CloudStackError } from '../errors/cloudstack-error.ts'
import type { Authentication } from './authentication.ts'
import type { Deadline } from './deadline.ts'
import { retryDelayMs, wasRefused } from './retry.ts'

export interface Failure {
  readonly error: CloudStackError
  readonly answer?: ApiAnswer
}

interface Parts {
  readonly authentication: Authentication
  readonly clock: Clock
  readonly unreachableMs: number
}

/** Returns a function from a failure to the pause before the next attempt in milliseconds; it throws the error if there must not be one. */
export function createRetryPolicy({ authentication, clock, unreachableMs }: Parts, deadline: Deadline): (failure: Failure) => number {
  const refused = createRefusals(clock)
  let renewed = false
  let retries = 0
  return ({ error, answer }) => {
    if (error.kind === 'not-authenticated' && !renewed && authentication.renew()) {
      renewed = true
      return 0
    }
    refused.note(error)
    const delayMs = retryDelayMs(error, { retries, ...refused.soFar(), unreachableMs }, answer?.retryAfterSeconds)
    if (delayMs === undefined || delayMs >= deadline.remainingMs()) throw error
    if (error.kind !== 'throttled' && !wasRefused(error)) retries += 1
    return delayMs
  }
}

/** Counts refused attempts in a row, and the time since the first of them. */
function createRefusals(clock: Clock) {
  let count = 0
  let sinceMs = 0
  return {
    note(error: CloudStackError) {
      if (!wasRefused(error)) count = 0
      else if (count === 0) sinceMs = clock.monotonicMs()
      if (wasRefused(error)) count += 1
    },
    soFar: () => ({ refusals: Math.max(0, count - 1), refusedForMs: count === 0 ? 0 : clock.monotonicMs() - sinceMs }),
  }
}
