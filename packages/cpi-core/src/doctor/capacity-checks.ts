import { type CloudStackClient, CloudStackError } from 'cloudstack-client'
import { listNetworks, listPublicIpAddresses, listResourceLimits, listVirtualMachines, listVolumes } from 'cloudstack-client/api'
import type { Network } from '../cloud/entities.ts'
import { reasonOf } from '../errors/reason.ts'
import { failure, warning } from './finding.ts'

/** Numbers of CloudStack's resource types (listResourceLimits, resourcetype). */
const LIMITS = [
  { type: '0', what: 'machines', used: async (cloud: CloudStackClient) => (await cloud.list(listVirtualMachines, {})).length },
  { type: '2', what: 'volumes', used: async (cloud: CloudStackClient) => (await cloud.list(listVolumes, {})).length },
  { type: '1', what: 'public addresses', used: async (cloud: CloudStackClient) => (await cloud.list(listPublicIpAddresses, {})).length },
] as const

/** A machine with an ephemeral disk needs two volumes, of which one is its root disk. */
const NEEDED_PER_VM: Readonly<Record<string, number>> = { machines: 1, volumes: 2, 'public addresses': 0 }

/** Compares the account's limits with what it uses. @param vms machines that are to be made */
export async function checkLimits(cloud: CloudStackClient, vms: number): Promise<string> {
  const rows = await cloud.list(listResourceLimits, {}).catch((error: unknown) => {
    if (!(error instanceof CloudStackError) || error.kind !== 'not-allowed') throw error
    throw warning('not known: the account may not call listResourceLimits', `allow it to see this row (${reasonOf(error)})`)
  })
  const texts: string[] = []
  for (const { type, what, used } of LIMITS) {
    const max = Number(rows.find(({ resourcetype }) => String(resourcetype) === type)?.max ?? -1)
    if (max < 0) continue
    const left = max - (await used(cloud))
    const needed = vms * (NEEDED_PER_VM[what] ?? 0)
    if (left < needed || left <= 0)
      throw failure(
        `${left} of ${max} ${what} are left, ${needed} are needed for ${vms} machines`,
        'raise the limit of the account, or delete what is not needed',
      )
    texts.push(`${left} of ${max} ${what} left`)
  }
  return texts.length === 0 ? 'the account has none' : texts.join(', ')
}

/** Gateway, broadcast, network and the virtual router. */
const NOT_FOR_MACHINES = 4

/** Addresses of a network that no machine of the account has; other accounts' machines in a shared network are not visible. */
export async function checkFreeAddresses(cloud: CloudStackClient, network: Network, vms: number): Promise<string> {
  const prefix = Number(network.cidr?.split('/')[1])
  if (Number.isNaN(prefix)) return 'its range is not known'
  const machines = await cloud.list(listVirtualMachines, { networkid: network.id })
  const used = machines.flatMap(({ nic = [] }) => nic.filter(({ networkid }) => networkid === network.id)).length
  const free = 2 ** (32 - prefix) - NOT_FOR_MACHINES - used
  if (free < vms)
    throw failure(`${free} addresses of ${network.cidr} are free, ${vms} are needed`, 'use a larger network, or delete machines')
  return `${free} addresses of ${network.cidr} are free`
}

async function visibleNetworks(cloud: CloudStackClient, zone: string | undefined): Promise<readonly Network[]> {
  const all = await cloud.list(listNetworks, {})
  return all.filter(({ zonename, zoneid }) => zone === undefined || zonename === zone || zoneid === zone)
}

export async function checkNetworks(cloud: CloudStackClient, zone: string | undefined): Promise<string> {
  const here = await visibleNetworks(cloud, zone)
  if (here.length === 0) {
    throw failure(
      `the account can use no network${zone === undefined ? '' : ` in zone "${zone}"`}`,
      'create one, or let one be shared with the account',
    )
  }
  return here.map(({ name, cidr }) => `${name}${cidr === undefined ? '' : ` ${cidr}`}`).join(', ')
}
