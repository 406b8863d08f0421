import { requireVolume } from '../cloud/find-volume.ts'
import { cid, cpiMethod, sizeMib } from '../cpi-method.ts'
import { planResize } from './plan-resize.ts'
import { resize } from './resize.ts'

/** Grows a detached disk; does nothing if the size is equal. Anything else is NotSupported, so that the director copies the disk. */
export const resizeDisk = cpiMethod({ disk_cid: cid, new_size_mib: sizeMib }, async ({ disk_cid, new_size_mib }, deps) => {
  const volume = await requireVolume(deps.cloud, disk_cid)
  const change = await planResize(deps, volume, new_size_mib)
  if (change !== undefined) await resize(deps, volume, change)
  return null
})
