import type { Clock } from 'cloudstack-client/api'

export interface Polling {
  readonly clock: Clock
  /** Pause between two checks in milliseconds; a function gets the time waited so far. */
  readonly pauseMs: number | ((waitedMs: number) => number)
  /** Ends the waiting; the returned promise rejects with its reason. */
  readonly signal?: AbortSignal
}

/**
 * Repeats a check, with pauses on the injected clock, until it returns a value.
 * @param check gets the time waited so far in milliseconds, 0 in the first call; returns undefined to be called again, and throws to give up
 */
export async function pollUntil<T>({ clock, pauseMs, signal }: Polling, check: (waitedMs: number) => Promise<T | undefined>): Promise<T> {
  const startedMs = clock.monotonicMs()
  // Exactly 0 before the first pause, by which a check knows that what it was given is new enough.
  let waitedMs = 0
  for (;;) {
    const result = await check(waitedMs)
    if (result !== undefined) return result
    await clock.sleepMs(typeof pauseMs === 'number' ? pauseMs : pauseMs(clock.monotonicMs() - startedMs), signal)
    waitedMs = clock.monotonicMs() - startedMs
  }
}
