import type { StoreClock } from './store-clock.ts'

/** Time limit for a statement to wait for another process's lock on the SQLite file, its place in the queue included. */
const LOCKED_LIMIT_MS = 7_500
const FIRST_PAUSE_MS = 5
const LONGEST_PAUSE_MS = 100

/** Runs statements on a SQLite file that other processes may have locked. */
export interface LockedRetry {
  /** Repeats a read until the file is not locked. @throws the database's own error after the time limit */
  read<T>(statement: () => Promise<T>): Promise<T>
  /** Like `read`, but one after the other in order of arrival. */
  write<T>(statement: () => Promise<T>): Promise<T>
}

/**
 * SQLite's own busy wait blocks the whole process, health checks included: statements fail at once instead, and are repeated on the
 * injected clock.
 */
export function retryLocked(clock: StoreClock): LockedRetry {
  let last: Promise<unknown> = Promise.resolve()

  async function untilUnlocked<T>(statement: () => Promise<T>, endsAtMs: number): Promise<T> {
    for (let pauseMs = FIRST_PAUSE_MS; ; pauseMs = Math.min(LONGEST_PAUSE_MS, pauseMs * 2)) {
      try {
        return await statement()
      } catch (error) {
        if (!isLocked(error) || clock.nowMs() + pauseMs > endsAtMs) throw error
      }
      await clock.sleepMs(pauseMs)
    }
  }

  return {
    read: (statement) => untilUnlocked(statement, clock.nowMs() + LOCKED_LIMIT_MS),
    write(statement) {
      const endsAtMs = clock.nowMs() + LOCKED_LIMIT_MS
      const mine = last.then(() => untilUnlocked(statement, endsAtMs))
      // The next one runs whatever becomes of this one, whose error its own caller gets.
      last = mine.catch(() => undefined)
      return mine
    },
  }
}

function isLocked(error: unknown): boolean {
  return error instanceof Error && 'code' in error && /^SQLITE_(BUSY|LOCKED)/.test(String(error.code))
}
