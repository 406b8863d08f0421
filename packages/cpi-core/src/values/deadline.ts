import type { Clock } from 'cloudstack-client/api'

/** Returns the remaining time in milliseconds; negative once it is over. */
export type TimeLeft = () => number

export function startDeadline(clock: Clock, durationMs: number): TimeLeft {
  const endMs = clock.monotonicMs() + durationMs
  return () => endMs - clock.monotonicMs()
}
