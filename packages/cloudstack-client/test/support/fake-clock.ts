import type { Clock } from '../../src/api/index.ts'

export interface FakeClock extends Clock {
  /** Every wait, in milliseconds, in order. */
  readonly slept: number[]
}

/** Time passes only by waiting, and waiting takes none. */
export function fakeClock(startMs = Date.parse('2026-01-31T10:00:00Z')): FakeClock {
  let nowMs = startMs
  const slept: number[] = []
  return {
    slept,
    nowMs: () => nowMs,
    monotonicMs: () => nowMs,
    sleepMs: async (durationMs, signal) => {
      signal?.throwIfAborted()
      slept.push(durationMs)
      nowMs += durationMs
    },
  }
}
