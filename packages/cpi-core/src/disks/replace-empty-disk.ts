import { createVolume } from 'cloudstack-client/api'
import type { Volume } from '../cloud/entities.ts'
import { findVolume } from '../cloud/find-volume.ts'
import { addTags } from '../cloud/tags.ts'
import type { Dependencies } from '../dependencies.ts'
import { cloudError } from '../errors/cpi-error.ts'
import { ownedName } from '../values/names.ts'
import type { OfferingChange } from './change-offering.ts'
import { deleteVolumeNamed } from './delete-volume-named.ts'
import { removeVolume } from './remove-volume.ts'

/**
 * Replaces a volume that is not allocated on storage yet by a new one of the wanted kind, in the same zone and with the same tags.
 * @returns the new cid; the old volume is deleted. After a failure the old volume remains and the new one is deleted
 */
export async function replaceEmptyDisk(deps: Dependencies, old: Volume, change: OfferingChange): Promise<string> {
  const name = ownedName('disk', deps.request.directorUuid, deps.newId())
  const noted = deps.undo.note(`delete disk ${name}`, async () => {
    // An answer may have been lost. One of the two must remain, and the director knows the old one only.
    if ((await findVolume(deps.cleanup, old.id)) === undefined)
      throw cloudError('undo-incomplete', `disk "${old.name}" is gone and disk "${name}" in its place`)
    return deleteVolumeNamed(deps.cleanup, name)
  })
  const { offering, sizeGib, minIops, maxIops } = change
  const request = { name, zoneid: old.zoneid, diskofferingid: offering.id, size: sizeGib, miniops: minIops, maxiops: maxIops }
  const made = await noted.during(async () => deps.cloud.run(createVolume, request))

  const tags = Object.fromEntries((old.tags ?? []).map(({ key = '', value = '' }) => [key, value]))
  await addTags(deps, 'Volume', [made.id], tags)
  await removeVolume(deps.cloud, old)
  return made.id
}
