import type { ClusterRow, HostRow, ImageStoreRow, PodRow, StoragePoolRow } from '../rows/infrastructure.ts'
import { clusterOf } from './host.ts'
import { date, type View, type Viewer } from './view.ts'

const BYTES_PER_MIB = 1024 ** 2

export function viewPod({ cloud }: Viewer, row: PodRow): View {
  return {
    id: row.id,
    name: row.name,
    zoneid: row.zoneId,
    zonename: cloud.zones.ever(row.zoneId)?.name,
    gateway: row.gateway,
    netmask: row.netmask,
    allocationstate: row.allocationState,
    hasannotations: false,
  }
}

export function viewCluster({ cloud }: Viewer, row: ClusterRow): View {
  return {
    id: row.id,
    name: row.name,
    podid: row.podId,
    podname: cloud.pods.ever(row.podId)?.name,
    zoneid: row.zoneId,
    zonename: cloud.zones.ever(row.zoneId)?.name,
    hypervisortype: row.hypervisor,
    clustertype: 'CloudManaged',
    allocationstate: row.allocationState,
    managedstate: 'Managed',
    cpuovercommitratio: cloud.settings['cpu.overprovisioning.factor'].toFixed(1),
    memoryovercommitratio: cloud.settings['mem.overprovisioning.factor'].toFixed(1),
    arch: 'x86_64',
    hasannotations: false,
  }
}

export function viewHost({ cloud }: Viewer, row: HostRow): View {
  const used = cloud.usage.host(row.id)
  const cpuMhz = row.cpuNumber * row.cpuSpeedMhz
  const memoryBytes = row.memoryMib * BYTES_PER_MIB
  return {
    id: row.id,
    name: row.name,
    state: row.state,
    type: 'Routing',
    ipaddress: row.address,
    zoneid: row.zoneId,
    zonename: cloud.zones.ever(row.zoneId)?.name,
    ...clusterOf(cloud, row.clusterId),
    clustertype: 'CloudManaged',
    hypervisor: row.hypervisor,
    cpusockets: 1,
    cpunumber: row.cpuNumber,
    cpuspeed: row.cpuSpeedMhz,
    cpuallocatedvalue: used.cpuMhz,
    cpuallocated: `${((used.cpuMhz / cpuMhz) * 100).toFixed(2)}%`,
    cpuwithoverprovisioning: String(cpuMhz * cloud.settings['cpu.overprovisioning.factor']),
    memorytotal: memoryBytes,
    memorywithoverprovisioning: String(memoryBytes * cloud.settings['mem.overprovisioning.factor']),
    memoryallocated: used.memoryMib * BYTES_PER_MIB,
    memoryallocatedbytes: used.memoryMib * BYTES_PER_MIB,
    hosttags: row.tags.length === 0 ? undefined : row.tags.join(','),
    resourcestate: row.resourceState,
    hahost: false,
    managementserverid: cloud.zones.ever(row.zoneId)?.physicalNetworkId,
    version: '4.22.0.0',
    created: date(row.createdMs),
    events:
      'ManagementServerDown; AgentConnected; Ping; Remove; AgentDisconnected; HostDown; ShutdownRequested; StartAgentRebalance; PingTimeout',
    arch: 'x86_64',
    hasannotations: false,
  }
}

export function viewStoragePool({ cloud }: Viewer, row: StoragePoolRow): View {
  return {
    id: row.id,
    name: row.name,
    zoneid: row.zoneId,
    zonename: cloud.zones.ever(row.zoneId)?.name,
    ...clusterOf(cloud, row.clusterId),
    type: 'NetworkFilesystem',
    scope: 'CLUSTER',
    ipaddress: '192.168.100.200',
    path: `/export/${row.name}`,
    disksizetotal: row.sizeBytes,
    disksizeallocated: cloud.usage.poolBytes(row.id),
    disksizeused: cloud.usage.poolBytes(row.id),
    overprovisionfactor: '2.0',
    provider: 'DefaultPrimary',
    tags: row.tags.length === 0 ? undefined : row.tags.join(','),
    state: row.state,
    created: date(row.createdMs),
    hasannotations: false,
  }
}

export function viewImageStore({ cloud }: Viewer, row: ImageStoreRow): View {
  return {
    id: row.id,
    name: row.name,
    zoneid: row.zoneId,
    zonename: cloud.zones.ever(row.zoneId)?.name,
    providername: 'NFS',
    protocol: 'nfs',
    scope: 'ZONE',
    url: row.url,
    readonly: false,
    hasannotations: false,
  }
}
