/** Part of the time waited so far: at most this part of a job's time is lost by looking too late. */
const POLL_FRACTION = 0.15
const SHORTEST_MS = 250
const LONGEST_MS = 5_000

/** Milliseconds until the next look at a job. */
export function pollDelayMs(waitedMs: number): number {
  return Math.min(LONGEST_MS, Math.max(SHORTEST_MS, POLL_FRACTION * waitedMs))
}
