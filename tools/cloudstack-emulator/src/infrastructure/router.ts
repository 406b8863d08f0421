import type { Cloud } from '../core/cloud.ts'
import type { RouterRow } from '../database/infrastructure-rows.ts'

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

/** Whether the network has a router. Without one, CloudStack does not check what the router supports. */
export function hasRouter(cloud: Cloud, networkId: string): boolean {
  return cloud.routers.countBy('network', networkId) > 0
}
