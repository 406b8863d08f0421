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
} from 'cloudstack-client/api'
import { checkAccess, ownerFor } from '../cloud/caller.ts'
import type { JobPlan } from '../cloud/jobs.ts'
import { poolFor } from '../cloud/placement.ts'
import { CloudProblem, invalid } from '../cloud/problem.ts'
import { abandonAttach, beginAttach, checkDetach, detachVolume as detach, finishAttach } from '../cloud/volume-attachment.ts'
import { allocateVolume } from '../cloud/volume-create.ts'
import { planOfferingChange } from '../cloud/volume-offering-change.ts'
import { planResize } from '../cloud/volume-resize.ts'
import { applyNewSize, type ResizeRequest } from '../cloud/volume-size-checks.ts'
import { destroyVolume as destroy, recoverVolume as recover } from '../cloud/volumes.ts'
import type { VolumeRow } from '../rows/storage.ts'
import { viewVolume } from '../views/volume.ts'
import { type Call, job, list, listing, SUCCESS, sync } from './define.ts'
import { machineFor } from './virtual-machine.ts'
import { findVolumes } from './volume-filter.ts'

const ids = { id: 'volumes', ids: 'volumes' } as const
const recorded = { ids, evidence: 'recorded' } as const

/** The volume, if it is still there and the caller may have to do with it: what most commands look at before their job. */
export function volumeFor({ cloud, caller }: Call, id: string): VolumeRow {
  const volume = cloud.volumes.require(id)
  checkAccess(cloud, caller, volume)
  return volume
}

type Work = Pick<JobPlan, 'begin' | 'abandon'> & { readonly finish: () => VolumeRow }

export function volumeJob(call: Call, volume: VolumeRow, work: Work): JobPlan {
  return {
    queue: volume.machineId ?? volume.id,
    instance: { type: 'Volume', id: volume.id },
    ...work,
    finish: () => ({ volume: viewVolume(call, work.finish()) }),
  }
}

function readResize(parameters: ParametersOf<typeof resizeVolume>): ResizeRequest {
  const { id, size, miniops, maxiops, diskofferingid, shrinkok, automigrate } = parameters
  return {
    volumeId: id,
    sizeGib: size,
    iops: { minIops: miniops, maxIops: maxiops },
    diskOfferingId: diskofferingid,
    shrinkOk: shrinkok ?? false,
    mayMigrate: automigrate ?? false,
  }
}

