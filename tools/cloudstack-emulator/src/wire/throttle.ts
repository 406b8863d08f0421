import type { Caller } from '../cloud/caller.ts'
import type { Cloud } from '../cloud/cloud.ts'
import { CloudProblem } from '../cloud/problem.ts'

/** Counts the calls of each account, where an administrator has turned throttling on; polls count too (recorded). */
export interface Throttle {
  /** @throws {CloudProblem} `throttled` for one call too many in the interval */
  count(cloud: Cloud, caller: Caller): void
}

export function createThrottle(): Throttle {
  const windows = new Map<string, { endsMs: number; calls: number }>()
  return {
    count(cloud, caller) {
      if (!cloud.settings['api.throttling.enabled'] || caller.roleType === 'Admin') return
      const nowMs = cloud.nowMs()
      const open = windows.get(caller.account.id)
      const current =
        open !== undefined && nowMs < open.endsMs ? open : { endsMs: nowMs + cloud.settings['api.throttling.interval'] * 1000, calls: 0 }
      current.calls += 1
      windows.set(caller.account.id, current)
      if (current.calls <= cloud.settings['api.throttling.max']) return
      const leftMs = Math.ceil(current.endsMs - nowMs)
      throw new CloudProblem('throttled', `The given user has reached his/her account api limit, please retry after [${leftMs}] ms.`)
    },
  }
}
