/** Answers which addresses a machine has, by its registry id (its name in CloudStack); none if there is no such machine. */
export type MachineAddresses = (id: string) => Promise<readonly string[]>

/** Whether a caller without a login may read this machine's settings. */
export type AuthorizeGuest = (id: string, callerAddress: string) => Promise<boolean>

export interface GuestAccessOptions {
  readonly allowLoopback: boolean
  /** Absent: nobody is known by address. */
  readonly machineAddresses?: MachineAddresses
}

/** A guest reads its own settings: its address must be one of the machine's. */
export function authorizeByAddress({ allowLoopback, machineAddresses }: GuestAccessOptions): AuthorizeGuest {
  return async (id, callerAddress) => {
    const caller = plainAddress(callerAddress)
    if (allowLoopback && isLoopback(caller)) return true
    if (machineAddresses === undefined) return false
    const addresses = await machineAddresses(id)
    return addresses.map(plainAddress).includes(caller)
  }
}

/** A socket that speaks both families shows an IPv4 caller as `::ffff:10.0.0.7`. */
export function plainAddress(address: string): string {
  return address.toLowerCase().replace(/^::ffff:(?=\d+\.)/, '')
}

function isLoopback(address: string): boolean {
  return address === '::1' || address.startsWith('127.')
}

/** Remembers answers for some seconds: agents ask ten times in ten seconds. Failures are not remembered. */
export function remember(ask: MachineAddresses, forMs: number, nowMs: () => number): MachineAddresses {
  const known = new Map<string, { readonly until: number; readonly addresses: readonly string[] }>()
  return async (id) => {
    const now = nowMs()
    for (const [other, { until }] of known) if (until <= now) known.delete(other)
    const remembered = known.get(id)
    if (remembered !== undefined) return remembered.addresses
    const addresses = await ask(id)
    known.set(id, { until: now + forMs, addresses })
    return addresses
  }
}
