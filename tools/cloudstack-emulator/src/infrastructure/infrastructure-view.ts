import { date, type View, type Viewer } from '../api/view.ts'
import { nthInSame24 } from '../core/ip-address.ts'
import type { ClusterRow, HostRow, ImageStoreRow, PodRow, StoragePoolRow } from '../database/infrastructure-rows.ts'
import { clusterOf } from './host.ts'
import { MANAGEMENT_SERVER } from './management-server.ts'

const BYTES_PER_MIB = 1024 ** 2
const UNTAGGED = 'vlan://untagged'

export function viewPod({ cloud }: Viewer, row: PodRow): View {
  const [start, end] = [2, 254].map((n) => nthInSame24(row.gateway, n))
  const range = { startip: start, endip: end, forsystemvms: '0', vlanid: UNTAGGED }
  return {
    id: row.id,
    name: row.name,
    zoneid: row.zoneId,
    zonename: cloud.zones.getIncludingRemoved(row.zoneId)?.name,
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
    zoneid: row.zoneId,
    zonename: cloud.zones.getIncludingRemoved(row.zoneId)?.name,
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

/** The requested parts of a host; `all` by default. */
export type HostDetails = ReadonlySet<string>

export function viewHost(viewer: Viewer, row: HostRow, details: HostDetails = new Set(['all'])): View {
  const { cloud } = viewer
  const wants = (...parts: readonly string[]) => ['all', ...parts].some((part) => details.has(part))
  const { clustertype, clustername, podname, clusterid, podid } = {
    ...clusterOf(cloud, row.clusterId),
    clustertype: 'CloudManaged',
  } as View
  const named = { zonename: cloud.zones.getIncludingRemoved(row.zoneId)?.name, podname, clustername, clustertype }
  return {
    id: row.id,
    name: row.name,
    state: row.state,
    type: 'Routing',
    ipaddress: row.address,
    zoneid: row.zoneId,
    podid,
    clusterid,
    ...(wants('capacity', 'stats', 'events') ? named : {}),
    version: '4.22.0.0-SNAPSHOT',
    hypervisor: row.hypervisor,
    cpusockets: 1,
    cpunumber: row.cpuNumber,
    cpuspeed: row.cpuSpeedMhz,
    capabilities: 'hvm',
    lastpinged: date(cloud.nowMs()),
    ...MANAGEMENT_SERVER,
    ...(wants('capacity') ? capacityOf(viewer, row) : {}),
    ...(wants('stats') ? statisticsOf(viewer, row) : {}),
    islocalstorageactive: false,
    created: date(row.createdMs),
    ...(wants('events') ? { events: HOST_EVENTS } : {}),
    resourcestate: row.resourceState,
    ueficapability: false,
    ...(wants() && row.hypervisor === 'KVM' ? { details: {} } : {}),
    hostha: { haenable: false, hastate: 'Disabled' },
    outofbandmanagement: { powerstate: 'Disabled', enabled: false },
    hasannotations: false,
  }
}

const HOST_EVENTS =
  'ManagementServerDown; AgentConnected; Ping; Remove; AgentDisconnected; HostDown; ShutdownRequested; StartAgentRebalance; PingTimeout'

function capacityOf({ cloud }: Viewer, row: HostRow): View {
  const used = cloud.usage.host(row.id)
  const cpuMhz = row.cpuNumber * row.cpuSpeedMhz * cloud.settings['cpu.overprovisioning.factor']
  const memoryBytes = row.memoryMib * BYTES_PER_MIB * cloud.settings['mem.overprovisioning.factor']
  const allocatedBytes = used.memoryMib * BYTES_PER_MIB
  const cpuShare = `${((used.cpuMhz / cpuMhz) * 100).toFixed(2)}%`
  return {
    cpuallocatedvalue: used.cpuMhz,
    cpuallocated: cpuShare,
    cpuallocatedpercentage: cpuShare,
    cpuallocatedwithoverprovisioning: cpuShare,
    cpuwithoverprovisioning: String(cpuMhz),
    memorytotal: memoryBytes,
    memorywithoverprovisioning: String(memoryBytes),
    memoryallocated: allocatedBytes,
    memoryallocatedbytes: allocatedBytes,
    memoryallocatedpercentage: `${((allocatedBytes / memoryBytes) * 100).toFixed(2)}%`,
    hosttags: listed(row.tags),
    explicithosttags: listed(row.tags),
    istagarule: row.tags.length === 0 ? undefined : false,
    hahost: false,
    arch: 'x86_64',
  }
}

/** The agent's measurements, which are constant on an emulated host. */
function statisticsOf({ cloud }: Viewer, row: HostRow): View {
  return {
    cpuused: '0%',
    cpuloadaverage: 0,
    memoryused: cloud.usage.host(row.id).memoryMib * BYTES_PER_MIB,
    networkkbsread: 0,
    networkkbswrite: 0,
  }
}

function listed(tags: readonly string[]): string | undefined {
  return tags.length === 0 ? undefined : tags.join(',')
}

export function viewStoragePool({ cloud }: Viewer, row: StoragePoolRow): View {
  return {
    id: row.id,
    name: row.name,
    zoneid: row.zoneId,
    zonename: cloud.zones.getIncludingRemoved(row.zoneId)?.name,
    ...clusterOf(cloud, row.clusterId),
    type: 'NetworkFilesystem',
    scope: 'CLUSTER',
    ipaddress: '192.168.100.200',
    path: `/export/${row.name}`,
    disksizetotal: row.sizeBytes,
    disksizeallocated: cloud.usage.poolBytes(row.id),
    disksizeused: cloud.usage.poolBytes(row.id),
    capacitybytes: row.sizeBytes,
    overprovisionfactor: '2.0',
    managed: false,
    storagecapabilities: { VOLUME_SNAPSHOT_QUIESCEVM: 'false' },
    provider: 'DefaultPrimary',
    tags: listed(row.tags),
    istagarule: row.tags.length === 0 ? undefined : false,
    state: row.state,
    created: date(row.createdMs),
    hasannotations: false,
  }
}

/** Secondary storage is unlimited; it is shown as 1 TiB. */
const IMAGE_STORE_BYTES = 1024 ** 4

export function viewImageStore({ cloud }: Viewer, row: ImageStoreRow): View {
  return {
    id: row.id,
    name: row.name,
    zoneid: row.zoneId,
    zonename: cloud.zones.getIncludingRemoved(row.zoneId)?.name,
    providername: 'NFS',
    protocol: 'nfs',
    scope: 'ZONE',
    url: row.url,
    readonly: false,
    disksizetotal: IMAGE_STORE_BYTES,
    disksizeused: 0,
    hasannotations: false,
  }
}
