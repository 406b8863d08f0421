/** Polls are this fraction of the time waited so far apart: at most this part of a job's duration is lost by polling too late. */
const POLL_FRACTION = 0.06
/** Jobs on rows of the database (tags, volumes without an image, addresses, rules) have ended soon after it. */
const FIRST_DELAY_MS = 75
const MIN_DELAY_MS = 125
const MAX_DELAY_MS = 5_000

/** Returns the milliseconds until the next poll of a job. */
export function pollDelayMs(waitedMs: number): number {
  if (waitedMs < FIRST_DELAY_MS) return FIRST_DELAY_MS
  return Math.min(MAX_DELAY_MS, Math.max(MIN_DELAY_MS, POLL_FRACTION * waitedMs))
}
