import type { SettingsStore } from './settings-store.ts'
import type { StoreClock } from './store-clock.ts'
import { StoreUnavailable } from './store-unavailable.ts'

export interface StoreLimits {
  /** Time limit of a read, a write or a deletion, the wait for a connection included. */
  readonly operationMs: number
  /** Time limit of a check; monitors ask often and wait briefly. */
  readonly pingMs: number
  /** Operations that may be under way or wait at the same time. */
  readonly maxPending: number
}

/** Less than the agent's own HTTP timeout. */
const LIMITS: StoreLimits = { operationMs: 8_000, pingMs: 2_000, maxPending: 1_000 }

/**
 * Limits how long and how much a store may keep callers waiting. Whatever goes wrong in the database becomes {@link StoreUnavailable}:
 * from a restart to a full disk, the caller can only try again.
 */
export function boundStore(store: SettingsStore, clock: StoreClock, limits: StoreLimits = LIMITS): SettingsStore {
  let pending = 0

  async function within<T>(limitMs: number, work: (abandoned: AbortSignal) => Promise<T>): Promise<T> {
    if (pending >= limits.maxPending) throw new StoreUnavailable(`${pending} requests already wait for the database`)
    pending += 1
    const done = new AbortController()
    try {
      return await Promise.race([work(done.signal), tooLong(limitMs, clock, done.signal)])
    } catch (error) {
      throw error instanceof StoreUnavailable ? error : new StoreUnavailable('the database failed', { cause: error })
    } finally {
      pending -= 1
      done.abort()
    }
  }

  return {
    read: (id) => within(limits.operationMs, (abandoned) => store.read(id, abandoned)),
    write: (id, settings) => within(limits.operationMs, (abandoned) => store.write(id, settings, abandoned)),
    forget: (id) => within(limits.operationMs, (abandoned) => store.forget(id, abandoned)),
    ping: () => within(limits.pingMs, () => store.ping()),
    close: () => store.close(),
  }
}

/** Rejects after the limit, unless the work is done before. */
async function tooLong(limitMs: number, clock: StoreClock, done: AbortSignal): Promise<never> {
  try {
    await clock.sleepMs(limitMs, done)
  } catch (error) {
    if (!done.aborted) throw error
  }
  throw new StoreUnavailable(`the database did not answer within ${limitMs} ms`)
}
