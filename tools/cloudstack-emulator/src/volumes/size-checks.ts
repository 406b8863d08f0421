import { ApiError, failure, invalid } from '../api-error.ts'
import { BYTES_PER_GIB } from '../core/bytes.ts'
import type { Cloud } from '../core/cloud.ts'
import { checkLimit } from '../core/limits.ts'
import type { DiskOfferingRow } from '../database/offering-rows.ts'
import type { VolumeRow } from '../database/volume-rows.ts'
import { checkVolumeBytes } from '../offerings/disk-sizing.ts'
import { areSameIops, type Iops } from '../offerings/iops.ts'
import { hasMachineSnapshots } from './machine-snapshots.ts'

export interface ResizeRequest {
  readonly volumeId: string
  readonly sizeGib: number | undefined
  readonly iops: Iops
  readonly diskOfferingId: string | undefined
  readonly shrinkOk: boolean
  /** Whether the volume may be moved to another pool if necessary. */
  readonly mayMigrate: boolean
}

/** The requested size and performance of a volume. */
export type NewSize = Iops & Pick<VolumeRow, 'sizeBytes'>

/** The volume's current disk offering. A root disk may have its machine's service offering instead, which says nothing about the disk. */
export function presentOffering(
  cloud: Cloud,
  volume: VolumeRow,
): Pick<DiskOfferingRow, 'id' | 'tags' | 'sizeGib' | 'sizeStrict' | 'encrypted' | 'isCustomized' | 'customIops'> {
  const disk = cloud.diskOfferings.getIncludingRemoved(volume.diskOfferingId)
  if (disk !== undefined) return disk
  const service = cloud.serviceOfferings.getIncludingRemoved(volume.serviceOfferingId)
  const machineOnly = { sizeStrict: false, encrypted: false, isCustomized: false, customIops: undefined }
  return { id: service?.diskOfferingId ?? '', tags: service?.storageTags ?? [], sizeGib: service?.rootDiskGib ?? 0, ...machineOnly }
}

export function checkNoSnapshotUnderWay(cloud: Cloud, volume: VolumeRow): void {
  const underWay = cloud.snapshots.by('volume', volume.id).some(({ state }) => state === 'Creating' || state === 'BackingUp')
  if (!underWay) return
  throw failure('There is/are unbacked up snapshot(s) on this volume, resize volume is not permitted, please try again later.')
}

export function checkState(volume: VolumeRow): void {
  if (volume.state === 'Ready' || volume.state === 'Allocated') return
  throw invalid(`Volume should be in ready or allocated state before attempting a resize. Volume ${volume.id} is in state ${volume.state}.`)
}

export function checkRootIsStopped(cloud: Cloud, volume: VolumeRow, sizeBytes: number): void {
  const machine = cloud.machines.get(volume.machineId)
  if (volume.type !== 'ROOT' || machine === undefined || machine.state === 'Stopped' || sizeBytes === volume.sizeBytes) return
  throw invalid(
    `Cannot resize ROOT volume [${volume.name}] when VM is not on Stopped State. VM ${machine.instanceName} is in state ${machine.state}`,
  )
}

/** Whether the change affects storage. It does only if the volume is already allocated there. */
export function needsStorage(volume: VolumeRow, next: NewSize): boolean {
  return volume.state !== 'Allocated' && (volume.sizeBytes !== next.sizeBytes || !areSameIops(volume, next))
}

/** @throws {ApiError} for a size that the volume cannot have or that exceeds its owner's limit */
export function checkNewSize(cloud: Cloud, volume: VolumeRow, sizeBytes: number, shrinkOk: boolean): void {
  if (sizeBytes === volume.sizeBytes) return
  if (hasMachineSnapshots(cloud, volume.machineId)) {
    throw invalid('The volume is attached to a VM with memory&disk VM snapshots; therefore, it cannot be resized.')
  }
  checkVolumeBytes(cloud.settings, sizeBytes)
  if (sizeBytes < volume.sizeBytes) checkShrink(cloud, volume, sizeBytes, shrinkOk)
  const more = (sizeBytes - volume.sizeBytes) / BYTES_PER_GIB
  if (more > 0) checkLimit(cloud, cloud.accounts.require(volume.accountId), 'primary_storage', more)
}

