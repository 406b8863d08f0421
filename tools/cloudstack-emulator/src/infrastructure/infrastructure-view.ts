import { type View, type Viewer, zone } from '../api/view.ts'
import { nthInSame24 } from '../core/ip-address.ts'
import type { ClusterRow, PodRow } from '../database/infrastructure-rows.ts'

const UNTAGGED = 'vlan://untagged'

export function viewPod({ cloud }: Viewer, row: PodRow): View {
  const [start, end] = [2, 254].map((n) => nthInSame24(row.gateway, n))
  const range = { startip: start, endip: end, forsystemvms: '0', vlanid: UNTAGGED }
  return {
    id: row.id,
    name: row.name,
    ...zone(cloud, row.zoneId),
    gateway: row.gateway,
    netmask: row.netmask,
    ipranges: [range],
    ...Object.fromEntries(Object.entries(range).map(([name, value]) => [name, [value]])),
    allocationstate: row.allocationState,
    hasannotations: false,
  }
}

export function viewCluster({ cloud }: Viewer, row: ClusterRow): View {
  const ratios = {
    cpuOvercommitRatio: cloud.settings['cpu.overprovisioning.factor'].toFixed(1),
    memoryOvercommitRatio: cloud.settings['mem.overprovisioning.factor'].toFixed(1),
  }
  return {
    id: row.id,
    name: row.name,
    podid: row.podId,
    podname: cloud.pods.getIncludingRemoved(row.podId)?.name,
    ...zone(cloud, row.zoneId),
    hypervisortype: row.hypervisor,
    clustertype: 'CloudManaged',
    allocationstate: row.allocationState,
    managedstate: 'Managed',
    cpuovercommitratio: ratios.cpuOvercommitRatio,
    memoryovercommitratio: ratios.memoryOvercommitRatio,
    resourcedetails: ratios,
    arch: 'x86_64',
    hasannotations: false,
  }
}
