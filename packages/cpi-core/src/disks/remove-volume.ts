import type { CloudStackClient } from 'cloudstack-client'
import { deleteVolume } from 'cloudstack-client/api'
import type { Volume } from '../cloud/entities.ts'
import { isNotFound } from '../cloud/find.ts'
import { findVolume } from '../cloud/find-volume.ts'

/** Deletes a volume; a failure is ignored if the volume does not exist afterwards. */
export async function removeVolume(cloud: CloudStackClient, { id }: Pick<Volume, 'id'>): Promise<void> {
  try {
    await cloud.run(deleteVolume, { id })
  } catch (error) {
    if (!isNotFound(error) && (await findVolume(cloud, id)) !== undefined) throw error
  }
}
