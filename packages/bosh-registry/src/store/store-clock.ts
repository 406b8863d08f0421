import { setTimeout as sleep } from 'node:timers/promises'

/** All waiting for a store goes through a clock, so that tests replace it. */
export interface StoreClock {
  /** Milliseconds since any moment: setting the system's clock does not change it. */
  nowMs(): number
  sleepMs(durationMs: number): Promise<void>
  /** Calls `alarm` after that many milliseconds, unless the returned function is called before. */
  setAlarm(durationMs: number, alarm: () => void): () => void
}

export const systemClock: StoreClock = {
  nowMs: () => performance.now(),
  sleepMs: (durationMs) => sleep(durationMs),
  setAlarm(durationMs, alarm) {
    const timer = setTimeout(alarm, durationMs)
    return () => clearTimeout(timer)
  },
}
