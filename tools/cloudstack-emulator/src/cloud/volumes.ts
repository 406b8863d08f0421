import type { VolumeRow } from '../rows/storage.ts'
import type { Cloud } from './cloud.ts'
import { invalid } from './problem.ts'

type NewVolume = Pick<VolumeRow, 'name' | 'accountId' | 'zoneId' | 'type' | 'sizeBytes'> & Partial<VolumeRow>

/** A volume that exists in the database only: nothing is on storage before it is needed (recorded). */
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
    ...volume,
  })
}

/** A volume of no machine: what may be deleted, attached, destroyed. */
export function checkDetached(volume: VolumeRow): void {
  if (volume.machineId !== undefined) throw invalid('Please specify a volume that is not attached to any VM.')
}

export const DETACHED = { machineId: undefined, deviceId: undefined, attachedMs: undefined } as const

/** Takes the volume off storage for good, with its tags; its snapshots stay. */
export function expungeVolume(cloud: Cloud, volumeId: string): void {
  if (cloud.volumes.get(volumeId) === undefined) return
  for (const tag of cloud.tags.by('resource', volumeId)) cloud.tags.remove(tag.id, { forget: true })
  for (const policy of cloud.snapshotPolicies.by('volume', volumeId)) cloud.snapshotPolicies.remove(policy.id)
  cloud.volumes.update(volumeId, { state: 'Expunged', ...DETACHED })
  cloud.volumes.remove(volumeId)
}

export function deleteVolume(cloud: Cloud, volumeId: string): void {
  const volume = cloud.volumes.require(volumeId)
  checkDetached(volume)
  if (volume.deleteProtection)
    throw invalid(`Volume [id = ${volume.id}, name = ${volume.name}] has delete protection enabled and cannot be deleted.`)
  expungeVolume(cloud, volumeId)
}

/** From now on it waits for the clean-up, which comes after the same delay as that of machines. */
export function markDestroyed(cloud: Cloud, volumeId: string): VolumeRow {
  cloud.scheduler.at(cloud.nowMs() + cloud.settings['expunge.delay'] * 1000, () => {
    if (cloud.volumes.get(volumeId)?.state === 'Destroy') expungeVolume(cloud, volumeId)
  })
  return cloud.volumes.update(volumeId, { state: 'Destroy' })
}

/** Marks a volume destroyed; it can be recovered until it is expunged. */
export function destroyVolume(cloud: Cloud, volumeId: string, expunge: boolean): VolumeRow {
  const volume = cloud.volumes.get(volumeId)
  if (volume === undefined) throw invalid(`Unable to find volume with ID: ${cloud.volumes.ever(volumeId)?.number}`)
  checkDetached(volume)
  if (expunge) {
    expungeVolume(cloud, volumeId)
    return { ...volume, state: 'Expunged' }
  }
  if (volume.state === 'Allocated' || volume.state === 'Uploaded') {
    throw invalid('The volume in Allocated/Uploaded state can only be expunged not destroyed/recovered')
  }
  return markDestroyed(cloud, volumeId)
}

export function recoverVolume(cloud: Cloud, volumeId: string): VolumeRow {
  const volume = cloud.volumes.require(volumeId)
  if (volume.state !== 'Destroy') throw invalid('Please specify a volume in Destroy state.')
  return cloud.volumes.update(volumeId, { state: 'Ready' })
}
