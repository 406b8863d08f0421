import { ApiError } from '../api-error.ts'
import type { Caller } from '../core/caller.ts'
import { isRootAdmin } from '../core/caller.ts'
import type { Cloud } from '../core/cloud.ts'
import { describeMachine } from '../core/describe.ts'
import type { HostRow, StoragePoolRow } from '../database/infrastructure-rows.ts'
import type { MachineRow } from '../database/machine-rows.ts'
import type { DiskOfferingRow } from '../database/offering-rows.ts'
import type { VolumeRow } from '../database/volume-rows.ts'

export interface Placement {
  readonly hostId: string
  /** Volume id → pool id, for volumes that are not yet on storage. */
  readonly pools: ReadonlyMap<string, string>
}

/**
 * Finds a host with room for the machine and storage for its volumes.
 * @throws {ApiError} `runtime` for a host tag that no host has, `insufficient-capacity` if no host or pool has room
 */
export function placeMachine(cloud: Cloud, machine: MachineRow, wantedHostId?: string): Placement {
  const offering = cloud.serviceOfferings.getIncludingRemoved(machine.serviceOfferingId)
  const tagged = usableHosts(cloud, machine).filter((host) => offering?.hostTags.every((tag) => host.tags.includes(tag)) ?? true)
  if (tagged.length === 0 && (offering?.hostTags.length ?? 0) > 0) throw new ApiError('runtime', 'No suitable host found.')
  const candidates = byAffinity(
    cloud,
    machine,
    tagged.filter((host) => (wantedHostId === undefined || host.id === wantedHostId) && hasRoom(cloud, host, machine)),
  ).filter(() => isWithinMemoryLimit(cloud, machine))
  const volumes = cloud.volumes.by('machine', machine.id).filter((volume) => volume.poolId === undefined)
  for (const host of candidates) {
    const pools = placeVolumes(cloud, host, volumes)
    if (pools !== undefined) return { hostId: host.id, pools }
  }
  throw new ApiError(
    'insufficient-capacity',
    `No destination found for a deployment for ${describeMachine({ ...machine, state: 'Stopped' })}`,
  )
}

function usableHosts(cloud: Cloud, machine: MachineRow): HostRow[] {
  return cloud.hosts
    .by('zone', machine.zoneId)
    .filter((host) => host.state === 'Up' && host.resourceState === 'Enabled' && host.hypervisor === machine.hypervisor)
}

export function hasRoom(cloud: Cloud, host: HostRow, machine: MachineRow): boolean {
  const used = cloud.usage.host(host.id)
  const cpuMhz = host.cpuNumber * host.cpuSpeedMhz * cloud.settings['cpu.overprovisioning.factor']
  const memoryMib = host.memoryMib * cloud.settings['mem.overprovisioning.factor']
  const fitsAtAll = machine.cpuNumber <= host.cpuNumber && machine.cpuSpeedMhz <= host.cpuSpeedMhz
  return fitsAtAll && used.cpuMhz + machine.cpuNumber * machine.cpuSpeedMhz <= cpuMhz && used.memoryMib + machine.memoryMib <= memoryMib
}

function isWithinMemoryLimit(cloud: Cloud, machine: MachineRow): boolean {
  const limitMib = cloud.settings['emulator.memory.limit']
  return limitMib === 0 || cloud.usage.placedMemoryMib() + machine.memoryMib <= limitMib
}

/** Hosts that the machine's affinity groups allow: preferred ones first, then those with the fewest machines. */
function byAffinity(cloud: Cloud, machine: MachineRow, hosts: readonly HostRow[]): readonly HostRow[] {
  const groups = machine.affinityGroupIds.flatMap((id) => cloud.affinityGroups.get(id) ?? [])
  let allowed: readonly HostRow[] = hosts
    .map((host) => ({ host, machines: cloud.usage.host(host.id).machines }))
    .sort((a, b) => a.machines - b.machines)
    .map(({ host }) => host)
  for (const group of groups) {
    const taken = new Set(
      cloud.machines.by('affinityGroup', group.id).flatMap((member) => (member.id === machine.id ? [] : (member.hostId ?? []))),
    )
    const apart = group.type.endsWith('anti-affinity')
    const fits = (host: HostRow) => (apart ? !taken.has(host.id) : taken.size === 0 || taken.has(host.id))
    allowed = group.type.startsWith('non-strict')
      ? [...allowed.filter(fits), ...allowed.filter((host) => !fits(host))]
      : allowed.filter(fits)
  }
  return allowed
}

function placeVolumes(cloud: Cloud, host: HostRow, volumes: readonly VolumeRow[]): Map<string, string> | undefined {
  const pools = new Map<string, string>()
  for (const volume of volumes) {
    const pool = poolFor(cloud, volume, (candidate) => candidate.clusterId === host.clusterId)
    if (pool === undefined) return undefined
    pools.set(volume.id, pool.id)
  }
  return pools
}

/** A pool with the tags of the volume's offering and enough free space. */
export function poolFor(
  cloud: Cloud,
  volume: VolumeRow,
  allowed: (pool: StoragePoolRow) => boolean = () => true,
): StoragePoolRow | undefined {
  const tags = tagsOf(cloud, volume)
  return cloud.storagePools
    .by('zone', volume.zoneId)
    .filter((pool) => pool.state === 'Up' && allowed(pool) && tags.every((tag) => pool.tags.includes(tag)))
    .find((pool) => cloud.usage.poolBytes(pool.id) + volume.sizeBytes <= pool.sizeBytes)
}

function tagsOf(cloud: Cloud, volume: VolumeRow): readonly string[] {
  const disk: DiskOfferingRow | undefined = cloud.diskOfferings.getIncludingRemoved(volume.diskOfferingId)
  return disk?.tags ?? cloud.serviceOfferings.getIncludingRemoved(volume.serviceOfferingId)?.storageTags ?? []
}

/** Only root administrators may choose the host of a machine. */
export function checkHostChoice(caller: Caller, hostId: string | undefined): void {
  if (hostId === undefined || isRootAdmin(caller)) return
  throw new ApiError('permission-denied', 'Parameter hostid can only be specified by a Root Admin, permission denied')
}