export const volumeCommands = [
  list(listVolumes, recorded, (call, parameters) => ({
    ...listing(findVolumes(call, parameters), (row) => viewVolume(call, row)),
    newestPagesFirst: true,
  })),

  job(createVolume, recorded, (call, parameters) => createPlan(call, parameters)),

  // The machine is looked at before the job, with it the volume's owner; the volume itself only in the job.
  job(attachVolume, recorded, (call, { id, virtualmachineid, deviceid }) => {
    const { cloud, caller } = call
    const machine = machineFor(call, virtualmachineid)
    const volume = volumeFor(call, id)
    return {
      ...volumeJob(call, volume, {
        begin: () => beginAttach(cloud, caller, id, machine.id, deviceid),
        finish: () => finishAttach(cloud, id),
        abandon: (hasBegun) => {
          if (hasBegun) abandonAttach(cloud, id)
        },
      }),
      queue: machine.id,
    }
  }),

  job(detachVolume, recorded, (call, { id, virtualmachineid, deviceid }) => {
    const { cloud, caller } = call
    const machine = virtualmachineid === undefined ? undefined : machineFor(call, virtualmachineid)
    const volume = id === undefined ? undefined : cloud.volumes.require(id)
    const request = { volumeId: id, machineId: virtualmachineid, deviceId: deviceid }
    const queue = volume?.machineId ?? volume?.id ?? machine?.id
    return {
      ...(queue === undefined ? {} : { queue }),
      ...(volume === undefined ? {} : { instance: { type: 'Volume', id: volume.id } }),
      begin: () => void checkDetach(cloud, caller, request),
      finish: () => ({ volume: viewVolume(call, detach(cloud, checkDetach(cloud, caller, request).id)) }),
    }
  }),

  sync(deleteVolume, recorded, (call, { id }) => {
    volumeFor(call, id)
    destroy(call.cloud, call.caller, id, true)
    return SUCCESS
  }),

  job(destroyVolume, recorded, (call, { id, expunge }) => {
    const volume = call.cloud.volumes.ever(id) ?? call.cloud.volumes.require(id)
    checkAccess(call.cloud, call.caller, volume)
    return volumeJob(call, volume, { finish: () => destroy(call.cloud, call.caller, id, expunge ?? false) })
  }),

  sync(recoverVolume, { ids, evidence: 'documented' }, (call, { id }) => ({
    volume: viewVolume({ ...call, inside: true }, recover(call.cloud, call.caller, id)),
  })),

  job(resizeVolume, recorded, (call, parameters) => {
    const { cloud, caller } = call
    const request = readResize(parameters)
    const volume = cloud.volumes.get(request.volumeId)
    if (volume === undefined) throw invalid(`Unable to find volume by id=${cloud.volumes.ever(request.volumeId)?.number}`)
    return volumeJob(call, volumeFor(call, volume.id), {
      begin: () => void planResize(cloud, caller, request),
      finish: () => applyNewSize(cloud, request.volumeId, planResize(cloud, caller, request)),
    })
  }),

  job(changeOfferingForVolume, recorded, (call, parameters) => {
    const { cloud, caller } = call
    const request = readResize(parameters)
    const { instance: _none, ...plan } = volumeJob({ ...call, inside: false }, cloud.volumes.require(request.volumeId), {
      begin: () => void planOfferingChange(cloud, caller, request),
      finish: () => applyNewSize(cloud, request.volumeId, planOfferingChange(cloud, caller, request)),
    })
    return plan
  }),
]

function createPlan(call: Call, parameters: ParametersOf<typeof createVolume>): JobPlan {
  const { cloud, caller } = call
  const volume = allocateVolume(cloud, caller, ownerFor(cloud, caller, parameters), {
    name: parameters.name,
    zoneId: parameters.zoneid,
    diskOfferingId: parameters.diskofferingid,
    snapshotId: parameters.snapshotid,
    sizeGib: parameters.size,
    iops: { minIops: parameters.miniops, maxIops: parameters.maxiops },
    machineId: parameters.snapshotid === undefined ? undefined : parameters.virtualmachineid,
    displayed: parameters.displayvolume ?? true,
    customId: parameters.customid,
  })
  const { snapshotId } = volume
  return {
    id: volume.id,
    queue: volume.id,
    instance: { type: 'Volume', id: volume.id },
    finish: () => {
      if (snapshotId !== undefined) fillVolume(call, volume, parameters.virtualmachineid)
      // Lists do not say what a volume was made of (recorded).
      return { volume: { ...viewVolume(call, cloud.volumes.require(volume.id)), snapshotid: snapshotId } }
    },
  }
}

/** The copy of a snapshot gets its content, and where a machine is named it is attached in the same job. */
function fillVolume({ cloud, caller }: Call, volume: VolumeRow, machineId: string | undefined): void {
  cloud.volumes.update(volume.id, { state: 'Ready', poolId: poolFor(cloud, volume)?.id })
  if (machineId === undefined) return
  try {
    beginAttach(cloud, caller, volume.id, machineId, undefined)
    finishAttach(cloud, volume.id)
  } catch (problem) {
    if (!(problem instanceof CloudProblem)) throw problem
    const { number } = cloud.machines.ever(machineId) ?? {}
    throw new CloudProblem(
      'runtime',
      `Failed to create volume: Volume: ${volume.id} created successfully, but failed to attach the newly created volume to VM: ${number} due to error: ${problem.message}`,
    )
  }
}
