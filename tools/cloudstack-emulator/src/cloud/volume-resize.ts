import type { DiskOfferingRow } from '../rows/offerings.ts'
import type { VolumeRow } from '../rows/storage.ts'
import { type Caller, checkAccess } from './caller.ts'
import type { Cloud } from './cloud.ts'
import { describeVolume } from './describe.ts'
import { BYTES_PER_GIB, checkDiskRange, checkVolumeBytes } from './disk-sizing.ts'
import { checkLimit } from './limits.ts'
import { hasMachineSnapshots } from './machine-snapshots.ts'
import { checkDiskOffering } from './offering-access.ts'
import { CloudProblem, invalid } from './problem.ts'

export interface ResizeRequest {
  readonly volumeId: string
  readonly sizeGib: number | undefined
  readonly diskOfferingId: string | undefined
  readonly shrinkOk: boolean
}

/**
 * What resizeVolume makes of a volume.
 * @throws {CloudProblem} where it may not be; all of it comes from the job, and what other commands call an invalid parameter
 * is an unsupported action here (recorded)
 */
export function planResize(cloud: Cloud, caller: Caller, request: ResizeRequest): Partial<VolumeRow> {
  try {
    return resized(cloud, caller, request)
  } catch (problem) {
    if (problem instanceof CloudProblem && problem.kind === 'invalid-parameter') throw new CloudProblem('unsupported', problem.message)
    throw problem
  }
}

function resized(cloud: Cloud, caller: Caller, request: ResizeRequest): Partial<VolumeRow> {
  const volume = cloud.volumes.require(request.volumeId)
  checkNoSnapshotUnderWay(cloud, volume)
  checkAccess(cloud, caller, volume)
  checkState(volume)
  const next = request.diskOfferingId === undefined ? undefined : cloud.diskOfferings.get(request.diskOfferingId)
  if (request.diskOfferingId !== undefined && next === undefined) throw invalid('Requested disk offering has been removed.')
  const sizeBytes =
    next === undefined ? sameOfferingBytes(cloud, volume, request.sizeGib) : newOfferingBytes(cloud, volume, next, request.sizeGib)
  checkNewSize(cloud, volume, sizeBytes, request.shrinkOk)
  return { sizeBytes, ...(next === undefined ? {} : { diskOfferingId: next.id }) }
}

/** What changeOfferingForVolume makes of a volume. @throws {CloudProblem} where it may not be */
export function planOfferingChange(cloud: Cloud, caller: Caller, request: ResizeRequest): Partial<VolumeRow> {
  const volume = cloud.volumes.require(request.volumeId)
  checkAccess(cloud, caller, volume)
  const next = cloud.diskOfferings.get(request.diskOfferingId)
  if (next === undefined) throw invalid('Requested disk offering has been removed.')
  checkDiskOffering(cloud, cloud.accounts.require(volume.accountId), next, volume.zoneId)
  const sizeBytes = offeredBytes(next, request.sizeGib)
  if (next.id === volume.diskOfferingId && (!next.isCustomized || sizeBytes === volume.sizeBytes)) {
    throw invalid(
      `Volume ${describeVolume(volume, cloud.machines.ever(volume.machineId)?.number)} is already having disk offering ${next.id}`,
    )
  }
  checkRootIsStopped(cloud, volume, sizeBytes)
  checkNewSize(cloud, volume, sizeBytes, request.shrinkOk)
  if (volume.state !== 'Allocated' && sizeBytes !== volume.sizeBytes) {
    checkNoSnapshotUnderWay(cloud, volume)
    checkState(volume)
  }
  return { sizeBytes, diskOfferingId: next.id }
}

function checkNoSnapshotUnderWay(cloud: Cloud, volume: VolumeRow): void {
  const underWay = cloud.snapshots.by('volume', volume.id).some(({ state }) => state === 'Creating' || state === 'BackingUp')
  if (!underWay) return
  throw new CloudProblem(
    'runtime',
    'There is/are unbacked up snapshot(s) on this volume, resize volume is not permitted, please try again later.',
  )
}

function checkState(volume: VolumeRow): void {
  if (volume.state === 'Ready' || volume.state === 'Allocated') return
  throw invalid(`Volume should be in ready or allocated state before attempting a resize. Volume ${volume.id} is in state ${volume.state}.`)
}

