import { createSnapshot, deleteSnapshot, extractSnapshot, listSnapshots, revertSnapshot } from 'cloudstack-client/api'
import { type Call, job, list, listing, SUCCESS, stringsOf } from '../api/define.ts'
import { same } from '../api/select.ts'
import { ApiError, invalid } from '../api-error.ts'
import { checkAccess } from '../core/caller.ts'
import type { JobPlan } from '../core/jobs.ts'
import { createTags } from '../core/tags.ts'
import type { SnapshotRow } from '../database/volume-rows.ts'
import {
  abandonSnapshot,
  allocateSnapshot,
  beginSnapshot,
  checkRevert,
  finishSnapshot,
  deleteSnapshot as remove,
  revertSnapshot as revert,
} from './snapshot.ts'
import { addCopies, checkCopyZone, zonesOf } from './snapshot-copies.ts'
import { findSnapshots } from './snapshot-filter.ts'
import { viewSnapshot, viewSnapshotCopy } from './snapshot-view.ts'

const ids = { id: 'snapshots', ids: 'snapshots', policyid: 'snapshotPolicies', zoneids: 'zones' } as const
const recorded = { ids, evidence: 'recorded' } as const

function snapshotFor({ cloud, caller }: Call, id: string): SnapshotRow {
  const snapshot = cloud.snapshots.getIncludingRemoved(id) ?? cloud.snapshots.require(id)
  checkAccess(cloud, caller, snapshot)
  return snapshot
}

export const snapshotCommands = [
  list(listSnapshots, recorded, (call, parameters) => {
    const found = findSnapshots(call, parameters)
    if (parameters.showunique !== false) return listing(found, (row) => viewSnapshot(call, row))
    const copies = found.flatMap((row) => zonesOf(row).map((zoneId) => ({ row, zoneId })))
    const wanted = copies.filter(({ zoneId }) => same(parameters.zoneid, zoneId))
    return listing(wanted, ({ row, zoneId }) => viewSnapshotCopy(call, row, zoneId))
  }),

  job(createSnapshot, recorded, (call, { volumeid, name, tags, locationtype, zoneids = [] }) => {
    const { cloud, caller } = call
    const volume = cloud.volumes.get(volumeid)
    if (volume === undefined)
      throw invalid(`Unable to find volume by id=${cloud.volumes.getIncludingRemoved(volumeid)?.number ?? volumeid}`)
    checkAccess(cloud, caller, volume)
    checkLocation(locationtype, volume.number)
    for (const id of zoneids) checkCopyZone(cloud, caller, id)
    const snapshot = allocateSnapshot(cloud, caller, volume.id, name)
    return {
      id: snapshot.id,
      queue: volume.machineId ?? volume.id,
      instance: { type: 'Snapshot', id: snapshot.id },
      ...withGenericError(volume.id, {
        begin: () => beginSnapshot(cloud, snapshot.id),
        finish: () => {
          const done = addCopies(cloud, finishSnapshot(cloud, snapshot.id), zoneids)
          if (tags !== undefined)
            createTags(cloud, caller, { type: 'Snapshot', ids: [done.id], tags: stringsOf(tags), customer: undefined })
          return { snapshot: viewSnapshot(call, done, true) }
        },
      }),
      outside: () => cloud.hypervisor.takeSnapshot(snapshot.id, volume.id, volume.machineId),
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
    const { cloud } = call
    const snapshot = snapshotFor(call, id)
    const volume = cloud.volumes.getIncludingRemoved(snapshot.volumeId)
    return {
      queue: volume?.machineId ?? snapshot.volumeId,
      instance: { type: 'Snapshot', id },
      begin: () => checkRevert(cloud, snapshot),
      outside: () => cloud.hypervisor.revertDisk(snapshot.volumeId, snapshot.id),
      finish: () => ({ snapshot: viewSnapshot(call, revert(cloud, snapshot), true) }),
    }
  }),

  job(extractSnapshot, { ids, evidence: 'documented' }, (call, { id, zoneid }) => {
    const { cloud } = call
    const snapshot = snapshotFor(call, id)
    return {
      queue: id,
      instance: { type: 'Snapshot', id },
      begin: () => {
        const current = cloud.snapshots.get(id)
        if (current === undefined) throw invalid('Unable to find active snapshot.')
        if (current.zoneId !== zoneid || current.state !== 'BackedUp') throw invalid('Snapshot not found.')
      },
      outside: () => cloud.hypervisor.extract({ kind: 'snapshot', id }, `${id}.qcow2`),
      finish: () => ({
        snapshot: {
          id: snapshot.id,
          name: snapshot.name,
          accountid: snapshot.accountId,
          state: 'DOWNLOAD_URL_CREATED',
          zoneid,
          zonename: cloud.zones.getIncludingRemoved(zoneid)?.name,
          url: `${cloud.uploadBase}/userdata/${snapshot.id}.qcow2`,
        },
      }),
    }
  }),
]

/** The location can be chosen only on managed storage, which no zone here has. */
function checkLocation(location: string | undefined, volumeNumber: number): void {
  if (location === undefined) return
  if (!['PRIMARY', 'SECONDARY'].includes(location.trim().toUpperCase())) {
    const text = `Invalid locationType ${location}Specified for volume ${volumeNumber} Valid values are: primary,secondary `
    throw new ApiError('runtime', text)
  }
  throw invalid(`VolumeId: ${volumeNumber} LocationType is supported only for managed storage`)
}

/** CloudStack reports every failure of this job with the same text. */
function withGenericError(
  volumeId: string,
  work: Required<Pick<JobPlan, 'begin' | 'finish'>>,
): Required<Pick<JobPlan, 'begin' | 'finish'>> {
  const retold = <T>(run: () => T): T => {
    try {
      return run()
    } catch (cause) {
      if (!(cause instanceof ApiError)) throw cause
      throw new ApiError('runtime', `Failed to create snapshot due to an internal error creating snapshot for volume ${volumeId}`)
    }
  }
  return { begin: () => retold(work.begin), finish: () => retold(work.finish) }
}
