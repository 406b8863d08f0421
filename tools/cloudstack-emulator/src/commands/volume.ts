import {
  attachVolume,
  changeOfferingForVolume,
  createVolume,
  deleteVolume,
  destroyVolume,
  detachVolume,
  listVolumes,
  type ParametersOf,
  recoverVolume,
  resizeVolume,
  updateVolume,
} from 'cloudstack-client/api'
import { checkAccess, ownerFor } from '../cloud/caller.ts'
import { BYTES_PER_GIB, sizeDisk } from '../cloud/disk-sizing.ts'
import type { JobPlan } from '../cloud/jobs.ts'
import { checkLimit } from '../cloud/limits.ts'
import { poolFor } from '../cloud/placement.ts'
import { CloudProblem, invalid } from '../cloud/problem.ts'
import { beginAttach, checkDetach, detachVolume as detach, finishAttach } from '../cloud/volume-attachment.ts'
import { planResize, type ResizeRequest } from '../cloud/volume-resize.ts'
import { destroyVolume as destroy, insertVolume, recoverVolume as recover, deleteVolume as remove } from '../cloud/volumes.ts'
import type { SnapshotRow, VolumeRow } from '../rows/storage.ts'
import { viewVolume } from '../views/volume.ts'
import { type Call, given, job, list, listing, SUCCESS, sync } from './define.ts'
import { hasKeyword, same, sameText, select } from './select.ts'
import { machineFor } from './virtual-machine.ts'

const ids = { id: 'volumes', ids: 'volumes' } as const
const recorded = { ids, evidence: 'recorded' } as const

/** The volume, live or once alive, if the caller may have to do with it. */
export function volumeFor({ cloud, caller }: Call, id: string): VolumeRow {
  const volume = cloud.volumes.ever(id) ?? cloud.volumes.require(id)
  checkAccess(cloud, caller, volume)
  return volume
}

function volumeJob(call: Call, id: string, work: Pick<JobPlan, 'begin' | 'abandon'> & { readonly finish: () => VolumeRow }): JobPlan {
  const volume = volumeFor(call, id)
  return {
    queue: volume.machineId ?? volume.id,
    instance: { type: 'Volume', id: volume.id },
    ...work,
    finish: () => ({ volume: viewVolume(call, work.finish()) }),
  }
}

function resizeJob(call: Call, request: ResizeRequest): JobPlan {
  return volumeJob(call, request.volumeId, {
    begin: () => void planResize(call.cloud, request),
    finish: () => call.cloud.volumes.update(request.volumeId, planResize(call.cloud, request)),
  })
}

export const volumeCommands = [
  list(listVolumes, recorded, (call, parameters) => listing(findVolumes(call, parameters), (row) => viewVolume(call, row))),

  job(createVolume, recorded, (call, parameters) => createPlan(call, parameters)),

  job(attachVolume, recorded, (call, { id, virtualmachineid, deviceid }) => {
    const machine = machineFor(call, virtualmachineid)
    return {
      ...volumeJob(call, id, {
        begin: () => beginAttach(call.cloud, id, machine.id, deviceid),
        finish: () => finishAttach(call.cloud, id),
        abandon: () => undefined,
      }),
      queue: machine.id,
    }
  }),

  job(detachVolume, recorded, (call, { id, virtualmachineid }) => {
    if (id === undefined) {
      // By machine and device, the server stumbles over its own feet (recorded).
      const fail = () => {
        throw new CloudProblem('runtime', 'Cannot invoke "java.lang.Long.longValue()" because "volumeId" is null')
      }
      return { begin: fail, finish: () => SUCCESS }
    }
    return volumeJob(call, id, {
      begin: () => checkDetach(call.cloud, id, virtualmachineid),
      finish: () => detach(call.cloud, id),
    })
  }),

  sync(deleteVolume, recorded, (call, { id }) => {
    volumeFor(call, id)
    remove(call.cloud, id)
    return SUCCESS
  }),

  job(destroyVolume, recorded, (call, { id, expunge }) => volumeJob(call, id, { finish: () => destroy(call.cloud, id, expunge ?? false) })),

  sync(recoverVolume, { ids, evidence: 'documented' }, (call, { id }) => {
    volumeFor(call, id)
    return { volume: viewVolume(call, recover(call.cloud, id)) }
  }),

  job(resizeVolume, recorded, (call, { id, size, diskofferingid, shrinkok }) =>
    resizeJob(call, { volumeId: id, sizeGib: size, diskOfferingId: diskofferingid, shrinkOk: shrinkok ?? false }),
  ),

  job(changeOfferingForVolume, recorded, (call, { id, size, diskofferingid, shrinkok }) => {
    const { instance: _none, ...plan } = resizeJob(call, {
      volumeId: id,
      sizeGib: size,
      diskOfferingId: diskofferingid,
      shrinkOk: shrinkok ?? false,
    })
    return plan
  }),

  job(updateVolume, { ids, evidence: 'documented' }, (call, { id, name, displayvolume, deleteprotection }) => {
    if (id === undefined) throw invalid('Failed to update volume: no id is given')
    return volumeJob(call, id, {
      finish: () => call.cloud.volumes.update(id, given({ name, displayed: displayvolume, deleteProtection: deleteprotection })),
    })
  }),
]