function checkShrink(cloud: Cloud, volume: VolumeRow, sizeBytes: number, shrinkOk: boolean): void {
  const hypervisor = hypervisorOf(cloud, volume)
  if (hypervisor === 'KVM' && volume.state !== 'Allocated') throw invalid('Unable to shrink volumes of type QCOW2')
  if (!shrinkOk) {
    throw invalid(
      `Going from existing size of ${volume.sizeBytes} to size of ${sizeBytes} would shrink the volume.Need to sign off by supplying the shrinkok parameter with value of true.`,
    )
  }
  if (hypervisor === 'XenServer') throw invalid('Shrink volume is not supported for the XenServer hypervisor.')
}

/** The hypervisor whose rules apply to this volume, if hypervisor rules are enabled: the one that its format belongs to. */
export function hypervisorOf(cloud: Cloud, volume: VolumeRow): string | undefined {
  if (!cloud.settings['emulator.hypervisor.rules']) return undefined
  return cloud.clusters.getIncludingRemoved(cloud.storagePools.getIncludingRemoved(volume.poolId)?.clusterId)?.hypervisor
}

/**
 * The part of a change that remains after storage has resized the volume: the size. CloudStack writes the new offering and IOPS to
 * a row that it then reads again, so that both are lost (recorded for a resize with an offering).
 * @throws {ApiError} if storage cannot resize it
 */
export function resizedByStorage(cloud: Cloud, volume: VolumeRow, { sizeBytes }: NewSize): Partial<VolumeRow> {
  const machine = cloud.machines.get(volume.machineId)
  const isOff = machine === undefined || machine.state === 'Stopped'
  if (sizeBytes !== volume.sizeBytes && !isOff && hypervisorOf(cloud, volume) === 'XenServer') {
    throw invalid('The VM must be stopped or the disk detached in order to resize with the XenServer Hypervisor.')
  }
  if (sizeBytes < volume.sizeBytes) {
    throw failure(`Failed to resize volume operation of volume UUID: [${volume.id}] due to - Failed to resize`)
  }
  return { sizeBytes }
}

/** Whether a volume's own pool has room for it to grow. */
export function hasRoomToGrow(cloud: Cloud, volume: VolumeRow, sizeBytes: number): boolean {
  const pool = cloud.storagePools.getIncludingRemoved(volume.poolId)
  const more = sizeBytes - volume.sizeBytes
  return pool === undefined || more <= 0 || cloud.usage.poolBytes(pool.id) + more <= pool.sizeBytes
}

/** Applies a planned change. A root disk's new size is recorded on its machine as well. */
export function applyNewSize(cloud: Cloud, volumeId: string, changes: Partial<VolumeRow>): VolumeRow {
  const volume = cloud.volumes.update(volumeId, changes)
  if (changes.sizeBytes !== undefined && volume.type === 'ROOT' && volume.state !== 'Allocated') recordRootSize(cloud, volume)
  return volume
}

function recordRootSize(cloud: Cloud, volume: VolumeRow): void {
  const machine = cloud.machines.get(volume.machineId)
  if (machine === undefined) return
  const rootdisksize = String(Math.floor(volume.sizeBytes / BYTES_PER_GIB))
  cloud.machines.update(machine.id, { details: { ...machine.details, rootdisksize } })
}

/** Resizing reports as an unsupported action what other commands call an invalid parameter (recorded). */
export function withUnsupportedErrors<T>(run: () => T): T {
  try {
    return run()
  } catch (error) {
    if (error instanceof ApiError && error.kind === 'invalid-parameter') throw new ApiError('unsupported', error.message)
    throw error
  }
}
