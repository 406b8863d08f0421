import type { NetworkPlan } from './plan.ts'
import { checkWords } from './plan-words.ts'

/** The real networks of a cloud. */
export interface GuestNetworks {
  /**
   * Brings them in line with the cloud. Undefined if they are.
   * @throws {Error} what could not be put into effect; the next call tries again
   */
  ensure(): Promise<void> | undefined
}

/**
 * @param describe the plan of the moment
 * @param apply puts a plan into effect; never called again before it has ended
 */
export function guestNetworks(describe: () => NetworkPlan, apply: (plan: NetworkPlan) => Promise<void>): GuestNetworks {
  let present = ''
  let pending: Promise<void> | undefined

  async function bringInLine(): Promise<void> {
    // What has changed while an earlier call was at work is put into effect together.
    const plan = describe()
    const text = JSON.stringify(plan)
    if (text === present) return
    present = ''
    checkWords(plan)
    await apply(plan)
    present = text
  }

  return {
    ensure() {
      if (pending === undefined && JSON.stringify(describe()) === present) return undefined
      const work = (pending ?? Promise.resolve()).then(bringInLine, bringInLine)
      pending = work
      const forget = () => {
        if (pending === work) pending = undefined
      }
      work.then(forget, forget)
      return work
    },
  }
}
