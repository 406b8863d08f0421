import { findVolume } from '../cloud/find-volume.ts'
import { cid, cpiMethod } from '../cpi-method.ts'
import { cloudError } from '../errors/cpi-error.ts'
import { freeFromDestroyed } from './free-from-destroyed.ts'
import { removeVolume } from './remove-volume.ts'

/** Deletes a disk, whether or not it was ever attached; a disk that does not exist is a success. */
export const deleteDisk = cpiMethod({ disk_cid: cid }, async ({ disk_cid }, deps) => {
  const found = await findVolume(deps.cloud, disk_cid)
  if (found === undefined) return null
  const volume = await freeFromDestroyed(deps, found)
  if (volume.virtualmachineid !== undefined) {
    throw cloudError(`disk "${disk_cid}" is attached to VM "${volume.vmname ?? volume.virtualmachineid}": detach it first`)
  }
  await removeVolume(deps.cloud, volume)
  return null
})
