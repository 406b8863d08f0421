import { takePublicIp } from '../addresses/address-pool.ts'
import type { Cloud } from '../core/cloud.ts'
import type { NetworkRow } from '../database/network-rows.ts'
import { insertRouter } from '../infrastructure/router.ts'
import { offersService } from '../offerings/network-services.ts'

/** Implements an allocated network, when its first machine starts: source NAT address and router. */
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
  // The tiers of a VPC share its router, which was created with the VPC.
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

const IN_USE: readonly string[] = ['Starting', 'Running', 'Stopping', 'Migrating']

/** Shuts an unused network down after a while. Its addresses and rules stay. */
export function scheduleShutdown(cloud: Cloud, networkId: string): void {
  cloud.scheduler.at(cloud.nowMs() + cloud.settings['network.gc.interval'] * 1000, () => {
    const network = cloud.networks.get(networkId)
    const used = cloud.nics.by('network', networkId).some((nic) => IN_USE.includes(cloud.machines.get(nic.machineId)?.state ?? ''))
    if (network?.state !== 'Implemented' || used) return
    for (const router of cloud.routers.by('network', networkId)) cloud.routers.remove(router.id)
    cloud.networks.update(networkId, { state: 'Allocated' })
  })
}