/** A fixed offering is no obstacle to another size: only its strictness would be. */
function sameOfferingBytes(cloud: Cloud, volume: VolumeRow, sizeGib: number | undefined): number {
  if (sizeGib === undefined) return volume.sizeBytes
  const service = volume.type === 'ROOT' ? cloud.serviceOfferings.ever(volume.serviceOfferingId) : undefined
  if (cloud.diskOfferings.ever(volume.diskOfferingId)?.isCustomized === true) checkDiskRange(cloud.settings, sizeGib)
  if ((service?.rootDiskGib ?? 0) > 0) {
    throw invalid(
      'Failed to resize Root volume. The service offering of this Volume has been configured with a root disk size; on such case a Root Volume can only be resized when changing to another Service Offering with a Root disk size. For more details please check out the Official Resizing Volumes documentation.',
    )
  }
  return sizeGib * BYTES_PER_GIB
}

function newOfferingBytes(cloud: Cloud, volume: VolumeRow, next: DiskOfferingRow, sizeGib: number | undefined): number {
  checkTags(cloud.diskOfferings.ever(volume.diskOfferingId)?.tags ?? [], next.tags)
  checkDiskOffering(cloud, cloud.accounts.require(volume.accountId), next, volume.zoneId)
  const sizeBytes = offeredBytes(next, sizeGib)
  if (next.isCustomized && sizeGib !== undefined) checkDiskRange(cloud.settings, sizeGib)
  checkRootIsStopped(cloud, volume, sizeBytes)
  return sizeBytes
}

function checkTags(current: readonly string[], next: readonly string[]): void {
  if (current.length === 0 && next.length > 0) {
    throw invalid('There are no tags on the current disk offering. The new disk offering needs to have no tags, as well.')
  }
  if (current.length === 0) return
  if (current.toSorted().join() !== next.toSorted().join()) throw invalid('The tags on the new and old disk offerings must match.')
}

function offeredBytes(offering: DiskOfferingRow, sizeGib: number | undefined): number {
  if (!offering.isCustomized) return offering.sizeGib * BYTES_PER_GIB
  if (sizeGib === undefined) throw invalid('The new disk offering requires that a size be specified.')
  return sizeGib * BYTES_PER_GIB
}

function checkRootIsStopped(cloud: Cloud, volume: VolumeRow, sizeBytes: number): void {
  const machine = cloud.machines.get(volume.machineId)
  if (volume.type !== 'ROOT' || machine === undefined || machine.state === 'Stopped' || sizeBytes === volume.sizeBytes) return
  throw invalid(
    `Cannot resize ROOT volume [${volume.name}] when VM is not on Stopped State. VM ${machine.instanceName} is in state ${machine.state}`,
  )
}

function checkNewSize(cloud: Cloud, volume: VolumeRow, sizeBytes: number, shrinkOk: boolean): void {
  if (sizeBytes === volume.sizeBytes) return
  if (hasMachineSnapshots(cloud, volume.machineId)) {
    throw invalid('The volume is attached to a VM with memory&disk VM snapshots; therefore, it cannot be resized.')
  }
  checkVolumeBytes(cloud.settings, sizeBytes)
  if (cloud.settings['emulator.hypervisor.rules']) checkHypervisor(cloud, volume, sizeBytes)
  if (sizeBytes < volume.sizeBytes) checkShrink(volume, sizeBytes, shrinkOk)
  const more = (sizeBytes - volume.sizeBytes) / BYTES_PER_GIB
  if (more > 0) checkLimit(cloud, cloud.accounts.require(volume.accountId), 'primary_storage', more)
}

function checkShrink(volume: VolumeRow, sizeBytes: number, shrinkOk: boolean): void {
  if (!shrinkOk) {
    throw invalid(
      `Going from existing size of ${volume.sizeBytes} to size of ${sizeBytes} would shrink the volume.Need to sign off by supplying the shrinkok parameter with value of true.`,
    )
  }
  if (volume.state === 'Allocated') return
  throw new CloudProblem('runtime', `Failed to resize volume operation of volume UUID: [${volume.id}] due to - Failed to resize`)
}

/** What the hypervisor itself would refuse: shrinking images of these formats, and on XenServer any change while the machine runs. */
function checkHypervisor(cloud: Cloud, volume: VolumeRow, sizeBytes: number): void {
  const hypervisor = cloud.clusters.ever(cloud.storagePools.ever(volume.poolId)?.clusterId)?.hypervisor
  if (hypervisor === undefined) return
  const running = cloud.machines.get(volume.machineId)?.state === 'Running'
  if (hypervisor === 'XenServer' && running) {
    throw invalid('VM must be stopped or disk detached in order to resize with the XenServer HV.')
  }
  if (sizeBytes >= volume.sizeBytes) return
  if (hypervisor === 'KVM') throw invalid('Unable to shrink volumes of type QCOW2')
  if (hypervisor === 'VMware') throw invalid("VMware doesn't support shrinking volume from larger size to a smaller size")
}
