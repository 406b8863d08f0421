import type { StoreClock } from '../../src/store/store-clock.ts'

/** A clock that moves only when somebody sleeps. */
export function createSteppingClock(): StoreClock & { readonly sleeps: number[] } {
  let now = 0
  const sleeps: number[] = []
  return {
    sleeps,
    nowMs: () => now,
    sleepMs: async (durationMs) => {
      sleeps.push(durationMs)
      now += durationMs
    },
    setAlarm: () => () => undefined,
  }
}
