import { createSnapshot, deleteSnapshot, listSnapshots, revertSnapshot } from 'cloudstack-client/api'
import { checkAccess } from '../cloud/caller.ts'
import { CloudProblem, invalid } from '../cloud/problem.ts'
import { abandonSnapshot, allocateSnapshot, beginSnapshot, finishSnapshot, deleteSnapshot as remove } from '../cloud/snapshots.ts'
import { createTags } from '../cloud/tags.ts'
import type { VolumeRow } from '../rows/storage.ts'
import { viewSnapshot } from '../views/snapshot.ts'
import { type Call, job, list, listing, SUCCESS, texts } from './define.ts'
import { hasKeyword, same, sameText, select } from './select.ts'
import { volumeFor } from './volume.ts'

const ids = { id: 'snapshots', ids: 'snapshots' } as const
const recorded = { ids, evidence: 'recorded' } as const
const HIDDEN: readonly string[] = ['Error', 'Destroyed']

function snapshotFor({ cloud, caller }: Call, id: string) {
  const snapshot = cloud.snapshots.ever(id) ?? cloud.snapshots.require(id)
  checkAccess(cloud, caller, snapshot)
  return snapshot
}

/** No pool here is managed by a storage system of its own, and only such leave the choice (documented). */
function checkLocation({ number, state }: VolumeRow, location: string | undefined): void {
  if (location === undefined || state !== 'Ready') return
  throw invalid(`VolumeId: ${number} LocationType is supported only for managed storage`)
}

export const snapshotCommands = [
  list(listSnapshots, recorded, (call, parameters) =>
    listing(
      select(call, parameters, call.cloud.snapshots).filter(
        (row) =>
          !HIDDEN.includes(row.state) &&
          same(parameters.volumeid, row.volumeId) &&
          same(parameters.zoneid, row.zoneId) &&
          sameText(parameters.name, row.name) &&
          sameText(parameters.snapshottype, row.type) &&
          hasKeyword(parameters.keyword, row.name),
      ),
      (row) => viewSnapshot(call, row),
    ),
  ),

  job(createSnapshot, recorded, (call, { volumeid, name, tags, locationtype }) => {
    const { cloud, caller } = call
    const volume = volumeFor(call, volumeid)
    checkLocation(volume, locationtype)
    const snapshot = allocateSnapshot(cloud, volume.id, name)
    return {
      id: snapshot.id,
      queue: volume.machineId ?? volume.id,
      instance: { type: 'Snapshot', id: snapshot.id },
      begin: () => beginSnapshot(cloud, snapshot.id),
      finish: () => {
        const done = finishSnapshot(cloud, snapshot.id)
        if (tags !== undefined) createTags(cloud, caller, 'Snapshot', [done.id], texts(tags), undefined)
        return { snapshot: viewSnapshot(call, done, true) }
      },
      abandon: () => abandonSnapshot(cloud, snapshot.id),
    }
  }),

  job(deleteSnapshot, recorded, (call, { id }) => {
    snapshotFor(call, id)
    return {
      queue: id,
      instance: { type: 'Snapshot', id },
      finish: () => {
        remove(call.cloud, id)
        return SUCCESS
      },
    }
  }),

  job(revertSnapshot, { ids, evidence: 'documented' }, (call, { id }) => {
    const snapshot = snapshotFor(call, id)
    const volume = volumeFor(call, snapshot.volumeId)
    return {
      queue: volume.machineId ?? volume.id,
      instance: { type: 'Snapshot', id },
      begin: () => {
        const machine = call.cloud.machines.get(volume.machineId)
        if (machine === undefined || machine.state === 'Stopped') return
        throw new CloudProblem('runtime', `The VM the specified disk is attached to is not in the shutdown state.`)
      },
      finish: () => ({ snapshot: viewSnapshot(call, call.cloud.snapshots.require(id)) }),
    }
  }),
]
