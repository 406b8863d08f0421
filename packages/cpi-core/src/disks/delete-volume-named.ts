import { deleteVolume, listVolumes } from 'cloudstack-client/api'
import { isNotFound } from '../cloud/find.ts'
import { isGoneVolume } from '../cloud/find-volume.ts'
import type { Dependencies } from '../dependencies.ts'

/** Undoes a createVolume whose answer may never have come: the name is the only thing that is certainly known. */
export async function deleteVolumeNamed({ cleanup }: Pick<Dependencies, 'cleanup'>, name: string): Promise<void> {
  const volumes = await cleanup.list(listVolumes, { name })
  for (const volume of volumes.filter((candidate) => candidate.name === name && !isGoneVolume(candidate))) {
    await cleanup.run(deleteVolume, { id: volume.id }).catch((error: unknown) => {
      if (!isNotFound(error)) throw error
    })
  }
}
