import { setTimeout as sleep } from 'node:timers/promises'

/** All waiting for a store goes through a clock, so that tests replace it. */
export interface StoreClock {
  nowMs(): number
  /** Resolves after that many milliseconds, or rejects when the signal aborts. */
  sleepMs(durationMs: number, signal?: AbortSignal): Promise<void>
}

export const systemClock: StoreClock = {
  nowMs: () => Date.now(),
  sleepMs: (durationMs, signal) => sleep(durationMs, undefined, signal === undefined ? {} : { signal }),
}
