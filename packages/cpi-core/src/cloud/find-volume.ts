import type { CloudStackClient } from 'cloudstack-client'
import { listVolumes } from 'cloudstack-client/api'
import { cloudError, diskNotFound } from '../errors/cpi-error.ts'
import type { Volume } from './entities.ts'
import { byCid } from './find.ts'

/** A volume in one of these states is deleted; its row remains for a while. */
const GONE = ['Destroy', 'Destroyed', 'Expunging', 'Expunged']

export function isGoneVolume(volume: Volume): boolean {
  return GONE.includes(volume.state ?? '')
}

/**
 * Finds the volume with this cid: a UUID, or a name as in the Go and Java CPIs.
 * @returns undefined if it does not exist or is deleted
 */
export async function findVolume(cloud: CloudStackClient, cid: string): Promise<Volume | undefined> {
  const found = await byCid(cid, (query) => cloud.list(listVolumes, query))
  const [volume, ...others] = found.filter((item) => (item.id === cid || item.name === cid) && !isGoneVolume(item))
  if (others.length > 0)
    throw cloudError('name-ambiguous', `${others.length + 1} volumes are named "${cid}": rename all but one, or use its UUID`)
  return volume
}

/** @throws {CpiError} of type DiskNotFound */
export async function requireVolume(cloud: CloudStackClient, cid: string): Promise<Volume> {
  const volume = await findVolume(cloud, cid)
  if (volume === undefined) throw diskNotFound(cid)
  return volume
}
