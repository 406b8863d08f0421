import { failure, invalid } from '../api-error.ts'
import { type Caller, checkAccess } from '../core/caller.ts'
import type { Cloud } from '../core/cloud.ts'
import { describeVolume } from '../core/describe.ts'
import type { StoragePoolRow } from '../database/infrastructure-rows.ts'
import type { DiskOfferingRow } from '../database/offering-rows.ts'
import type { VolumeRow } from '../database/volume-rows.ts'
import { checkDiskOffering } from '../offerings/offering-access.ts'
import { hasMachineSnapshots } from './machine-snapshots.ts'
import { hypervisorOf, presentOffering } from './size-checks.ts'

export interface MigrationRequest {
  readonly volumeId: string
  readonly poolId: string
  readonly live: boolean
  readonly newDiskOfferingId: string | undefined
}

/** The changes that migrateVolume makes to a volume. @throws {ApiError} if it is refused, in the order of VolumeApiServiceImpl.migrateVolume */
export function planMigration(cloud: Cloud, caller: Caller, request: MigrationRequest): Partial<VolumeRow> {
  const volume = cloud.volumes.require(request.volumeId)
  checkAccess(cloud, caller, volume)
  if (volume.state !== 'Ready' && volume.state !== 'Migrating') throw invalid('Volume must be in ready state')
  if (volume.poolId === request.poolId) throw invalid(`Volume ${shown(cloud, volume)} is already on the destination storage pool`)
  checkMachine(cloud, volume, request)
  const pool = checkedPool(cloud, volume, request.poolId)
  const next = request.newDiskOfferingId === undefined ? undefined : newOffering(cloud, caller, volume, request.newDiskOfferingId)
  checkTags(volume, pool, next ?? presentOffering(cloud, volume))
  return { poolId: pool.id, ...(next === undefined ? {} : { diskOfferingId: next.id }) }
}

function shown(cloud: Cloud, volume: VolumeRow): string {
  return describeVolume(volume, cloud.machines.getIncludingRemoved(volume.machineId)?.number)
}

function checkMachine(cloud: Cloud, volume: VolumeRow, { poolId, live }: MigrationRequest): void {
  const machine = cloud.machines.get(volume.machineId)
  if (machine === undefined) return
  if (machine.state !== 'Stopped' && machine.state !== 'Running') {
    throw failure(
      `Volume migration is not allowed when the VM is in the ${machine.state} state. Supported states are: [Stopped, Running, Shutdown].`,
    )
  }
  if (hasMachineSnapshots(cloud, machine.id)) {
    throw invalid('Volume cannot be migrated, please remove all VM snapshots for VM to which this volume is attached')
  }
  if (machine.state === 'Stopped') return
  const hypervisor = hypervisorOf(cloud, volume)
  if (hypervisor === undefined) throw invalid('Volume needs to be detached from VM')
  if (hypervisor === 'KVM') {
    throw invalid(
      "KVM does not support volume live migration due to the limited possibility to refresh VM XML domain. Therefore, to live migrate a volume between storage pools, one must migrate the VM to a different host as well to force the VM XML domain update. Use 'migrateVirtualMachineWithVolumes' instead.",
    )
  }
  if (!live) {
    throw invalid(
      `The volume ${shown(cloud, volume)}is attached to a vm and for migrating it the parameter livemigrate should be specified`,
    )
  }
  const [here, there] = [volume.poolId, poolId].map((id) => cloud.storagePools.getIncludingRemoved(id)?.clusterId)
  if (here === there) return
  throw invalid('Cannot migrate a volume of a virtual machine to a storage pool in a different cluster')
}

function checkedPool(cloud: Cloud, volume: VolumeRow, poolId: string): StoragePoolRow {
  const pool = cloud.storagePools.get(poolId)
  if (pool === undefined)
    throw invalid(`Failed to find the destination storage pool: ${cloud.storagePools.getIncludingRemoved(poolId)?.number ?? poolId}`)
  if (pool.state === 'Maintenance') {
    throw invalid(
      `Cannot migrate volume ${shown(cloud, volume)}to the destination storage pool ${pool.name} as the storage pool is in maintenance mode.`,
    )
  }
  if (cloud.usage.poolBytes(pool.id) + volume.sizeBytes > pool.sizeBytes) {
    throw failure(`Storage pool ${pool.name} does not have enough space to migrate volume ${volume.name}`)
  }
  // CloudStack does not check this, but no host can reach both pools.
  if (pool.zoneId !== volume.zoneId) throw failure('Failed to migrate volume')
  return pool
}

function newOffering(cloud: Cloud, caller: Caller, volume: VolumeRow, id: string): DiskOfferingRow {
  const offering = cloud.diskOfferings.get(id)
  if (offering === undefined)
    throw invalid(`The disk offering informed is not valid [id=${cloud.diskOfferings.getIncludingRemoved(id)?.number ?? id}].`)
  checkDiskOffering(cloud, caller.account, offering, volume.zoneId)
  return offering
}

function checkTags(volume: VolumeRow, pool: StoragePoolRow, { tags }: Pick<DiskOfferingRow, 'tags'>): void {
  if (tags.every((tag) => pool.tags.includes(tag))) return
  const text = tags.length === 0 ? null : tags.join(',')
  throw invalid(
    `Migration failed: target pool [${pool.name}, tags:[${pool.tags.join(', ')}]] has no matching tags for volume [${volume.name}, uuid:${volume.id}, tags:${text}]`,
  )
}
