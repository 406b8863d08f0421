import type { Clock } from 'cloudstack-client/api'
import { startDeadline, type TimeLeft } from '../values/deadline.ts'

/** Limit for unwinding as long as the process has not been told to end. */
const UNWIND_MS = 600_000

/** An interrupted process has 10 s in all, and must still write its answer. */
const UNWIND_INTERRUPTED_MS = 9000

/** The deadline for unwinding: starts with the first call, and is shortened once the process is told to end. */
export function unwindDeadline(clock: Clock, signal: AbortSignal): TimeLeft {
  let left: TimeLeft | undefined
  let leftInterrupted: TimeLeft | undefined
  return () => {
    left ??= startDeadline(clock, UNWIND_MS)
    if (signal.aborted) leftInterrupted ??= startDeadline(clock, UNWIND_INTERRUPTED_MS)
    return Math.min(left(), leftInterrupted?.() ?? Number.POSITIVE_INFINITY)
  }
}
