import type { CancelSignal } from './cancel-signal.ts'

/** All waiting goes through a clock, so that tests replace it and never sleep. */
export interface Clock {
  /** Milliseconds since 1970. */
  nowMs(): number
  /** Milliseconds since any moment, for durations and limits: setting the system's clock does not change it. */
  monotonicMs(): number
  /** Resolves after that many milliseconds, or rejects with the signal's reason. */
  sleepMs(durationMs: number, signal?: CancelSignal): Promise<void>
}
