import type { MachineRow } from '../rows/compute.ts'
import type { VolumeRow } from '../rows/storage.ts'
import type { Cloud } from './cloud.ts'
import { deviceIdFor } from './device-ids.ts'
import { poolFor } from './placement.ts'
import { CloudProblem, invalid } from './problem.ts'
import { checkDetached, DETACHED } from './volumes.ts'

/** Everything is checked when the job's turn has come, as CloudStack does (recorded): the call itself never refuses. */
export function beginAttach(cloud: Cloud, volumeId: string, machineId: string, wantedDevice: number | undefined): void {
  const volume = cloud.volumes.require(volumeId)
  const machine = cloud.machines.require(machineId)
  checkDetached(volume)
  checkAttachable(cloud, volume, machine)
  const deviceId = deviceIdFor(cloud, machine, volume, wantedDevice)
  const hostPool = cloud.volumes.by('machine', machine.id).find(({ type }) => type === 'ROOT')?.poolId
  const cluster = cloud.storagePools.get(hostPool)?.clusterId
  const poolId = volume.poolId ?? (cluster === undefined ? undefined : newPool(cloud, volume, cluster))
  cloud.volumes.update(volume.id, { machineId, deviceId, poolId, state: poolId === undefined ? 'Allocated' : 'Attaching' })
}

function checkAttachable(cloud: Cloud, volume: VolumeRow, machine: MachineRow): void {
  if (!['Allocated', 'Ready', 'Uploaded'].includes(volume.state)) {
    throw invalid('Volume state must be in Allocated, Ready or in Uploaded state')
  }
  if (machine.state !== 'Running' && machine.state !== 'Stopped') {
    throw invalid('Please specify a VM that is either running or stopped.')
  }
  if (volume.zoneId !== machine.zoneId) throw invalid('Please specify a volume in the same zone as the VM.')
  if (cloud.accounts.ever(volume.accountId)?.id !== machine.accountId) {
    throw invalid('Volume and VM belong to different accounts.')
  }
}

/** A disk that was never attached gets its storage now; on a machine that never ran it waits for the start. */
function newPool(cloud: Cloud, volume: VolumeRow, clusterId: string): string {
  const pool = poolFor(cloud, volume, (candidate) => candidate.clusterId === clusterId) ?? poolFor(cloud, volume)
  if (pool === undefined) {
    throw new CloudProblem(
      'runtime',
      `Unable to find suitable primary storage when creating volume [{"name":"${volume.name}","uuid":"${volume.id}"}].`,
    )
  }
  return pool.id
}

export function finishAttach(cloud: Cloud, volumeId: string): VolumeRow {
  const volume = cloud.volumes.require(volumeId)
  return cloud.volumes.update(volumeId, { attachedMs: cloud.nowMs(), state: volume.state === 'Attaching' ? 'Ready' : volume.state })
}

export function checkDetach(cloud: Cloud, volumeId: string, machineId: string | undefined): void {
  const volume = cloud.volumes.require(volumeId)
  if (machineId !== undefined && volume.machineId !== machineId) {
    throw invalid('Please provide either a volume id, or a tuple(device id, instance id)')
  }
  if (volume.machineId === undefined) throw invalid('The specified volume is not attached to a VM.')
  const machine = cloud.machines.require(volume.machineId)
  if (volume.type === 'ROOT' && machine.state === 'Running') {
    throw invalid('Root volume detach can happen only when vm is in states: Stopped or Destroyed')
  }
  if (!['Running', 'Stopped', 'Destroyed'].includes(machine.state)) throw invalid('Please specify a VM that is either running or stopped.')
}

export function detachVolume(cloud: Cloud, volumeId: string): VolumeRow {
  cloud.volumes.require(volumeId)
  return cloud.volumes.update(volumeId, DETACHED)
}
