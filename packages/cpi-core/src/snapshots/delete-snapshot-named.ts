import { deleteSnapshot, listSnapshots } from 'cloudstack-client/api'
import { emptyIfNotFound, isNotFound } from '../cloud/find.ts'
import type { Dependencies } from '../dependencies.ts'
import { pollUntil } from '../values/poll-until.ts'
import { hasEnded } from './wait-until-finished.ts'

const PAUSE_MS = 2000

/** Deletes a snapshot by its name. CloudStack refuses to delete one that is still being taken, so its end is awaited. @returns whether there was one */
export async function deleteSnapshotNamed(
  { cleanup, clock }: Pick<Dependencies, 'cleanup' | 'clock'>,
  volumeId: string,
  name: string,
): Promise<boolean> {
  const snapshot = await pollUntil({ clock, pauseMs: PAUSE_MS }, async () => {
    const snapshots = await emptyIfNotFound(cleanup.list(listSnapshots, { volumeid: volumeId }))
    const found = snapshots.find((candidate) => candidate.name === name)
    return found === undefined || hasEnded(found) ? { found } : undefined
  })
  if (snapshot.found === undefined) return false
  await cleanup.run(deleteSnapshot, { id: snapshot.found.id }).catch((error: unknown) => {
    if (!isNotFound(error)) throw error
  })
  return true
}
