import type { CloudStackClient } from 'cloudstack-client'
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
  await replaceTags(deps, 'Snapshot', { id: snapshot.id }, tagsFromMetadata(metadata), async () => requireSnapshot(deps.cloud, snapshot.id))
  return snapshot.id
})

async function untilFinished(deps: Dependencies, snapshot: Snapshot): Promise<void> {
  let current = snapshot
  while (!FINISHED.includes(current.state ?? '')) {
    if (FAILED.includes(current.state ?? '')) throw cloudError(`snapshot "${snapshot.name}" ended as ${current.state}`)
    await deps.clock.sleepMs(PAUSE_MS, deps.signal)
    current = await requireSnapshot(deps.cloud, snapshot.id)
  }
}

async function requireSnapshot(cloud: CloudStackClient, id: string): Promise<Snapshot> {
  const [snapshot] = await noneIfUnknown(cloud.list(listSnapshots, { id }))
  if (snapshot === undefined) throw cloudError(`snapshot "${id}" vanished while it was made`)
  return snapshot
}

/** CloudStack refuses to delete a snapshot that it is still making: then its end is waited for. */
async function deleteByName({ cleanup, clock }: Dependencies, volumeId: string, name: string): Promise<void> {
  for (;;) {
    const snapshots = await noneIfUnknown(cleanup.list(listSnapshots, { volumeid: volumeId }))
    const snapshot = snapshots.find((candidate) => candidate.name === name)
    if (snapshot === undefined) return
    if ([...FINISHED, ...FAILED].includes(snapshot.state ?? '')) {
      await cleanup.run(deleteSnapshot, { id: snapshot.id })
      return
    }
    await clock.sleepMs(PAUSE_MS)
  }
}
