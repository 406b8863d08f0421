import { ApiError, invalid } from '../api-error.ts'
import { type Caller, checkAccess } from '../core/caller.ts'
import type { Cloud } from '../core/cloud.ts'
import { describeMachine, describePool, describeVolume } from '../core/describe.ts'
import type { MachineRow } from '../database/machine-rows.ts'
import type { VolumeRow } from '../database/volume-rows.ts'
import { poolFor } from '../infrastructure/placement.ts'
import { checkFreeDevice, deviceIdFor } from './device-ids.ts'
import { hasMachineSnapshots } from './machine-snapshots.ts'
import { checkStorageLimit, DETACHED } from './volume.ts'

const ATTACHABLE: readonly string[] = ['Allocated', 'Ready', 'Uploaded']

/** All checks run when the job starts, as in CloudStack (recorded). The call itself is never refused. */
export function beginAttach(cloud: Cloud, caller: Caller, volumeId: string, machineId: string, wantedDevice: number | undefined): void {
  const volume = attachableVolume(cloud, volumeId)
  const machine = attachableMachine(cloud, machineId, volume)
  checkFreeDevice(cloud, machine, wantedDevice)
  if (hasMachineSnapshots(cloud, machine.id)) {
    throw invalid(
      `Unable to attach volume to VM ${machine.instanceName}/${machine.id}, please specify a VM that does not have VM snapshots`,
    )
  }
  checkRights(cloud, caller, volume, machine)
  checkHypervisor(cloud, volume, machine)
  const hostPool = cloud.volumes.by('machine', machine.id).find(({ type }) => type === 'ROOT')?.poolId
  const cluster = cloud.storagePools.get(hostPool)?.clusterId
  const deviceId = deviceIdFor(cloud, machine, wantedDevice)
  const rootPool = deviceId === 0 ? poolFor(cloud, volume)?.id : undefined
  // A root disk that was never on storage is put there when it comes back to its machine (recorded).
  const poolId = volume.poolId ?? (cluster === undefined ? rootPool : newPool(cloud, volume, cluster))
  cloud.volumes.update(volume.id, { machineId, deviceId, poolId, state: poolId === undefined ? 'Allocated' : 'Attaching' })
}

function attachableVolume(cloud: Cloud, id: string): VolumeRow {
  const volume = cloud.volumes.require(id)
  if (volume.machineId !== undefined) throw invalid('Please specify a volume that is not attached to any VM.')
  if (volume.state === 'Destroy') throw invalid('Please specify a volume that is not destroyed.')
  if (!ATTACHABLE.includes(volume.state)) throw invalid('Volume state must be in Allocated, Ready or in Uploaded state')
  return volume
}

function attachableMachine(cloud: Cloud, id: string, volume: VolumeRow): MachineRow {
  const machine = cloud.machines.require(id)
  if (machine.state !== 'Running' && machine.state !== 'Stopped') throw invalid('Please specify a VM that is either running or stopped.')
  if (machine.zoneId !== volume.zoneId) throw invalid('Please specify a VM that is in the same zone as the volume.')
  return machine
}

/** Volume and machine must belong to one account, and the caller must have access to it. */
function checkRights(cloud: Cloud, caller: Caller, volume: VolumeRow, machine: MachineRow): void {
  if (volume.accountId !== machine.accountId) {
    const pool = cloud.storagePools.getIncludingRemoved(volume.poolId)
    const object = `VolumeObject {"dataStore":${pool === undefined ? null : `"${describePool(pool)}"`},"volumeVO":${describeVolume(volume, undefined)}}`
    throw new ApiError('permission-denied', `Entity ${describeMachine(machine)} and entity ${object} belong to different accounts`)
  }
  checkAccess(cloud, caller, volume)
  if (volume.state === 'Uploaded') checkStorageLimit(cloud, volume)
}

