import type { Clock } from 'cloudstack-client/api'

/** Emulated time. Sleeping on it is waiting in the emulated world. */
export interface EmulatedClock extends Clock {
  /** Moves emulated time forward at once. */
  advanceMs(durationMs: number): void
}

/** Where a fresh emulator's time begins in tests. */
const TEST_START_MS = Date.UTC(2026, 0, 1)

/** Stands still until it is told to move, or until somebody sleeps on it: then it jumps to where the sleeper would wake. */
export function createManualClock(startMs: number = TEST_START_MS): EmulatedClock {
  let nowMs = startMs
  return {
    nowMs: () => nowMs,
    advanceMs(durationMs) {
      nowMs += durationMs
    },
    async sleepMs(durationMs, signal) {
      signal?.throwIfAborted()
      nowMs += durationMs
    },
  }
}

/** Runs by itself, `scale` emulated seconds in a real one; sleeping takes the real time that corresponds. */
export function createScaledClock(scale: number, startMs: number = Date.now()): EmulatedClock {
  const realStart = performance.now()
  let skippedMs = 0
  return {
    nowMs: () => startMs + skippedMs + (performance.now() - realStart) * scale,
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
