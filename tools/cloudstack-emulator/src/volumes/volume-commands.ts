import { createVolume, deleteVolume, destroyVolume, listVolumes, type ParametersOf, recoverVolume } from 'cloudstack-client/api'
import { volumeFor } from '../api/access.ts'
import { type Call, job, list, listing, SUCCESS, sync } from '../api/define.ts'
import { ApiError } from '../api-error.ts'
import { checkAccess, ownerFor } from '../core/caller.ts'
import type { JobPlan } from '../core/jobs.ts'
import type { VolumeRow } from '../database/volume-rows.ts'
import { poolFor } from '../infrastructure/placement.ts'
import { beginAttach, finishAttach } from './attachment.ts'
import { allocateVolume } from './creation.ts'
import { specOfDisk } from './disk-spec.ts'
import { destroyVolume as destroy, recoverVolume as recover } from './volume.ts'
import { findVolumes } from './volume-filter.ts'
import { volumeJob } from './volume-job.ts'
import { viewVolume } from './volume-view.ts'

const ids = { id: 'volumes', ids: 'volumes' } as const
const recorded = { ids, evidence: 'recorded' } as const

export const volumeCommands = [
  list(listVolumes, recorded, (call, parameters) => ({
    ...listing(findVolumes(call, parameters), (row) => viewVolume(call, row)),
    newestPagesFirst: true,
  })),

  job(createVolume, recorded, (call, parameters) => createPlan(call, parameters)),

  sync(deleteVolume, recorded, (call, { id }) => {
    volumeFor(call, id)
    destroy(call.cloud, call.caller, id, true)
    return SUCCESS
  }),

  job(destroyVolume, recorded, (call, { id, expunge }) => {
    const volume = call.cloud.volumes.getIncludingRemoved(id) ?? call.cloud.volumes.require(id)
    checkAccess(call.cloud, call.caller, volume)
    return volumeJob(call, volume, { finish: () => destroy(call.cloud, call.caller, id, expunge ?? false) })
  }),

  sync(recoverVolume, { ids, evidence: 'documented' }, (call, { id }) => ({
    volume: viewVolume({ ...call, inside: true }, recover(call.cloud, call.caller, id)),
  })),
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
    outside: () => (snapshotId === undefined ? undefined : cloud.hypervisor.createDisk(specOfDisk(cloud, volume))),
    finish: () => {
      if (snapshotId !== undefined) fillVolume(call, volume, parameters.virtualmachineid)
      // Lists do not show a volume's source (recorded).
      return { volume: { ...viewVolume(call, cloud.volumes.require(volume.id)), snapshotid: snapshotId } }
    },
    completed: () => {
      const made = cloud.volumes.require(volume.id)
      return made.machineId === undefined ? undefined : cloud.hypervisor.attachDisk(made.machineId, specOfDisk(cloud, made))
    },
  }
}

/** Fills the volume from its snapshot, and attaches it in the same job if a machine is named. */
function fillVolume({ cloud, caller }: Call, volume: VolumeRow, machineId: string | undefined): void {
  cloud.volumes.update(volume.id, { state: 'Ready', poolId: poolFor(cloud, volume)?.id })
  if (machineId === undefined) return
  try {
    beginAttach(cloud, caller, volume.id, machineId, undefined)
    finishAttach(cloud, volume.id)
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    const { number } = cloud.machines.getIncludingRemoved(machineId) ?? {}
    throw new ApiError(
      'runtime',
      `Failed to create volume: Volume: ${volume.id} created successfully, but failed to attach the newly created volume to VM: ${number} due to error: ${error.message}`,
    )
  }
}
