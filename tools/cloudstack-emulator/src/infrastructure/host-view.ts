import { date, listed, type View, type Viewer } from '../api/view.ts'
import { BYTES_PER_MIB } from '../core/bytes.ts'
import type { HostRow } from '../database/infrastructure-rows.ts'
import { clusterOf } from './host.ts'
import { MANAGEMENT_SERVER } from './management-server.ts'

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
    // Never absent (HostResponse).
    memoryallocated: 0,
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
