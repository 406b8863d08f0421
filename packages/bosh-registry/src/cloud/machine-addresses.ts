import type { CloudStackClient } from 'cloudstack-client'
import { listVirtualMachines } from 'cloudstack-client/api'
import type { MachineAddresses } from '../http/guest-access.ts'

/** How long CloudStack may take to say which addresses a machine has: less than an agent's patience. */
const TIMEOUT_MS = 8_000

/**
 * Asks CloudStack (listVirtualMachines): the addresses of a machine's NICs, primary and secondary, IPv4 and IPv6, and its static NAT address.
 * A name that two machines have belongs to neither.
 */
export function machineAddressesFrom(client: CloudStackClient, zoneId?: string): MachineAddresses {
  return async (id) => {
    const machines = await client.list(listVirtualMachines, { name: id, details: ['nics'], zoneid: zoneId }, { timeoutMs: TIMEOUT_MS })
    const [machine, ...others] = machines.filter(({ name }) => name === id)
    if (machine === undefined || others.length > 0) return []
    const nics = machine.nic ?? []
    const addresses = nics.flatMap((nic) => [nic.ipaddress, nic.ip6address, ...secondary(nic.secondaryip)])
    return [...addresses, machine.publicip].filter((address): address is string => typeof address === 'string' && address !== '')
  }
}

function secondary(addresses: unknown): unknown[] {
  return Array.isArray(addresses) ? addresses.map((address: { readonly ipaddress?: unknown }) => address.ipaddress) : []
}
