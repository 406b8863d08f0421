import type { CloudStackClient } from 'cloudstack-client'
import { listSnapshots } from 'cloudstack-client/api'
import type { Snapshot } from '../cloud/entities.ts'
import { noneIfUnknown } from '../cloud/find.ts'
import type { Dependencies } from '../dependencies.ts'
import { cloudError } from '../errors/cpi-error.ts'

/** On secondary storage, or wherever this cloud keeps finished snapshots. */
const FINISHED = ['BackedUp', 'CreatedOnPrimary']
const FAILED = ['Error', 'Destroyed', 'Destroying']
const PAUSE_MS = 2000

/** Neither being made nor on its way to where it is kept: CloudStack refuses to delete it before. */
export function hasEnded({ state = '' }: Snapshot): boolean {
  return FINISHED.includes(state) || FAILED.includes(state)
}

/** Waits until the snapshot can be used. @throws {CpiError} with the state that it ended in instead */
export async function untilFinished({ cloud, clock, signal }: Dependencies, snapshot: Snapshot): Promise<void> {
  let current = snapshot
  while (!FINISHED.includes(current.state ?? '')) {
    if (FAILED.includes(current.state ?? '')) throw cloudError(`snapshot "${snapshot.name}" ended as ${current.state}`)
    await clock.sleepMs(PAUSE_MS, signal)
    current = await requireSnapshot(cloud, snapshot.id)
  }
}

export async function requireSnapshot(cloud: CloudStackClient, id: string): Promise<Snapshot> {
  const [snapshot] = await noneIfUnknown(cloud.list(listSnapshots, { id }))
  if (snapshot === undefined) throw cloudError(`snapshot "${id}" vanished while it was made`)
  return snapshot
}
