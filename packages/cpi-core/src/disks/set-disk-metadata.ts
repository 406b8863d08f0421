import { requireVolume } from '../cloud/find-volume.ts'
import { replaceTags, tagsFromMetadata } from '../cloud/tags.ts'
import { cid, cpiMethod, hash } from '../cpi-method.ts'

/** Stores the metadata as tags; tags of others stay. */
export const setDiskMetadata = cpiMethod({ disk_cid: cid, metadata: hash }, async ({ disk_cid, metadata }, deps) => {
  const volume = await requireVolume(deps.cloud, disk_cid)
  await replaceTags(deps, 'Volume', volume, tagsFromMetadata(metadata), async () => requireVolume(deps.cloud, disk_cid))
  return null
})
