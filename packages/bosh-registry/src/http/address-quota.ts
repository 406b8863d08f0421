import { ipKeyGenerator } from 'express-rate-limit'

export interface AddressQuotaOptions {
  /** Faults within a minute after which an address is blocked. */
  readonly faultsPerMinute: number
  readonly nowMs: () => number
}

/** Counts the faults of each address and blocks it for a while after too many. Other addresses are not affected. */
export interface AddressQuota {
  /** Returns how long the address is still blocked, in milliseconds; 0 if it is not. */
  blockedForMs(address: string): number
  noteFault(address: string): void
}

const WINDOW_MS = 60_000
/** The first block; each further one lasts twice as long as the one before. */
const FIRST_BLOCK_MS = 60_000
const LONGEST_BLOCK_MS = 15 * 60_000
/** The addresses that are remembered at most: an attacker with many addresses must not fill the memory. */
const MAX_ADDRESSES = 10_000

interface Faults {
  count: number
  windowEndsAtMs: number
  blockedUntilMs: number
  nextBlockMs: number
}

export function createAddressQuota({ faultsPerMinute, nowMs }: AddressQuotaOptions): AddressQuota {
  const faultsOf = new Map<string, Faults>()

  function noteFault(address: string): void {
    const now = nowMs()
    const key = keyOf(address)
    const faults = faultsOf.get(key) ?? { count: 0, windowEndsAtMs: now + WINDOW_MS, blockedUntilMs: 0, nextBlockMs: FIRST_BLOCK_MS }
    // A quiet address starts again from the first block.
    if (now > Math.max(faults.windowEndsAtMs, faults.blockedUntilMs) + LONGEST_BLOCK_MS) faults.nextBlockMs = FIRST_BLOCK_MS
    if (now >= faults.windowEndsAtMs) Object.assign(faults, { count: 0, windowEndsAtMs: now + WINDOW_MS })
    faults.count += 1
    if (faults.count >= faultsPerMinute) {
      faults.blockedUntilMs = now + faults.nextBlockMs
      faults.windowEndsAtMs = faults.blockedUntilMs
      faults.nextBlockMs = Math.min(LONGEST_BLOCK_MS, faults.nextBlockMs * 2)
    }
    faultsOf.delete(key)
    faultsOf.set(key, faults)
    const [oldest] = faultsOf.keys()
    if (faultsOf.size > MAX_ADDRESSES && oldest !== undefined) faultsOf.delete(oldest)
  }

  return {
    noteFault,
    blockedForMs: (address) => Math.max(0, (faultsOf.get(keyOf(address))?.blockedUntilMs ?? 0) - nowMs()),
  }
}

/** One customer usually has a whole IPv6 subnet, which counts as one address. A closed socket has none. */
function keyOf(address: string): string {
  return address === '' ? '' : ipKeyGenerator(address)
}
