import type { Clock } from 'cloudstack-client/api'

/** Emulated time. Sleeping waits in emulated time. */
export interface EmulatedClock extends Clock {
  /** Moves emulated time forward at once. */
  advanceMs(durationMs: number): void
}

/** The start of emulated time in tests. */
const TEST_START_MS = Date.UTC(2026, 0, 1)

/** A clock that moves only when it is advanced or when somebody sleeps on it: then it jumps to the end of the sleep. */
export function createManualClock(startMs: number = TEST_START_MS): EmulatedClock {
  let nowMs = startMs
  return {
    nowMs: () => nowMs,
    monotonicMs: () => nowMs,
    advanceMs(durationMs) {
      nowMs += durationMs
    },
    async sleepMs(durationMs, signal) {
      signal?.throwIfAborted()
      nowMs += durationMs
    },
  }
}

/** A clock that runs by itself, `scale` emulated seconds per real second. Sleeping takes the corresponding real time. */
export function createScaledClock(scale: number, startMs: number = Date.now()): EmulatedClock {
  const realStart = performance.now()
  let skippedMs = 0
  const nowMs = () => startMs + skippedMs + (performance.now() - realStart) * scale
  return {
    nowMs,
    monotonicMs: nowMs,
    advanceMs(durationMs) {
      skippedMs += durationMs
    },
    sleepMs: (durationMs, signal) =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(resolve, durationMs / scale)
        signal?.addEventListener('abort', () => {
          clearTimeout(timer)
          reject(signal.reason)
        })
      }),
  }
}
