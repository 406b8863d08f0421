import type { Clock } from 'cloudstack-client/api'
import type { CloudConfig } from '../config/schema.ts'
import { msFromSeconds } from '../values/durations.ts'

export type TimeLimit = keyof CloudConfig['timeout']

/** The time limit of one whole operation in milliseconds: its own, else the global one. */
export function timeLimitMs(timeout: CloudConfig['timeout'], limit: TimeLimit): number {
  return msFromSeconds(timeout[limit] ?? timeout.global)
}

/** How much time is left, in milliseconds; below zero when it is over. */
export type TimeLeft = () => number

export function startDeadline(clock: Clock, durationMs: number): TimeLeft {
  const endMs = clock.nowMs() + durationMs
  return () => endMs - clock.nowMs()
}

/** Unwinding has this long when nobody waits for the process to end. */
const UNWIND_MS = 600_000

/** An interrupted process has 10 s in all; the answer must still be written. */
const UNWIND_INTERRUPTED_MS = 9000

/** Time for unwinding: counted from when it begins, and cut short once the process is told to end. */
export function unwindDeadline(clock: Clock, signal: AbortSignal): TimeLeft {
  let left: TimeLeft | undefined
  let leftInterrupted: TimeLeft | undefined
  return () => {
    left ??= startDeadline(clock, UNWIND_MS)
    if (signal.aborted) leftInterrupted ??= startDeadline(clock, UNWIND_INTERRUPTED_MS)
    return Math.min(left(), leftInterrupted?.() ?? Number.POSITIVE_INFINITY)
  }
}
