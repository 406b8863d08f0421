import type { VolumeRow } from '../rows/storage.ts'
import type { Cloud } from './cloud.ts'
import { BYTES_PER_GIB, checkDiskSize } from './disk-sizing.ts'
import { CloudProblem, invalid } from './problem.ts'

export interface ResizeRequest {
  readonly volumeId: string
  readonly sizeGib: number | undefined
  readonly diskOfferingId: string | undefined
  readonly shrinkOk: boolean
}

/** What the volume will be. @throws {CloudProblem} where it may not; all of it comes from the job (recorded) */
export function planResize(cloud: Cloud, request: ResizeRequest): Partial<VolumeRow> {
  const volume = cloud.volumes.require(request.volumeId)
  if (volume.state !== 'Ready' && volume.state !== 'Allocated') {
    throw invalid(
      `Volume should be in ready or allocated state before attempting a resize. Volume ${volume.id} is in state ${volume.state}.`,
    )
  }
  const sizeBytes = wantedBytes(cloud, volume, request)
  if (cloud.settings['emulator.hypervisor.rules']) checkHypervisor(cloud, volume, sizeBytes)
  if (sizeBytes < volume.sizeBytes) checkShrink(volume, sizeBytes, request.shrinkOk)
  return { sizeBytes, ...(request.diskOfferingId === undefined ? {} : { diskOfferingId: request.diskOfferingId }) }
}

function wantedBytes(cloud: Cloud, volume: VolumeRow, request: ResizeRequest): number {
  const current = cloud.diskOfferings.ever(volume.diskOfferingId)
  const next = cloud.diskOfferings.get(request.diskOfferingId)
  if (next !== undefined && !next.isCustomized) return next.sizeGib * BYTES_PER_GIB
  if (next === undefined && volume.type !== 'ROOT' && current?.isCustomized !== true) {
    throw invalid(
      "To change a volume's size without providing a new disk offering, its current disk offering must be customizable or it must be a root volume (if providing a disk offering, make sure it is different from the current disk offering).",
    )
  }
  if (request.sizeGib === undefined) {
    if (next === undefined) throw invalid('Requested size cannot be null, or a new disk offering must be given')
    return volume.sizeBytes
  }
  checkDiskSize(cloud.settings, request.sizeGib)
  return request.sizeGib * BYTES_PER_GIB
}

function checkShrink(volume: VolumeRow, sizeBytes: number, shrinkOk: boolean): void {
  if (!shrinkOk) {
    throw new CloudProblem(
      'unsupported',
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
