import type { StoreClock } from './store-clock.ts'

/** Time limit for a statement to wait for another process's lock on the SQLite file. */
const LOCKED_LIMIT_MS = 7_500
const FIRST_PAUSE_MS = 5
const LONGEST_PAUSE_MS = 100

/** Repeats a statement until the file is not locked. @throws the database's own error after the time limit */
export type UntilUnlocked = <T>(statement: () => Promise<T>) => Promise<T>

/**
 * SQLite's own busy wait blocks the whole thread: statements fail at once instead, and are repeated on the injected clock.
 */
export function retryLocked(clock: StoreClock): UntilUnlocked {
  return async (statement) => {
    const endsAtMs = clock.nowMs() + LOCKED_LIMIT_MS
    for (let pauseMs = FIRST_PAUSE_MS; ; pauseMs = Math.min(LONGEST_PAUSE_MS, pauseMs * 2)) {
      try {
        return await statement()
      } catch (error) {
        if (!isLocked(error) || clock.nowMs() + pauseMs > endsAtMs) throw error
      }
      await clock.sleepMs(pauseMs)
    }
  }
}

function isLocked(error: unknown): boolean {
  return error instanceof Error && 'code' in error && /^SQLITE_(BUSY|LOCKED)/.test(String(error.code))
}
