import { ApiError, invalid } from '../api-error.ts'
import { BYTES_PER_GIB } from '../core/bytes.ts'
import { type Caller, checkAccess, isRootAdmin } from '../core/caller.ts'
import type { Cloud } from '../core/cloud.ts'
import { describeSnapshot, describeZone } from '../core/describe.ts'
import { checkLimit } from '../core/limits.ts'
import type { AccountRow } from '../database/account-rows.ts'
import type { SnapshotRow, VolumeRow } from '../database/volume-rows.ts'
import { checkVolumeBytes, sizeDisk } from '../offerings/disk-sizing.ts'
import { type Iops, offeredIops } from '../offerings/iops.ts'
import { checkDiskOffering } from '../offerings/offering-access.ts'
import { insertVolume } from './volume.ts'

export interface VolumeRequest {
  readonly name: string | undefined
  readonly zoneId: string | undefined
  readonly diskOfferingId: string | undefined
  readonly snapshotId: string | undefined
  readonly sizeGib: number | undefined
  readonly iops: Iops
  /** The machine to attach the new volume to; only allowed with a snapshot. */
  readonly machineId: string | undefined
  readonly displayed: boolean
  readonly customId: string | undefined
}

/** Inserts the row of an empty volume or of one made from a snapshot. @throws {ApiError} for every invalid part of the request */
export function allocateVolume(cloud: Cloud, caller: Caller, owner: AccountRow, request: VolumeRequest): VolumeRow {
  const { diskOfferingId, snapshotId } = request
  if (diskOfferingId === undefined && snapshotId === undefined) {
    throw invalid('At least one of disk Offering ID or snapshot ID must be passed whilst creating volume')
  }
  if (
    diskOfferingId !== undefined &&
    cloud.volumes.getIncludingRemoved(cloud.snapshots.getIncludingRemoved(snapshotId)?.volumeId)?.type === 'DATADISK'
  ) {
    throw invalid('Disk Offering ID cannot be passed whilst creating volume from snapshot other than ROOT disk snapshots')
  }
  const offered = diskOfferingId === undefined ? undefined : offeredDisk(cloud, owner, request, diskOfferingId)
  const source = snapshotId === undefined ? { diskOfferingId } : ofSnapshot(cloud, caller, request, snapshotId, offered?.sizeBytes)
  const volume = { sizeBytes: 0, zoneId: request.zoneId, ...offered, ...source }
  checkLimit(cloud, owner, 'volume')
  checkLimit(cloud, owner, 'primary_storage', volume.sizeBytes / BYTES_PER_GIB)
  return insertVolume(cloud, {
    ...volume,
    ...(request.customId === undefined ? {} : { id: request.customId }),
    zoneId: openZone(cloud, caller, volume.zoneId),
    name: request.name === undefined || request.name.trim() === '' ? cloud.newId() : request.name,
    accountId: owner.id,
    type: 'DATADISK',
    displayed: request.displayed,
  })
}

/** Size and IOPS of a new volume with this offering. */
function offeredDisk(cloud: Cloud, owner: AccountRow, request: VolumeRequest, diskOfferingId: string): Iops & Pick<VolumeRow, 'sizeBytes'> {
  if (request.sizeGib !== undefined && request.sizeGib <= 0) throw invalid('Disk size must be larger than 0')
  const offering = cloud.diskOfferings.get(diskOfferingId)
  if (offering === undefined) throw invalid('Please specify a valid disk offering.')
  const bytes = sizeDisk(cloud.settings, offering, request.sizeGib) * BYTES_PER_GIB
  checkDiskOffering(cloud, owner, offering, request.zoneId)
  const iops = offeredIops(offering, request.iops)
  checkVolumeBytes(cloud.settings, bytes)
  return { sizeBytes: bytes, ...iops }
}

function ofSnapshot(cloud: Cloud, caller: Caller, request: VolumeRequest, snapshotId: string, askedBytes: number | undefined) {
  const snapshot = cloud.snapshots.get(snapshotId)
  const was = snapshot ?? cloud.snapshots.getIncludingRemoved(snapshotId)
  const parent = cloud.volumes.getIncludingRemoved(was?.volumeId)
  if (snapshot?.state !== 'BackedUp') throw notBackedUp(was, parent)
  if (askedBytes !== undefined && askedBytes < snapshot.sizeBytes) {
    throw invalid(
      `Invalid size for volume creation: ${askedBytes / BYTES_PER_GIB}GB, snapshot size is: ${Math.floor(snapshot.sizeBytes / BYTES_PER_GIB)}GB`,
    )
  }
  checkAccess(cloud, caller, snapshot)
  const zoneId = request.zoneId ?? snapshot.zoneId
  if (request.machineId !== undefined) checkFutureMachine(cloud, caller, request.machineId, zoneId)
  return {
    zoneId,
    sizeBytes: askedBytes ?? snapshot.sizeBytes,
    ...(request.diskOfferingId === undefined ? { minIops: snapshot.minIops, maxIops: snapshot.maxIops } : {}),
    snapshotId: snapshot.id,
    templateId: parent?.templateId,
    diskOfferingId: request.diskOfferingId ?? parent?.diskOfferingId,
    serviceOfferingId: request.diskOfferingId === undefined ? parent?.serviceOfferingId : undefined,
  }
}

function notBackedUp(snapshot: SnapshotRow | undefined, parent: VolumeRow | undefined): ApiError {
  const shown = snapshot === undefined ? 'null' : describeSnapshot(snapshot, parent?.number)
  return invalid(`Snapshot ${shown} is not in BackedUp state yet and can't be used for volume creation`)
}

function checkFutureMachine(cloud: Cloud, caller: Caller, machineId: string, zoneId: string): void {
  const machine = cloud.machines.get(machineId)
  if (machine === undefined) throw invalid('Please specify a valid User VM.')
  if (machine.zoneId !== zoneId) throw invalid('The specified zone is different than zone of the VM')
  if (machine.state !== 'Running' && machine.state !== 'Stopped') throw invalid('Please specify a VM that is either running or stopped.')
  checkAccess(cloud, caller, machine)
}

function openZone(cloud: Cloud, caller: Caller, zoneId: string | undefined): string {
  const zone = cloud.zones.get(zoneId)
  if (zone === undefined) throw invalid(`Unable to find zone by id ${cloud.zones.getIncludingRemoved(zoneId)?.number ?? null}`)
  if (zone.allocationState === 'Enabled' || isRootAdmin(caller)) return zone.id
  throw new ApiError('permission-denied', `Cannot perform this operation, Zone: ${describeZone(zone)} is currently disabled`)
}