function checkHypervisor(cloud: Cloud, volume: VolumeRow, machine: MachineRow): void {
  const hypervisor = cloud.clusters.getIncludingRemoved(cloud.storagePools.getIncludingRemoved(volume.poolId)?.clusterId)?.hypervisor
  if (hypervisor === undefined || hypervisor === machine.hypervisor) return
  throw invalid(`Can't attach a volume created by: ${hypervisor} to a ${machine.hypervisor} vm`)
}

/** A disk that was never attached is allocated on storage now, or at the first start if the machine has never run. */
function newPool(cloud: Cloud, volume: VolumeRow, clusterId: string): string {
  const pool = poolFor(cloud, volume, (candidate) => candidate.clusterId === clusterId) ?? poolFor(cloud, volume)
  if (pool === undefined) {
    throw new ApiError(
      'runtime',
      `Unable to find suitable primary storage when creating volume [{"name":"${volume.name}","uuid":"${volume.id}"}].`,
    )
  }
  return pool.id
}

export function finishAttach(cloud: Cloud, volumeId: string): VolumeRow {
  const { state, type, deviceId } = cloud.volumes.require(volumeId)
  return cloud.volumes.update(volumeId, {
    attachedMs: cloud.nowMs(),
    state: state === 'Attaching' ? 'Ready' : state,
    // The volume at device 0 is the root disk, whatever it was before.
    type: deviceId === 0 ? 'ROOT' : type,
  })
}

/** Undoes an attach that failed halfway. */
export function abandonAttach(cloud: Cloud, volumeId: string): void {
  const volume = cloud.volumes.get(volumeId)
  if (volume?.state === 'Attaching') cloud.volumes.update(volumeId, { ...DETACHED, state: 'Ready' })
}

/** The volume is named by itself, or by machine and device. */
export interface DetachRequest {
  readonly volumeId: string | undefined
  readonly machineId: string | undefined
  readonly deviceId: number | undefined
}

/** Returns the volume to detach. @throws {ApiError} if it cannot be detached */
export function checkDetach(cloud: Cloud, caller: Caller, request: DetachRequest): VolumeRow {
  const volume = volumeToDetach(cloud, request)
  checkAccess(cloud, caller, volume)
  if (volume.machineId === undefined) throw invalid('The specified volume is not attached to a VM.')
  const machine = cloud.machines.require(volume.machineId)
  if (!['Running', 'Stopped', 'Destroyed'].includes(machine.state)) throw invalid('Please specify a VM that is either running or stopped.')
  if (volume.type === 'ROOT' && machine.state !== 'Stopped') {
    throw invalid('Root volume detach can happen only when vm is in states: Stopped or Destroyed')
  }
  if (hasMachineSnapshots(cloud, machine.id)) {
    throw invalid('Unable to detach volume, please specify a VM that does not have VM snapshots')
  }
  // Named by machine and device, the volume is found, but the server then fails with an error of its own (recorded).
  if (request.volumeId === undefined) {
    throw new ApiError('runtime', 'Cannot invoke "java.lang.Long.longValue()" because "volumeId" is null')
  }
  return volume
}

function volumeToDetach(cloud: Cloud, { volumeId, machineId, deviceId }: DetachRequest): VolumeRow {
  const byVolume = volumeId !== undefined && machineId === undefined && deviceId === undefined
  const byPlace = volumeId === undefined && machineId !== undefined && deviceId !== undefined
  if (!byVolume && !byPlace) throw invalid('Please provide either a volume id, or a tuple(device id, instance id)')
  if (volumeId !== undefined) return cloud.volumes.require(volumeId)
  const found = cloud.volumes.by('machine', machineId).find((volume) => volume.deviceId === deviceId)
  if (found === undefined) throw new ApiError('runtime', 'Index 0 out of bounds for length 0')
  return found
}

/** A detached root disk is a data disk like any other. */
export function detachVolume(cloud: Cloud, volumeId: string): VolumeRow {
  cloud.volumes.require(volumeId)
  return cloud.volumes.update(volumeId, { ...DETACHED, type: 'DATADISK' })
}
