import { failure, invalid } from '../api-error.ts'
import { BYTES_PER_GIB } from '../core/bytes.ts'
import { type Caller, checkAccess } from '../core/caller.ts'
import type { Cloud } from '../core/cloud.ts'
import type { DiskOfferingRow } from '../database/offering-rows.ts'
import type { VolumeRow } from '../database/volume-rows.ts'
import { poolFor } from '../infrastructure/placement.ts'
import { checkDiskRange } from '../offerings/disk-sizing.ts'
import { nextIops, sameOfferingIops } from '../offerings/iops.ts'
import { checkDiskOffering } from '../offerings/offering-access.ts'
import {
  checkNewSize,
  checkNoSnapshotUnderWay,
  checkRootIsStopped,
  checkState,
  hasRoomToGrow,
  type NewSize,
  needsStorage,
  presentOffering,
  type ResizeRequest,
  resizedByStorage,
  withUnsupportedErrors,
} from './size-checks.ts'

/** The changes that resizeVolume makes to a volume. @throws {ApiError} if it is refused; the job reports all refusals */
export function planResize(cloud: Cloud, caller: Caller, request: ResizeRequest): Partial<VolumeRow> {
  return withUnsupportedErrors(() => resized(cloud, caller, request))
}

function resized(cloud: Cloud, caller: Caller, request: ResizeRequest): Partial<VolumeRow> {
  const volume = cloud.volumes.require(request.volumeId)
  checkNoSnapshotUnderWay(cloud, volume)
  checkAccess(cloud, caller, volume)
  checkState(volume)
  const next = request.diskOfferingId === undefined ? undefined : cloud.diskOfferings.get(request.diskOfferingId)
  if (request.diskOfferingId !== undefined && next === undefined) throw invalid('Requested disk offering has been removed.')
  const size = next === undefined ? withSameOffering(cloud, volume, request) : withNewOffering(cloud, volume, next, request)
  checkNewSize(cloud, volume, size.sizeBytes, request.shrinkOk)
  const offering = next === undefined ? {} : { diskOfferingId: next.id }
  if (volume.state === 'Allocated') return { ...size, ...offering }
  const moved = hasRoomToGrow(cloud, volume, size.sizeBytes) ? {} : moveForRoom(cloud, volume, size, request, offering)
  return needsStorage(volume, size) ? { ...moved, ...resizedByStorage(cloud, volume, size) } : { ...moved, ...offering }
}

/** A fixed-size offering does not prevent another size unless it is strict. */
function withSameOffering(cloud: Cloud, volume: VolumeRow, { sizeGib, iops }: ResizeRequest): NewSize {
  const offering = presentOffering(cloud, volume)
  if (sizeGib !== undefined) checkSameOfferingSize(cloud, volume, sizeGib)
  const free = volume.type === 'ROOT' || offering.customIops === true
  return {
    ...sameOfferingIops(volume, free, iops),
    sizeBytes: sizeGib === undefined ? volume.sizeBytes : sizeGib * BYTES_PER_GIB,
  }
}

function checkSameOfferingSize(cloud: Cloud, volume: VolumeRow, sizeGib: number): void {
  const offering = presentOffering(cloud, volume)
  if (offering.sizeStrict) {
    throw invalid(`Resize of volume ${volume.id} is not allowed, since disk size is strictly fixed as per the disk offering`)
  }
  if (offering.isCustomized) checkDiskRange(cloud.settings, sizeGib)
  const ofMachine = volume.type === 'ROOT' && volume.diskOfferingId === undefined && volume.templateId !== undefined
  if (!ofMachine || offering.sizeGib === 0) return
  throw invalid(
    'Failed to resize Root volume. The service offering of this Volume has been configured with a root disk size; on such case a Root Volume can only be resized when changing to another Service Offering with a Root disk size. For more details please check out the Official Resizing Volumes documentation.',
  )
}

function withNewOffering(cloud: Cloud, volume: VolumeRow, next: DiskOfferingRow, { sizeGib, iops }: ResizeRequest): NewSize {
  const present = presentOffering(cloud, volume)
  if (present.sizeStrict !== next.sizeStrict) throw invalid('Disk offering size strictness does not match with new disk offering')
  if (present.sizeStrict && present.sizeGib !== next.sizeGib) {
    throw invalid(`Resize volume for ${volume.name} is not allowed since disk offering's size is fixed`)
  }
  if (volume.type === 'ROOT' && present.encrypted !== next.encrypted) {
    throw invalid(
      `Current disk offering's encryption(${present.encrypted}) does not match target disk offering's encryption(${next.encrypted})`,
    )
  }
  checkTags(present.tags, next.tags)
  checkDiskOffering(cloud, cloud.accounts.require(volume.accountId), next, volume.zoneId)
  const sizeBytes = offeredGib(cloud, next, sizeGib) * BYTES_PER_GIB
  checkRootIsStopped(cloud, volume, sizeBytes)
  return { ...nextIops(volume, next, iops), sizeBytes }
}

function checkTags(current: readonly string[], next: readonly string[]): void {
  if (current.length === 0 && next.length > 0) {
    throw invalid('There are no tags on the current disk offering. The new disk offering needs to have no tags, as well.')
  }
  if (current.length === 0) return
  if (current.toSorted().join() !== next.toSorted().join()) throw invalid('The tags on the new and old disk offerings must match.')
}

function offeredGib(cloud: Cloud, offering: DiskOfferingRow, sizeGib: number | undefined): number {
  if (!offering.isCustomized) return offering.sizeGib
  if (sizeGib === undefined) throw invalid('The new disk offering requires that a size be specified.')
  checkDiskRange(cloud.settings, sizeGib)
  return sizeGib
}

/** Moves the volume to a pool with room for it, if that is allowed. It gets its new offering there. */
function moveForRoom(
  cloud: Cloud,
  volume: VolumeRow,
  { sizeBytes }: NewSize,
  { mayMigrate }: ResizeRequest,
  offering: Partial<VolumeRow>,
): Partial<VolumeRow> {
  if (!mayMigrate) {
    throw failure(
      `Failed to resize volume ${volume.id} since the storage pool does not have enough space to accommodate new size for the volume ${volume.name}, try with automigrate set to true in order to check in the other suitable pools for the new size and then migrate & resize volume there.`,
    )
  }
  const pool = poolFor(cloud, { ...volume, ...offering, sizeBytes }, ({ id }) => id !== volume.poolId)
  if (pool !== undefined) return { ...offering, poolId: pool.id }
  throw failure(`Volume resize failed for volume ID: ${volume.id} as no suitable pool(s) with enough space found.`)
}
