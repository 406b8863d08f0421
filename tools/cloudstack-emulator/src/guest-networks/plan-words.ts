import { isObject } from '../core/is-object.ts'
import type { NetworkPlan } from './plan.ts'

/** Addresses, CIDRs, names, ids, numbers. */
const WORD = /^[\w.:/-]*$/

/**
 * Checks every text of a plan: all of them become words in the settings of dnsmasq, haproxy and nftables, where a blank or a line break would
 * begin a setting of its own.
 * @throws {Error} for the first one that is more than a word
 */
export function checkWords(plan: NetworkPlan): void {
  for (const text of textsIn(plan)) {
    if (WORD.test(text)) continue
    throw new Error(
      `${JSON.stringify(text)} cannot be a setting of a router, because it has characters other than letters, digits and . : / - _`,
    )
  }
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value.flatMap(textsIn)
  return isObject(value) ? Object.values(value).flatMap(textsIn) : []
}
