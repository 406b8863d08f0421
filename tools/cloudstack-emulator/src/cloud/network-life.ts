import type { AccountRow } from '../rows/accounts.ts'
import type { NetworkRow, PublicIpRow, RouterRow } from '../rows/network.ts'
import type { Cloud } from './cloud.ts'
import { offersService } from './network-services.ts'
import { CloudProblem } from './problem.ts'

/** A network that only existed in the database comes up with its first machine: source NAT address and router. */
export function implementNetwork(cloud: Cloud, networkId: string): void {
  const network = cloud.networks.get(networkId)
  if (network?.state !== 'Allocated') return
  if (network.vpcId === undefined && network.accountId !== undefined && offersService(cloud, network, 'SourceNat')) {
    const owner = cloud.accounts.require(network.accountId)
    const held = cloud.publicIps.by('network', network.id).some((ip) => ip.isSourceNat)
    if (!held) takePublicIp(cloud, owner, network.zoneId, { networkId: network.id, isSourceNat: true })
  }
  startRouter(cloud, network)
  cloud.networks.update(network.id, { state: 'Implemented' })
}

function startRouter(cloud: Cloud, network: NetworkRow): void {
  // The tiers of a VPC share its router, which is there from the VPC's creation on.
  const routed =
    network.vpcId === undefined && offersService(cloud, network, 'Dhcp') && cloud.routers.by('network', network.id).length === 0
  const source = cloud.publicIps.by('network', network.id).find((ip) => ip.isSourceNat)
  if (routed)
    insertRouter(cloud, {
      zoneId: network.zoneId,
      networkId: network.id,
      vpcId: undefined,
      accountId: network.accountId ?? '',
      publicIpId: source?.id,
    })
}

export function insertRouter(cloud: Cloud, router: Pick<RouterRow, 'zoneId' | 'networkId' | 'vpcId' | 'accountId' | 'publicIpId'>): void {
  const host = cloud.hosts.by('zone', router.zoneId)[0]
  if (host === undefined) return
  const number = cloud.nextNumber('routers')
  cloud.routers.insert({
    ...router,
    id: cloud.newId(),
    number,
    name: `r-${number}-VM`,
    hostId: host.id,
    state: 'Running',
    createdMs: cloud.nowMs(),
  })
}

/** A network that is up has one; only then what its router cannot do is noticed. */
export function hasRouter(cloud: Cloud, networkId: string): boolean {
  return cloud.routers.countBy('network', networkId) > 0
}

type Purpose = Partial<Pick<PublicIpRow, 'networkId' | 'vpcId' | 'isSourceNat'>> & { readonly address?: string | undefined }

/** @throws {CloudProblem} `insufficient-capacity` where no address is free */
export function takePublicIp(cloud: Cloud, owner: AccountRow, zoneId: string, purpose: Purpose): PublicIpRow {
  const { address, ...use } = purpose
  const free = cloud.publicIps.by('zone', zoneId).find((ip) => ip.state === 'Free' && (address === undefined || ip.address === address))
  if (free === undefined) throw new CloudProblem('insufficient-capacity', 'Insufficient address capacity', { plain: true })
  return cloud.publicIps.update(free.id, { accountId: owner.id, state: 'Allocated', allocatedMs: cloud.nowMs(), ...use })
}

/** A public address that is nobody's. */
export const FREE_PUBLIC_IP = {
  state: 'Free',
  accountId: undefined,
  allocatedMs: undefined,
  networkId: undefined,
  vpcId: undefined,
  isSourceNat: false,
  machineId: undefined,
  guestAddress: undefined,
} as const

export function releasePublicIp(cloud: Cloud, id: string): void {
  for (const rule of cloud.rules.by('publicIp', id)) cloud.rules.remove(rule.id)
  for (const tag of cloud.tags.by('resource', id)) cloud.tags.remove(tag.id, { forget: true })
  cloud.publicIps.update(id, FREE_PUBLIC_IP)
}

const IN_USE: readonly string[] = ['Starting', 'Running', 'Stopping', 'Migrating']

/** A network that nobody uses any more goes down after a while; its addresses and rules stay. */
export function scheduleShutdown(cloud: Cloud, networkId: string): void {
  cloud.scheduler.at(cloud.nowMs() + cloud.settings['network.gc.interval'] * 1000, () => {
    const network = cloud.networks.get(networkId)
    const used = cloud.nics.by('network', networkId).some((nic) => IN_USE.includes(cloud.machines.get(nic.machineId)?.state ?? ''))
    if (network?.state !== 'Implemented' || used) return
    for (const router of cloud.routers.by('network', networkId)) cloud.routers.remove(router.id)
    cloud.networks.update(networkId, { state: 'Allocated' })
  })
}
