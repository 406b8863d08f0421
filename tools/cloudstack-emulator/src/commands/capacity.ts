import { listCapacity } from 'cloudstack-client/api'
import type { ZoneRow } from '../rows/infrastructure.ts'
import { type Call, list, listing } from './define.ts'
import { same } from './select.ts'

interface Capacity {
  readonly zone: ZoneRow
  readonly type: number
  readonly name: string
  readonly used: number
  readonly total: number
}

const BYTES_PER_MIB = 1024 ** 2

/** Capacity types by CloudStack's numbers. */
function capacitiesOf({ cloud }: Call, zone: ZoneRow): readonly Capacity[] {
  const hosts = cloud.hosts.by('zone', zone.id)
  const pools = cloud.storagePools.by('zone', zone.id)
  const addresses = cloud.publicIps.by('zone', zone.id)
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
  const memoryFactor = cloud.settings['mem.overprovisioning.factor'] * BYTES_PER_MIB
  const cpuFactor = cloud.settings['cpu.overprovisioning.factor']
  const storage = { used: sum(pools.map((pool) => cloud.usage.poolBytes(pool.id))), total: sum(pools.map((pool) => pool.sizeBytes)) }
  return [
    {
      zone,
      type: 0,
      name: 'MEMORY',
      used: sum(hosts.map((host) => cloud.usage.host(host.id).memoryMib)) * BYTES_PER_MIB,
      total: sum(hosts.map((host) => host.memoryMib)) * memoryFactor,
    },
    {
      zone,
      type: 1,
      name: 'CPU',
      used: sum(hosts.map((host) => cloud.usage.host(host.id).cpuMhz)),
      total: sum(hosts.map((host) => host.cpuNumber * host.cpuSpeedMhz)) * cpuFactor,
    },
    { zone, type: 2, name: 'STORAGE', ...storage },
    { zone, type: 3, name: 'STORAGE_ALLOCATED', ...storage },
    {
      zone,
      type: 4,
      name: 'VIRTUAL_NETWORK_PUBLIC_IP',
      used: addresses.filter((ip) => ip.state !== 'Free').length,
      total: addresses.length,
    },
  ]
}

export const capacityCommands = [
  list(listCapacity, { evidence: 'documented' }, (call, { zoneid, type }) => {
    const rows = [...call.cloud.zones.all()]
      .filter((zone) => same(zoneid, zone.id))
      .flatMap((zone) => capacitiesOf(call, zone))
      .filter((capacity) => same(type, capacity.type))
    return listing(rows, ({ zone, ...capacity }) => ({
      type: capacity.type,
      name: capacity.name,
      zoneid: zone.id,
      zonename: zone.name,
      capacityallocated: capacity.used,
      capacityused: capacity.used,
      capacitytotal: capacity.total,
      percentused: ((capacity.used / Math.max(capacity.total, 1)) * 100).toFixed(2),
    }))
  }),
]
