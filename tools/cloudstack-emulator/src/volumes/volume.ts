import { ApiError, invalid } from '../api-error.ts'
import { BYTES_PER_GIB } from '../core/bytes.ts'
import { type Caller, checkAccess } from '../core/caller.ts'
import type { Cloud } from '../core/cloud.ts'
import { checkLimit } from '../core/limits.ts'
import type { VolumeRow } from '../database/volume-rows.ts'
import { NO_IOPS } from '../offerings/iops.ts'

type NewVolume = Pick<VolumeRow, 'name' | 'accountId' | 'zoneId' | 'type' | 'sizeBytes'> & Partial<VolumeRow>

/** Inserts a volume that exists in the database only: storage is allocated when it is first needed (recorded). */
export function insertVolume(cloud: Cloud, volume: NewVolume): VolumeRow {
  return cloud.volumes.insert({
    id: cloud.newId(),
    number: cloud.nextNumber('volumes'),
    state: 'Allocated',
    diskOfferingId: undefined,
    serviceOfferingId: undefined,
    templateId: undefined,
    snapshotId: undefined,
    machineId: undefined,
    deviceId: undefined,
    poolId: undefined,
    createdMs: cloud.nowMs(),
    attachedMs: undefined,
    displayed: true,
    deleteProtection: false,
    ...NO_IOPS,
    ...volume,
  })
}

export const DETACHED = { machineId: undefined, deviceId: undefined, attachedMs: undefined } as const

/** Removes the volume from storage for good, with its tags. Its snapshots stay. */
export function expungeVolume(cloud: Cloud, volumeId: string): void {
  if (cloud.volumes.get(volumeId) === undefined) return
  for (const tag of cloud.tags.by('resource', volumeId)) cloud.tags.remove(tag.id, { forget: true })
  for (const policy of cloud.snapshotPolicies.by('volume', volumeId)) {
    for (const tag of cloud.tags.by('resource', policy.id)) cloud.tags.remove(tag.id, { forget: true })
    cloud.snapshotPolicies.remove(policy.id, { forget: true })
  }
  cloud.volumes.update(volumeId, { state: 'Expunged', ...DETACHED })
  cloud.volumes.remove(volumeId)
}

/** Marks the volume for clean-up, which happens after the same delay as for machines. */
export function markDestroyed(cloud: Cloud, volumeId: string): VolumeRow {
  cloud.scheduler.at(cloud.nowMs() + cloud.settings['expunge.delay'] * 1000, () => {
    if (cloud.volumes.get(volumeId)?.state === 'Destroy') expungeVolume(cloud, volumeId)
  })
  return cloud.volumes.update(volumeId, { state: 'Destroy' })
}

/** A volume can be deleted or destroyed if it is not attached and no snapshot or upload is in progress. */
function checkRemovable(cloud: Cloud, caller: Caller, volume: VolumeRow): void {
  if (cloud.snapshots.by('volume', volume.id).some(({ state }) => state === 'Creating' || state === 'BackingUp')) {
    throw invalid('There are snapshot operations in progress on the volume, unable to delete it')
  }
  if (volume.machineId !== undefined) throw invalid('Please specify a volume that is not attached to any VM.')
  if (volume.state === 'UploadOp') throw invalid('Please specify a volume that is not uploading')
  if (volume.state === 'NotUploaded') {
    throw invalid('The volume is either getting uploaded or it may be initiated shortly, please wait for it to be completed')
  }
  checkAccess(cloud, caller, volume)
  if (volume.deleteProtection) {
    throw invalid(`Volume [id = ${volume.id}, name = ${volume.name}] has delete protection enabled and cannot be deleted.`)
  }
}

function mayExpunge(cloud: Cloud, caller: Caller): boolean {
  return caller.roleType !== 'User' || cloud.settings['allow.user.expunge.recover.volume']
}

/** Marks a volume destroyed, so that it can be recovered until it is expunged, or expunges it at once. */
export function destroyVolume(cloud: Cloud, caller: Caller, volumeId: string, expunge: boolean): VolumeRow {
  const volume = cloud.volumes.get(volumeId)
  if (volume === undefined)
    throw invalid(`Unable to find volume with ID: ${cloud.volumes.getIncludingRemoved(volumeId)?.number ?? volumeId}`)
  checkRemovable(cloud, caller, volume)
  if (expunge) {
    if (!mayExpunge(cloud, caller)) {
      throw new ApiError(
        'permission-denied',
        'Expunging a volume can only be done by an Admin. Or when the allow.user.expunge.recover.volume key is set.',
      )
    }
    expungeVolume(cloud, volumeId)
    return { ...volume, state: 'Expunged' }
  }
  if (volume.state === 'Allocated' || volume.state === 'Uploaded') {
    throw invalid('The volume in Allocated/Uploaded state can only be expunged not destroyed/recovered')
  }
  return volume.state === 'Destroy' ? volume : markDestroyed(cloud, volumeId)
}

export function recoverVolume(cloud: Cloud, caller: Caller, volumeId: string): VolumeRow {
  const volume = cloud.volumes.get(volumeId)
  if (volume === undefined)
    throw invalid(`Unable to find a volume with id ${cloud.volumes.getIncludingRemoved(volumeId)?.number ?? volumeId}`)
  if (!mayExpunge(cloud, caller)) {
    throw new ApiError(
      'permission-denied',
      'Recovering a volume can only be done by an Admin. Or when the allow.user.expunge.recover.volume key is set.',
    )
  }
  checkAccess(cloud, caller, volume)
  if (volume.state !== 'Destroy') throw invalid('Please specify a volume in Destroy state.')
  checkStorageLimit(cloud, volume)
  return cloud.volumes.update(volumeId, { state: 'Ready', ...DETACHED })
}

/** @throws {ApiError} `invalid-parameter`, where other commands report `resource-allocation`, if the owner's storage limit would be exceeded */
export function checkStorageLimit(cloud: Cloud, volume: VolumeRow): void {
  try {
    checkLimit(cloud, cloud.accounts.require(volume.accountId), 'primary_storage', volume.sizeBytes / BYTES_PER_GIB)
  } catch (error) {
    if (error instanceof ApiError) throw invalid(error.message)
    throw error
  }
}
