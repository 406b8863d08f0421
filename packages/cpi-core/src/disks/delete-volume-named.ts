import type { CloudStackClient } from 'cloudstack-client'
import { deleteVolume, listVolumes } from 'cloudstack-client/api'
import { isNotFound } from '../cloud/find.ts'
import { isGoneVolume } from '../cloud/find-volume.ts'

/** Undoes a createVolume whose answer may have been lost: only the name is known for certain. @returns whether there was such a volume */
export async function deleteVolumeNamed(cloud: CloudStackClient, name: string): Promise<boolean> {
  const volumes = await cloud.list(listVolumes, { name })
  const present = volumes.filter((candidate) => candidate.name === name && !isGoneVolume(candidate))
  for (const volume of present) {
    await cloud.run(deleteVolume, { id: volume.id }).catch((error: unknown) => {
      if (!isNotFound(error)) throw error
    })
  }
  return present.length > 0
}
