import type { Clock } from 'cloudstack-client/api'

const STEP_MS = 1 / 64

/** A clock that goes on while nobody sleeps, as real ones do: each look finds it a fraction of a millisecond later. */
export function runningClock(inner: Clock): Clock {
  let looks = 0
  return {
    nowMs: () => inner.nowMs(),
    monotonicMs: () => inner.monotonicMs() + ++looks * STEP_MS,
    sleepMs: (durationMs, signal) => inner.sleepMs(durationMs, signal),
  }
}
