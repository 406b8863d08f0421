import { listCapacity } from 'cloudstack-client/api'
import { type Call, list, listing } from '../api/define.ts'
import { same } from '../api/select.ts'
import type { View } from '../api/view.ts'
import { BYTES_PER_GIB, BYTES_PER_MIB } from '../core/bytes.ts'
import type { ZoneRow } from '../database/infrastructure-rows.ts'

interface Capacity {
  readonly zone: ZoneRow
  readonly type: number
  readonly name: string
  readonly used: number
  readonly total: number
}

/** Capacity shown for a zone's secondary storage. */
const IMAGE_STORE_BYTES = 1000 * BYTES_PER_GIB
const POD_ADDRESSES = 253
const GUEST_VLANS = 901

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

/** Host capacity by CloudStack's capacity type number. */
function computeOf({ cloud }: Call, zone: ZoneRow): readonly Capacity[] {
  const hosts = cloud.hosts.by('zone', zone.id)
  const used = hosts.map((host) => cloud.usage.host(host.id))
  const cores = sum(hosts.flatMap(({ id }) => cloud.machines.by('host', id)).map(({ cpuNumber }) => cpuNumber))
  const memoryBytes = cloud.settings['mem.overprovisioning.factor'] * BYTES_PER_MIB
  const cpuFactor = cloud.settings['cpu.overprovisioning.factor']
  const memory = { used: sum(used.map(({ memoryMib }) => memoryMib)) * BYTES_PER_MIB, total: sum(hosts.map((host) => host.memoryMib)) }
  const cpuMhz = sum(hosts.map((host) => host.cpuNumber * host.cpuSpeedMhz))
  return [
    { zone, type: 0, name: 'MEMORY', used: memory.used, total: memory.total * memoryBytes },
    { zone, type: 1, name: 'CPU', used: sum(used.map((use) => use.cpuMhz)), total: cpuMhz * cpuFactor },
    { zone, type: 90, name: 'CPU_CORE', used: cores, total: sum(hosts.map(({ cpuNumber }) => cpuNumber)) * cpuFactor },
  ]
}

function storageOf({ cloud }: Call, zone: ZoneRow): readonly Capacity[] {
  const pools = cloud.storagePools.by('zone', zone.id)
  const primary = { zone, used: sum(pools.map((pool) => cloud.usage.poolBytes(pool.id))), total: sum(pools.map((pool) => pool.sizeBytes)) }
  const images = [...cloud.templates.all()].filter(({ copies }) => copies.some(({ zoneId }) => zoneId === zone.id))
  return [
    { ...primary, type: 2, name: 'STORAGE' },
    { ...primary, type: 3, name: 'STORAGE_ALLOCATED' },
    { zone, type: 6, name: 'SECONDARY_STORAGE', used: sum(images.map((row) => row.physicalBytes ?? 0)), total: IMAGE_STORE_BYTES },
    { zone, type: 9, name: 'LOCAL_STORAGE', used: 0, total: 0 },
  ]
}

function networkOf({ cloud }: Call, zone: ZoneRow): readonly Capacity[] {
  const addresses = cloud.publicIps.by('zone', zone.id)
  const networks = cloud.networks.by('zone', zone.id)
  const shared = sum(
    networks.filter((row) => cloud.ipRanges.countBy('network', row.id) > 0).map((row) => cloud.nics.countBy('network', row.id)),
  )
  const taken = addresses.filter((ip) => ip.state !== 'Free').length
  return [
    { zone, type: 4, name: 'VIRTUAL_NETWORK_PUBLIC_IP', used: taken, total: addresses.length },
    { zone, type: 5, name: 'PRIVATE_IP', used: 2, total: POD_ADDRESSES },
    { zone, type: 7, name: 'VLAN', used: networks.filter(({ state }) => state === 'Implemented').length, total: GUEST_VLANS },
    { zone, type: 8, name: 'DIRECT_ATTACHED_PUBLIC_IP', used: shared, total: POD_ADDRESSES },
  ]
}

/** The used share, in per cent. */
function percent(used: number, total: number): string {
  const share = (used / Math.max(total, 1)) * 100
  return String(Number(share.toFixed(2)))
}

/** The list for `showcapacities`: capacities without their location. */
export function viewCapacities(call: Call, zone: ZoneRow): readonly View[] {
  return [...computeOf(call, zone), ...storageOf(call, zone), ...networkOf(call, zone)].map(({ type, name, used, total }) => ({
    type,
    name,
    capacityused: used,
    capacitytotal: total,
    percentused: percent(used, total),
  }))
}

export const capacityCommands = [
  list(listCapacity, { evidence: 'documented' }, (call, { zoneid, type, podid, clusterid }) => {
    const { cloud } = call
    const [pod, cluster] = [cloud.pods.get(podid), cloud.clusters.get(clusterid)]
    const zoneOfPlace = zoneid ?? pod?.zoneId ?? cluster?.zoneId
    const rows = [...cloud.zones.all()]
      .filter((zone) => same(zoneOfPlace, zone.id))
      .flatMap((zone) => [...computeOf(call, zone), ...storageOf(call, zone), ...networkOf(call, zone)])
      .filter((capacity) => same(type, capacity.type) && (type !== undefined || capacity.total > 0))
    return listing(rows, ({ zone, ...capacity }) => ({
      type: capacity.type,
      name: capacity.name,
      zoneid: zone.id,
      zonename: zone.name,
      capacityallocated: capacity.used,
      capacityused: capacity.used,
      capacitytotal: capacity.total,
      percentused: percent(capacity.used, capacity.total),
    }))
  }),
]
