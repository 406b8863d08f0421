import { ApiError } from '../api-error.ts'
import { type Restorable, restorableMap } from '../database/restorable.ts'
import type { EmulatedClock } from './clock.ts'
import type { Settings } from './settings.ts'

export interface ApiLimit {
  readonly apiIssued: number
  readonly apiAllowed: number
  /** Milliseconds until the counter is reset. */
  readonly expireAfter: number
}

/** The part of the cloud that the throttle needs. */
interface Counted {
  readonly settings: Settings
  readonly clock: EmulatedClock
}

/** The caller whose calls are counted. */
interface Counting {
  readonly roleType: string
  readonly account: { readonly id: string }
}

/** Counts the calls of each account if throttling is enabled. Polls count as well (recorded). */
export interface Throttle extends Restorable {
  /** @throws {ApiError} `throttled` above the maximum number of calls per interval */
  count(cloud: Counted, caller: Counting): void
  of(cloud: Counted, accountId: string): ApiLimit
  reset(accountId: string): void
}

interface Window {
  readonly endsMs: number
  calls: number
}

export function createThrottle(): Throttle {
  const windows = new Map<string, Window>()
  const open = (cloud: Counted, accountId: string): Window => {
    const nowMs = cloud.clock.nowMs()
    const known = windows.get(accountId)
    if (known !== undefined && nowMs < known.endsMs) return known
    const fresh = { endsMs: nowMs + cloud.settings['api.throttling.interval'] * 1000, calls: 0 }
    windows.set(accountId, fresh)
    return fresh
  }
  const leftMs = (cloud: Counted, window: Window) => Math.ceil(window.endsMs - cloud.clock.nowMs())
  return {
    count(cloud, caller) {
      if (!cloud.settings['api.throttling.enabled'] || caller.roleType === 'Admin') return
      const window = open(cloud, caller.account.id)
      window.calls += 1
      if (window.calls <= cloud.settings['api.throttling.max']) return
      throw new ApiError(
        'throttled',
        `The given user has reached his/her account api limit, please retry after [${leftMs(cloud, window)}] ms.`,
      )
    },
    of(cloud, accountId) {
      const window = open(cloud, accountId)
      const apiAllowed = Math.max(0, cloud.settings['api.throttling.max'] - window.calls)
      return { apiIssued: window.calls, apiAllowed, expireAfter: leftMs(cloud, window) }
    },
    reset: (accountId) => void windows.delete(accountId),
    ...restorableMap(windows, (window) => ({ ...window })),
  }
}
