import { deleteSnapshot, listSnapshots } from 'cloudstack-client/api'
import { isNotFound, noneIfUnknown } from '../cloud/find.ts'
import type { Dependencies } from '../dependencies.ts'
import { hasEnded } from './wait-until-finished.ts'

const PAUSE_MS = 2000

/** CloudStack refuses to delete a snapshot that it is still making: then its end is waited for. */
export async function deleteSnapshotNamed(
  { cleanup, clock }: Pick<Dependencies, 'cleanup' | 'clock'>,
  volumeId: string,
  name: string,
): Promise<void> {
  for (;;) {
    const snapshots = await noneIfUnknown(cleanup.list(listSnapshots, { volumeid: volumeId }))
    const snapshot = snapshots.find((candidate) => candidate.name === name)
    if (snapshot === undefined) return
    if (hasEnded(snapshot)) {
      await cleanup.run(deleteSnapshot, { id: snapshot.id }).catch((error: unknown) => {
        if (!isNotFound(error)) throw error
      })
      return
    }
    await clock.sleepMs(PAUSE_MS)
  }
}
