import { ApiError, failure, invalid } from '../api-error.ts'
import { BYTES_PER_GIB } from '../core/bytes.ts'
import { type Caller, checkAccess, isRootAdmin } from '../core/caller.ts'
import type { Cloud } from '../core/cloud.ts'
import { describeSnapshot, describeVolume } from '../core/describe.ts'
import { checkLimit } from '../core/limits.ts'
import type { SnapshotRow } from '../database/volume-rows.ts'
import { hasMachineSnapshots } from './machine-snapshots.ts'

/** Inserts the row, before the job. @throws {ApiError} for a volume that is not on storage, so that it has no content */
export function allocateSnapshot(cloud: Cloud, caller: Caller, volumeId: string, name: string | undefined): SnapshotRow {
  const volume = cloud.volumes.require(volumeId)
  const machine = cloud.machines.getIncludingRemoved(volume.machineId)
  const zone = cloud.zones.require(volume.zoneId)
  if (zone.allocationState !== 'Enabled' && !isRootAdmin(caller)) {
    throw new ApiError('permission-denied', `Cannot perform this operation, Zone is currently disabled: ${zone.name}`)
  }
  if (volume.state !== 'Ready' && volume.state !== 'Snapshotting') {
    throw invalid(`Volume: ${describeVolume(volume, machine?.number)} is not in Ready state but ${volume.state}. Cannot take snapshot.`)
  }
  checkAccess(cloud, caller, volume)
  const owner = cloud.accounts.require(volume.accountId)
  checkLimit(cloud, owner, 'snapshot')
  checkLimit(cloud, owner, 'secondary_storage', volume.sizeBytes / BYTES_PER_GIB)
  const createdMs = cloud.nowMs()
  const stamp = new Date(createdMs).toISOString().replace(/[-:T]/g, '').slice(0, 14)
  return cloud.snapshots.insert({
    id: cloud.newId(),
    number: cloud.nextNumber('snapshots'),
    name: name ?? `${machine?.name ?? 'detached'}_${volume.name}_${stamp}`,
    accountId: volume.accountId,
    volumeId,
    zoneId: volume.zoneId,
    state: 'Allocated',
    type: 'MANUAL',
    sizeBytes: volume.sizeBytes,
    ofAttached: volume.machineId !== undefined,
    copiedTo: [],
    minIops: volume.minIops,
    maxIops: volume.maxIops,
    createdMs,
  })
}

export function beginSnapshot(cloud: Cloud, snapshotId: string): void {
  const snapshot = cloud.snapshots.require(snapshotId)
  cloud.snapshots.update(snapshotId, { state: 'Creating' })
  cloud.volumes.update(cloud.volumes.require(snapshot.volumeId).id, { state: 'Snapshotting' })
}

export function finishSnapshot(cloud: Cloud, snapshotId: string): SnapshotRow {
  releaseVolume(cloud, snapshotId)
  return cloud.snapshots.update(snapshotId, { state: 'BackedUp' })
}

export function abandonSnapshot(cloud: Cloud, snapshotId: string): void {
  releaseVolume(cloud, snapshotId)
  if (cloud.snapshots.get(snapshotId) !== undefined) cloud.snapshots.update(snapshotId, { state: 'Error' })
}

function releaseVolume(cloud: Cloud, snapshotId: string): void {
  const volume = cloud.volumes.get(cloud.snapshots.get(snapshotId)?.volumeId)
  if (volume?.state === 'Snapshotting') cloud.volumes.update(volume.id, { state: 'Ready' })
}

export function deleteSnapshot(cloud: Cloud, snapshotId: string): void {
  const snapshot = cloud.snapshots.get(snapshotId)
  if (snapshot === undefined) {
    const was = cloud.snapshots.getIncludingRemoved(snapshotId)
    if (was === undefined) throw invalid(`Unable to find snapshot ${snapshotId}`)
    const gone = describeSnapshot({ ...was, state: 'Destroyed' }, cloud.volumes.getIncludingRemoved(was.volumeId)?.number)
    throw invalid(`Snapshot [${gone}] is already destroyed`)
  }
  if (snapshot.state === 'Creating' || snapshot.state === 'BackingUp') {
    throw new ApiError('runtime', `Can't delete snapshotshot ${snapshot.number} due to it is in ${snapshot.state} Status`)
  }
  for (const tag of cloud.tags.by('resource', snapshotId)) cloud.tags.remove(tag.id, { forget: true })
  cloud.snapshots.remove(snapshotId)
}

/** @throws {ApiError} if the volume cannot be reverted; most hypervisors do not support it at all */
export function checkRevert(cloud: Cloud, snapshot: SnapshotRow): void {
  const volume = cloud.volumes.get(snapshot.volumeId)
  // CloudStack does not check whether the volume still exists (SnapshotManagerImpl.revertSnapshot).
  if (volume === undefined) throw failure('Cannot invoke "com.cloud.storage.VolumeVO.getState()" because "volume" is null')
  if (volume.state !== 'Ready') throw invalid('The volume is not in Ready state.')
  const machine = cloud.machines.get(volume.machineId)
  if (machine !== undefined && machine.state !== 'Stopped') {
    throw invalid('The VM the specified disk is attached to is not in the shutdown state.')
  }
  if (hasMachineSnapshots(cloud, machine?.id)) {
    throw invalid('Unable to revert snapshot for VM, please remove VM snapshots before reverting VM from snapshot')
  }
  if (cloud.snapshots.get(snapshot.id) === undefined) {
    throw failure(`snapshot ${snapshot.name} [${snapshot.id}] does not exists in data store`)
  }
  if (isRevertable(cloud, snapshot)) return
  throw new ApiError(
    'runtime',
    `Revert snapshot command failed for snapshot ${describeSnapshot(snapshot, volume.number)}, because this command is supported only for KVM hypervisor`,
  )
}

/** KVM volumes can be reverted if hypervisor rules are enabled. The recorded server could not revert them. */
export function isRevertable(cloud: Cloud, snapshot: SnapshotRow): boolean {
  if (!cloud.settings['emulator.hypervisor.rules']) return false
  const pool = cloud.storagePools.getIncludingRemoved(cloud.volumes.getIncludingRemoved(snapshot.volumeId)?.poolId)
  return cloud.clusters.getIncludingRemoved(pool?.clusterId)?.hypervisor === 'KVM'
}

/** Reverts the volume, including its size. */
export function revertSnapshot(cloud: Cloud, snapshot: SnapshotRow): SnapshotRow {
  cloud.volumes.update(snapshot.volumeId, { sizeBytes: snapshot.sizeBytes })
  return snapshot
}
