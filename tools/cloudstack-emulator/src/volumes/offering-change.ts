import { ApiError, failure, invalid } from '../api-error.ts'
import { BYTES_PER_GIB } from '../core/bytes.ts'
import { type Caller, checkAccess } from '../core/caller.ts'
import type { Cloud } from '../core/cloud.ts'
import { describeVolume } from '../core/describe.ts'
import type { DiskOfferingRow } from '../database/offering-rows.ts'
import type { VolumeRow } from '../database/volume-rows.ts'
import { poolFor } from '../infrastructure/placement.ts'
import { nextIops } from '../offerings/iops.ts'
import { checkDiskOffering } from '../offerings/offering-access.ts'
import {
  checkNewSize,
  checkNoSnapshotUnderWay,
  checkRootIsStopped,
  checkState,
  hypervisorOf,
  type NewSize,
  needsStorage,
  presentOffering,
  type ResizeRequest,
  resizedByStorage,
} from './size-checks.ts'

/** The changes that changeOfferingForVolume makes to a volume. @throws {ApiError} if it is refused; the job reports all refusals */
export function planOfferingChange(cloud: Cloud, caller: Caller, request: ResizeRequest): Partial<VolumeRow> {
  const volume = cloud.volumes.require(request.volumeId)
  checkAccess(cloud, caller, volume)
  const next = cloud.diskOfferings.get(request.diskOfferingId)
  if (next === undefined) throw invalid('Requested disk offering has been removed.')
  const size = newSize(cloud, volume, next, request)
  checkNewSize(cloud, volume, size.sizeBytes, request.shrinkOk)
  if (volume.state === 'Allocated') return { ...size, diskOfferingId: next.id }
  const works = needsStorage(volume, size)
  if (works) checkStorageWork(cloud, volume, size)
  const moved = canStayInPool(cloud, volume, next) ? {} : move(cloud, volume, next, size, request)
  if (!works) return { ...moved, diskOfferingId: next.id }
  try {
    return { ...moved, ...resizedByStorage(cloud, volume, size) }
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    // The volume stays in the new pool even if resizing it there failed.
    if ('poolId' in moved) return moved
    throw failure(`Volume change offering operation failed for volume ID: ${volume.id} due to resize volume operation failed`)
  }
}

function newSize(cloud: Cloud, volume: VolumeRow, next: DiskOfferingRow, { sizeGib, iops }: ResizeRequest): NewSize {
  const present = presentOffering(cloud, volume)
  if (present.encrypted !== next.encrypted) {
    throw invalid('Cannot change the encryption type of a volume, please check the selected offering')
  }
  checkDiskOffering(cloud, cloud.accounts.require(volume.accountId), next, volume.zoneId)
  const sizeBytes = offeredBytes(next, sizeGib)
  const size = { ...nextIops(volume, next, iops), sizeBytes }
  if (present.sizeStrict && sizeBytes !== volume.sizeBytes) {
    throw invalid(`Resize volume for ${volume.name} is not allowed since disk offering's size is fixed`)
  }
  checkIsOther(cloud, volume, next)
  if (present.sizeStrict !== next.sizeStrict) throw invalid('Disk offering size strictness does not match with new disk offering.')
  if (!present.tags.every((tag) => next.tags.includes(tag))) {
    throw invalid(`Selected disk offering ${present.id} does not have tags as in existing disk offering of volume ${volume.id}`)
  }
  checkRootIsStopped(cloud, volume, sizeBytes)
  return size
}

function offeredBytes(offering: DiskOfferingRow, sizeGib: number | undefined): number {
  if (!offering.isCustomized) return offering.sizeGib * BYTES_PER_GIB
  if (sizeGib === undefined) throw invalid('The new disk offering requires that a size be specified.')
  return sizeGib * BYTES_PER_GIB
}

/** CloudStack compares the size of a customised offering in the wrong unit, so that only fixed offerings ever compare equal. */
function checkIsOther(cloud: Cloud, volume: VolumeRow, next: DiskOfferingRow): void {
  if (next.id !== volume.diskOfferingId || next.isCustomized) return
  const shown = describeVolume(volume, cloud.machines.getIncludingRemoved(volume.machineId)?.number)
  throw invalid(`Volume ${shown} is already having disk offering ${next.id}`)
}

function checkStorageWork(cloud: Cloud, volume: VolumeRow, { sizeBytes }: NewSize): void {
  checkNoSnapshotUnderWay(cloud, volume)
  checkState(volume)
  if (hypervisorOf(cloud, volume) !== 'VMware' || sizeBytes >= volume.sizeBytes) return
  throw invalid(`VMware doesn't support shrinking volume from larger size: ${volume.sizeBytes} GB to a smaller size: ${sizeBytes} GB`)
}

/**
 * Whether the volume stays in its pool. On a running machine that depends on whether the hypervisor supports storage migration
 * (ManagementServerImpl.listStoragePoolsForMigrationOfVolumeInternal), looked up by host version. Simulated hosts have no known version.
 */
function canStayInPool(cloud: Cloud, volume: VolumeRow, next: DiskOfferingRow): boolean {
  const pool = cloud.storagePools.getIncludingRemoved(volume.poolId)
  return mayMove(cloud, volume) && pool !== undefined && next.tags.every((tag) => pool.tags.includes(tag))
}

function mayMove(cloud: Cloud, volume: VolumeRow): boolean {
  if (volume.state !== 'Ready') return false
  return cloud.machines.get(volume.machineId)?.state !== 'Running' || hypervisorOf(cloud, volume) !== undefined
}

function move(cloud: Cloud, volume: VolumeRow, next: DiskOfferingRow, { sizeBytes }: NewSize, request: ResizeRequest): Partial<VolumeRow> {
  if (!request.mayMigrate) {
    throw invalid(`Failed to change offering for volume ${volume.id} since automigrate is set to false but volume needs to migrated`)
  }
  const failed = `Volume change offering operation failed for volume: ${describeVolume(volume, cloud.machines.getIncludingRemoved(volume.machineId)?.number)}`
  if (!mayMove(cloud, volume)) throw failure(`${failed} as no suitable pool(s) found for migrating to support new disk offering`)
  const pool = poolFor(cloud, { ...volume, diskOfferingId: next.id, sizeBytes }, ({ id }) => id !== volume.poolId)
  if (pool === undefined) throw failure(`${failed} as no suitable pool(s) with enough space found for volume migration.`)
  return { poolId: pool.id, diskOfferingId: next.id }
}
