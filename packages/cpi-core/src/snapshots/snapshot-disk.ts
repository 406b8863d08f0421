import { confirm } from '../cloud/confirm.ts'
import { requireVolume } from '../cloud/find-volume.ts'
import { replaceTags, tagsFromMetadata } from '../cloud/tags.ts'
import { cid, cpiMethod, hash } from '../cpi-method.ts'
import { noSnapshotPossible } from '../errors/cpi-error.ts'
import { ownedName } from '../values/names.ts'
import { deleteSnapshotNamed } from './delete-snapshot-named.ts'
import { takeSnapshot } from './take-snapshot.ts'
import { findUsable, requireSnapshot, waitUntilFinished } from './wait-until-finished.ts'

/** Takes a snapshot, waits until it is finished and tags it with the metadata. */
export const snapshotDisk = cpiMethod({ disk_cid: cid, metadata: hash }, async ({ disk_cid, metadata }, deps) => {
  const volume = await requireVolume(deps.cloud, disk_cid)
  if (volume.state === 'Allocated') {
    // As a failure of any other type this would make every later deploy, recreate and stop of the instance fail.
    throw noSnapshotPossible(
      'snapshot-not-possible',
      `disk "${disk_cid}" was never attached: it is not on storage yet, so no snapshot can be taken`,
    )
  }
  const name = ownedName('snapshot', deps.request.directorUuid, deps.newId())
  const noted = deps.undo.note(`delete snapshot ${name}`, async () => deleteSnapshotNamed(deps, volume.id, name))
  const snapshot = await confirm(deps, {
    what: `a snapshot of disk "${disk_cid}" was taken`,
    ask: async () => noted.during(async () => takeSnapshot(deps, volume, name)),
    look: async () => findUsable(deps, volume.id, name),
  })
  await waitUntilFinished(deps, snapshot)
  await replaceTags(deps, 'Snapshot', { id: snapshot.id }, tagsFromMetadata(metadata), async () => requireSnapshot(deps.cloud, snapshot.id))
  return snapshot.id
})
