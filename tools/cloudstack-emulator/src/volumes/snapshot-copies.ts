import { ApiError, failure, invalid } from '../api-error.ts'
import { type Caller, checkAccess, isRootAdmin } from '../core/caller.ts'
import type { Cloud } from '../core/cloud.ts'
import type { SnapshotRow } from '../database/volume-rows.ts'

/** Zones that hold a copy of a snapshot: the one where it was taken, and those it was copied to. */
export function zonesOf({ zoneId, copiedTo }: SnapshotRow): readonly string[] {
  return [zoneId, ...copiedTo]
}

/** @throws {ApiError} if source or target is missing or unusable, in the order of SnapshotManagerImpl.copySnapshot */
export function checkCopy(cloud: Cloud, caller: Caller, snapshot: SnapshotRow, from: string | undefined, targets: readonly string[]): void {
  if (cloud.snapshots.get(snapshot.id)?.state !== 'BackedUp') throw invalid('Snapshot is not backed up')
  const volume = cloud.volumes.get(snapshot.volumeId)
  if (from === undefined && volume === undefined) {
    throw failure('Cannot invoke "com.cloud.storage.Volume.getDataCenterId()" because "volume" is null')
  }
  const source = from ?? snapshot.zoneId
  if (targets.length === 0) throw invalid('Please specify valid destination zone(s).')
  if (targets.includes(source)) throw invalid('Please specify different source and destination zones.')
  for (const id of targets) checkCopyZone(cloud, caller, id)
  checkAccess(cloud, caller, snapshot)
  if (!zonesOf(snapshot).includes(source)) throw invalid(`There is no snapshot ID: ${snapshot.id} ready on image store`)
}

/** @throws {ApiError} for a zone that does not accept copies */
export function checkCopyZone(cloud: Cloud, caller: Caller, zoneId: string): void {
  const zone = cloud.zones.get(zoneId)
  if (zone === undefined) throw invalid('Please specify a valid destination zone.')
  if (zone.allocationState === 'Enabled' || isRootAdmin(caller)) return
  throw new ApiError('permission-denied', `Cannot perform this operation, Zone is currently disabled: ${zone.name}`)
}

export function addCopies(cloud: Cloud, snapshot: SnapshotRow, targets: readonly string[]): SnapshotRow {
  const copiedTo = [...new Set([...snapshot.copiedTo, ...targets])].filter((zoneId) => zoneId !== snapshot.zoneId)
  return cloud.snapshots.update(snapshot.id, { copiedTo })
}
