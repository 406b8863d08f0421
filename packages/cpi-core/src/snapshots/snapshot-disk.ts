import { createSnapshot, deleteSnapshot, listSnapshots } from 'cloudstack-client/api'
import type { Snapshot } from '../cloud/entities.ts'
import { noneIfUnknown } from '../cloud/find.ts'
import { requireVolume } from '../cloud/find-volume.ts'
import { replaceTags, tagsFromMetadata } from '../cloud/tags.ts'
import type { Dependencies } from '../dependencies.ts'
import { cloudError } from '../errors/cpi-error.ts'
import { cid, cpiMethod, hash } from '../protocol/cpi-method.ts'
import { ownedName } from '../values/names.ts'

/** On secondary storage, or wherever this cloud keeps finished snapshots. */
const FINISHED = ['BackedUp', 'CreatedOnPrimary']
const FAILED = ['Error', 'Destroyed', 'Destroying']
const PAUSE_MS = 2000

/** A finished snapshot, tagged with where it comes from. */
export const snapshotDisk = cpiMethod({ disk_cid: cid, metadata: hash }, async ({ disk_cid, metadata }, deps) => {
  const volume = await requireVolume(deps.cloud, disk_cid)
  if (volume.state === 'Allocated') {
    throw cloudError(`disk "${disk_cid}" was never attached: there is nothing on storage yet of which a snapshot could be taken`)
  }
  const name = ownedName('snapshot', deps.request.directorUuid, deps.newId())
  deps.undo.note(`delete snapshot ${name}`, async () => deleteByName(deps, volume.id, name))
  const snapshot = await deps.cloud.run(createSnapshot, { volumeid: volume.id, name })
  await untilFinished(deps, snapshot)
  await replaceTags(deps.cloud, 'Snapshot', snapshot.id, [], tagsFromMetadata(metadata))
  return snapshot.id
})

async function untilFinished(deps: Dependencies, snapshot: Snapshot): Promise<void> {
  for (let current = snapshot; !FINISHED.includes(current.state ?? ''); ) {
    if (FAILED.includes(current.state ?? '')) throw cloudError(`snapshot "${snapshot.name}" ended as ${current.state}`)
    await deps.clock.sleepMs(PAUSE_MS, deps.signal)
    const [now] = await noneIfUnknown(deps.cloud.list(listSnapshots, { id: snapshot.id }))
    if (now === undefined) throw cloudError(`snapshot "${snapshot.name}" vanished while it was made`)
    current = now
  }
}

async function deleteByName({ cleanup }: Dependencies, volumeId: string, name: string): Promise<void> {
  const snapshots = await noneIfUnknown(cleanup.list(listSnapshots, { volumeid: volumeId }))
  for (const snapshot of snapshots) if (snapshot.name === name) await cleanup.run(deleteSnapshot, { id: snapshot.id })
}
