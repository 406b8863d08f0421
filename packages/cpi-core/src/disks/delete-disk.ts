import { CloudStackError } from 'cloudstack-client'
import { deleteVolume } from 'cloudstack-client/api'
import { isNotFound } from '../cloud/find.ts'
import { findVolume } from '../cloud/find-volume.ts'
import { cid, cpiMethod } from '../cpi-method.ts'
import type { Dependencies } from '../dependencies.ts'
import { cloudError } from '../errors/cpi-error.ts'
import { isUuid } from '../values/cids.ts'
import { freeFromDestroyed } from './free-from-destroyed.ts'
import { removeVolume } from './remove-volume.ts'

/** Deletes a disk, whether or not it was ever attached; a disk that does not exist is a success. */
export const deleteDisk = cpiMethod({ disk_cid: cid }, async ({ disk_cid }, deps) => {
  const refusal = isUuid(disk_cid) ? await tryToDelete(deps, disk_cid) : {}
  if (refusal !== undefined) await deleteFound(deps, disk_cid, refusal.error)
  return null
})

/** Deletes a disk without looking for it first: CloudStack refuses one that is attached. @returns undefined if the disk does not exist any more */
async function tryToDelete({ cloud }: Dependencies, id: string): Promise<{ readonly error?: unknown } | undefined> {
  try {
    await cloud.run(deleteVolume, { id })
    return undefined
  } catch (error) {
    return isNotFound(error) ? undefined : { error }
  }
}

/** @param refusal what CloudStack said when it was asked to delete the disk, if it was asked */
async function deleteFound(deps: Dependencies, diskCid: string, refusal: unknown): Promise<void> {
  const found = await findVolume(deps.cloud, diskCid)
  if (found === undefined) {
    // A disk of another account is not listed, but it exists: the director must not forget it.
    if (refusal instanceof CloudStackError && refusal.kind === 'not-allowed') throw refusal
    return
  }
  if (refusal !== undefined && found.virtualmachineid === undefined) throw refusal
  const volume = await freeFromDestroyed(deps, found)
  if (volume.virtualmachineid !== undefined) {
    throw cloudError(
      'disk-attached-elsewhere',
      `disk "${diskCid}" is attached to VM "${volume.vmname ?? volume.virtualmachineid}": detach it first`,
    )
  }
  await removeVolume(deps.cloud, volume)
}