function findVolumes(call: Call, parameters: ParametersOf<typeof listVolumes>): readonly VolumeRow[] {
  const { cloud } = call
  const ofMachine = parameters.virtualmachineid
  const rows =
    ofMachine !== undefined && parameters.id === undefined
      ? select(call, { ...parameters, ids: cloud.volumes.by('machine', ofMachine).map(({ id }) => id) }, cloud.volumes).filter(
          (row) => row.machineId === ofMachine,
        )
      : select(call, parameters, cloud.volumes)
  return rows.filter(
    (row) =>
      row.state !== 'Expunged' &&
      same(ofMachine, row.machineId) &&
      sameText(parameters.name, row.name) &&
      sameText(parameters.type, row.type) &&
      sameText(parameters.state, row.state) &&
      same(parameters.zoneid, row.zoneId) &&
      same(parameters.diskofferingid, row.diskOfferingId) &&
      same(parameters.serviceofferingid, row.serviceOfferingId) &&
      same(parameters.storageid, row.poolId) &&
      hasKeyword(parameters.keyword, row.name),
  )
}

function createPlan(call: Call, parameters: ParametersOf<typeof createVolume>): JobPlan {
  const { cloud, caller } = call
  const account = ownerFor(cloud, caller, parameters)
  const volume = insertVolume(cloud, {
    accountId: account.id,
    type: 'DATADISK',
    ...sourceOf(call, parameters),
    name: parameters.name ?? cloud.newId(),
  })
  return {
    id: volume.id,
    queue: volume.id,
    instance: { type: 'Volume', id: volume.id },
    finish: () => {
      if (volume.snapshotId !== undefined) cloud.volumes.update(volume.id, { state: 'Ready', poolId: poolFor(cloud, volume)?.id })
      // Lists do not say what a volume was made of (recorded).
      return { volume: { ...viewVolume(call, cloud.volumes.require(volume.id)), snapshotid: volume.snapshotId } }
    },
  }
}

/** What the new volume is like: empty by its offering, or a snapshot's copy. */
function sourceOf(call: Call, parameters: ParametersOf<typeof createVolume>): Pick<VolumeRow, 'sizeBytes' | 'zoneId'> & Partial<VolumeRow> {
  const { cloud, caller } = call
  const { diskofferingid, snapshotid, size, zoneid } = parameters
  if (diskofferingid === undefined && snapshotid === undefined) {
    throw invalid('At least one of disk Offering ID or snapshot ID must be passed whilst creating volume')
  }
  const account = ownerFor(cloud, caller, parameters)
  if (snapshotid !== undefined) {
    const snapshot = cloud.snapshots.require(snapshotid)
    checkAccess(cloud, caller, snapshot)
    checkOfferingFor(call, snapshot, diskofferingid)
    if (snapshot.state !== 'BackedUp')
      throw invalid(`Snapshot id=${snapshot.number} is not in BackedUp state yet and can't be used for volume creation`)
    checkLimit(cloud, account, 'volume')
    const sizeBytes = Math.max(snapshot.sizeBytes, (size ?? 0) * BYTES_PER_GIB)
    const offering = diskofferingid ?? cloud.volumes.ever(snapshot.volumeId)?.diskOfferingId
    return { sizeBytes, zoneId: zoneid ?? snapshot.zoneId, diskOfferingId: offering, snapshotId: snapshot.id }
  }
  const sizeGib = sizeDisk(cloud.settings, cloud.diskOfferings.require(diskofferingid ?? ''), size)
  if (zoneid === undefined) throw invalid('Unable to find a zone to create the volume in: zoneid is missing')
  checkLimit(cloud, account, 'volume')
  checkLimit(cloud, account, 'primary_storage', sizeGib)
  return { sizeBytes: sizeGib * BYTES_PER_GIB, zoneId: zoneid, diskOfferingId: diskofferingid }
}

/** A data disk's copy has the data disk's offering (documented). */
function checkOfferingFor({ cloud }: Call, snapshot: SnapshotRow, diskOfferingId: string | undefined): void {
  if (diskOfferingId === undefined || cloud.volumes.ever(snapshot.volumeId)?.type === 'ROOT') return
  throw invalid('Disk Offering ID cannot be passed whilst creating volume from snapshot other than ROOT disk snapshots')
}
