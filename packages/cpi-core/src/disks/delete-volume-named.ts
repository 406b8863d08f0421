import type { CloudStackClient } from 'cloudstack-client'
import { deleteVolume, listVolumes } from 'cloudstack-client/api'
import { isNotFound } from '../cloud/find.ts'
import { isGoneVolume } from '../cloud/find-volume.ts'

/** Undoes a createVolume whose answer may have been lost: only the name is known for certain. */
export async function deleteVolumeNamed(cloud: CloudStackClient, name: string): Promise<void> {
  const volumes = await cloud.list(listVolumes, { name })
  for (const volume of volumes.filter((candidate) => candidate.name === name && !isGoneVolume(candidate))) {
    await cloud.run(deleteVolume, { id: volume.id }).catch((error: unknown) => {
      if (!isNotFound(error)) throw error
    })
  }
}
