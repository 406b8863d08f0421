import type { IsAbandoned, SettingsStore } from './settings-store.ts'
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

  function within<T>(limitMs: number, work: (isAbandoned: IsAbandoned) => Promise<T>): Promise<T> {
    if (pending >= limits.maxPending) return Promise.reject(new StoreUnavailable(`${pending} requests already wait for the database`))
    pending += 1
    let isTooLate = false
    return new Promise<T>((resolve, reject) => {
      const stopAlarm = clock.setAlarm(limitMs, () => {
        isTooLate = true
        reject(new StoreUnavailable(`the database did not answer within ${limitMs} ms`))
      })
      work(() => isTooLate)
        .then(resolve, (error: unknown) => reject(unavailable(error)))
        .finally(stopAlarm)
    }).finally(() => {
      pending -= 1
    })
  }

  return {
    read: (id) => within(limits.operationMs, (isAbandoned) => store.read(id, isAbandoned)),
    write: (id, settings) => within(limits.operationMs, (isAbandoned) => store.write(id, settings, isAbandoned)),
    forget: (id) => within(limits.operationMs, (isAbandoned) => store.forget(id, isAbandoned)),
    ping: () => within(limits.pingMs, () => store.ping()),
    close: () => store.close(),
  }
}

function unavailable(error: unknown): StoreUnavailable {
  return error instanceof StoreUnavailable ? error : new StoreUnavailable('the database failed', { cause: error })
}
