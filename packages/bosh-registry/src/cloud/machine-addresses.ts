import type { CloudStackClient } from 'cloudstack-client'
import { listVirtualMachines } from 'cloudstack-client/api'
import type { MachineAddresses } from '../http/guest-access.ts'

/** Time limit of a look-up in CloudStack: less than the agent's own HTTP timeout. */
const TIMEOUT_MS = 8_000

/** States in which a machine is listed for administrators, but does not run any more: whoever has its address is somebody else. */
const GONE = ['Destroyed', 'Expunging', 'Expunged', 'Error']

/**
 * Looks up a machine's addresses with listVirtualMachines: primary and secondary, IPv4 and IPv6, of all NICs, and the static NAT address.
 * A name shared by two machines matches neither, unless one of them is gone.
 */
export function machineAddressesFrom(client: CloudStackClient, zoneId?: string): MachineAddresses {
  return async (id) => {
    const machines = await client.list(listVirtualMachines, { name: id, details: ['nics'], zoneid: zoneId }, { timeoutMs: TIMEOUT_MS })
    const [machine, ...others] = machines.filter(({ name, state }) => name === id && !GONE.includes(String(state)))
    if (machine === undefined || others.length > 0) return []
    const nics = machine.nic ?? []
    const addresses = nics.flatMap((nic) => [nic.ipaddress, nic.ip6address, ...secondaryAddresses(nic.secondaryip)])
    return [...addresses, machine.publicip].filter((address): address is string => typeof address === 'string' && address !== '')
  }
}

function secondaryAddresses(addresses: unknown): unknown[] {
  return Array.isArray(addresses) ? addresses.map((address: { readonly ipaddress?: unknown }) => address.ipaddress) : []
}
