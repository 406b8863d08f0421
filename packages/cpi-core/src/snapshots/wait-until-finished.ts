import type { CloudStackClient } from 'cloudstack-client'
import { listSnapshots } from 'cloudstack-client/api'
import type { Snapshot } from '../cloud/entities.ts'
import { emptyIfNotFound } from '../cloud/find.ts'
import type { Dependencies } from '../dependencies.ts'
import { cloudError } from '../errors/cpi-error.ts'
import { pollUntil } from '../values/poll-until.ts'

/** Finished, on secondary or primary storage. */
const FINISHED = ['BackedUp', 'CreatedOnPrimary']
const FAILED = ['Error', 'Destroyed', 'Destroying']
const PAUSE_MS = 2000

/** Neither being taken nor being copied; before that CloudStack refuses to delete a snapshot. */
export function hasEnded({ state = '' }: Snapshot): boolean {
  return FINISHED.includes(state) || FAILED.includes(state)
}

/** Waits until the snapshot can be used. @throws {CpiError} with the final state if it failed */
export async function waitUntilFinished({ cloud, clock, signal }: Dependencies, snapshot: Snapshot): Promise<void> {
  await pollUntil({ clock, pauseMs: PAUSE_MS, signal }, async (waitedMs) => {
    const { state = '' } = waitedMs === 0 ? snapshot : await requireSnapshot(cloud, snapshot.id)
    if (FAILED.includes(state)) throw cloudError('snapshot-failed', `snapshot "${snapshot.name}" ended as ${state}`)
    return FINISHED.includes(state) ? state : undefined
  })
}

/** Returns the snapshot of this name if it is finished or may become so, whatever its job said. */
export async function findUsable({ cloud }: Pick<Dependencies, 'cloud'>, volumeId: string, name: string): Promise<Snapshot | undefined> {
  const snapshots = await emptyIfNotFound(cloud.list(listSnapshots, { volumeid: volumeId }))
  return snapshots.find((snapshot) => snapshot.name === name && !FAILED.includes(snapshot.state ?? ''))
}

export async function requireSnapshot(cloud: CloudStackClient, id: string): Promise<Snapshot> {
  const [snapshot] = await emptyIfNotFound(cloud.list(listSnapshots, { id }))
  if (snapshot === undefined) throw cloudError('snapshot-failed', `snapshot "${id}" disappeared while it was being taken`)
  return snapshot
}
