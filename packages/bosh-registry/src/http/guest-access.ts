/** Looks up the addresses of a machine by its registry id (its name in CloudStack); none if the machine does not exist. */
export type MachineAddresses = (id: string) => Promise<readonly string[]>

/** Whether a caller without a login may read this machine's settings. */
export type AuthorizeGuest = (id: string, callerAddress: string) => Promise<boolean>

export interface GuestAccessOptions {
  readonly allowLoopback: boolean
  /** Without it, no caller is identified by its address. */
  readonly machineAddresses?: MachineAddresses
}

/** Allows a guest to read its own settings: the caller's address must be one of the machine's. */
export function authorizeByAddress({ allowLoopback, machineAddresses }: GuestAccessOptions): AuthorizeGuest {
  return async (id, callerAddress) => {
    const caller = plainAddress(callerAddress)
    if (allowLoopback && isLoopback(caller)) return true
    if (machineAddresses === undefined) return false
    const addresses = await machineAddresses(id)
    return addresses.map(plainAddress).includes(caller)
  }
}

/** Normalises an address: a dual-stack socket reports an IPv4 caller as `::ffff:10.0.0.7`. */
export function plainAddress(address: string): string {
  return address.toLowerCase().replace(/^::ffff:(?=\d+\.)/, '')
}

export function isLoopback(address: string): boolean {
  return address === '::1' || address.startsWith('127.')
}

/**
 * Caches look-ups for `durationMs`, because agents poll ten times in ten seconds; an unknown machine and a failure too, because each
 * look-up costs a call to the cloud. Callers that ask at the same time share one look-up.
 */
export function cacheFor(lookUp: MachineAddresses, durationMs: number, nowMs: () => number): MachineAddresses {
  const cache = new Map<string, { readonly expiresAtMs: number; readonly addresses: Promise<readonly string[]> }>()
  return (id) => {
    const now = nowMs()
    for (const [other, { expiresAtMs }] of cache) if (expiresAtMs <= now) cache.delete(other)
    const addresses = cache.get(id)?.addresses ?? lookUp(id)
    if (!cache.has(id)) cache.set(id, { expiresAtMs: now + durationMs, addresses })
    return addresses
  }
}
