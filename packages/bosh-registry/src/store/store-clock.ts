import { setTimeout as sleep } from 'node:timers/promises'
import { type SetAlarm, setSystemAlarm } from 'workspace/alarm'

/** All waiting for a store goes through a clock, so that tests replace it. */
export interface StoreClock {
  /** Milliseconds since any moment: setting the system's clock does not change it. */
  nowMs(): number
  sleepMs(durationMs: number): Promise<void>
  readonly setAlarm: SetAlarm
}

export const systemClock: StoreClock = {
  nowMs: () => performance.now(),
  sleepMs: (durationMs) => sleep(durationMs),
  setAlarm: setSystemAlarm,
}
