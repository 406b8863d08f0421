/** Polls are this fraction of the time waited so far apart: at most this part of a job's duration is lost by polling too late. */
const POLL_FRACTION = 0.06
const FIRST_DELAY_MS = 75
const MIN_DELAY_MS = 125
const MAX_DELAY_MS = 5_000

/** The part of its usual duration at which a job is likely to end, in which it is polled more often, and before which less often. */
const LIKELY_FROM = 0.75
const LIKELY_UNTIL = 1.25
const EARLY_FRACTION = 0.15
const LIKELY_FRACTION = 0.03
const LIKELY_MIN_DELAY_MS = 40

/**
 * Returns the milliseconds until the next poll of a job.
 * @param waitedMs since the job was started
 * @param usualMs how long such jobs usually take; undefined if that is not known
 */
export function pollDelayMs(waitedMs: number, usualMs?: number): number {
  // Whatever is usual: a simulator, or a cloud with nothing to do, ends any job at once.
  if (waitedMs < FIRST_DELAY_MS) return FIRST_DELAY_MS
  if (usualMs !== undefined && waitedMs < LIKELY_UNTIL * usualMs) return delayByDurationMs(waitedMs, usualMs)
  return Math.min(MAX_DELAY_MS, Math.max(MIN_DELAY_MS, POLL_FRACTION * waitedMs))
}

/** A job that ends early is noticed within 15 % of its usual duration, one that ends when it usually does within 3 %; one that ends at once by the first look. */
function delayByDurationMs(waitedMs: number, usualMs: number): number {
  const likelyMs = Math.max(LIKELY_MIN_DELAY_MS, LIKELY_FRACTION * usualMs)
  const untilLikelyMs = LIKELY_FROM * usualMs - waitedMs
  if (untilLikelyMs <= likelyMs) return likelyMs
  return Math.min(untilLikelyMs, Math.max(FIRST_DELAY_MS, EARLY_FRACTION * usualMs))
}
