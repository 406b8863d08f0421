import { requireVolume } from '../cloud/find-volume.ts'
import { replaceTags, tagsFromMetadata } from '../cloud/tags.ts'
import { cid, cpiMethod, hash } from '../protocol/cpi-method.ts'

/** Metadata become tags; tags of other people stay. */
export const setDiskMetadata = cpiMethod({ disk_cid: cid, metadata: hash }, async ({ disk_cid, metadata }, { cloud }) => {
  const volume = await requireVolume(cloud, disk_cid)
  await replaceTags(cloud, 'Volume', volume.id, volume.tags, tagsFromMetadata(metadata))
  return null
})
