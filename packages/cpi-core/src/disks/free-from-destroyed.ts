import { detachVolume } from 'cloudstack-client/api'
import type { Volume } from '../cloud/entities.ts'
import { isGoneState } from '../cloud/find-vm.ts'
import { requireVolume } from '../cloud/find-volume.ts'
import type { Dependencies } from '../dependencies.ts'

/**
 * Detaches a disk that a destroyed machine still holds, as it does before CloudStack 4.16 until it is expunged, for example when
 * somebody destroyed it by hand.
 */
export async function freeFromDestroyed({ cloud, log }: Pick<Dependencies, 'cloud' | 'log'>, volume: Volume): Promise<Volume> {
  if (volume.virtualmachineid === undefined || !isGoneState(volume.vmstate)) return volume
  log.info(`disk "${volume.name}" is detached from VM "${volume.vmname}", which is ${volume.vmstate}`)
  await cloud.run(detachVolume, { id: volume.id })
  return requireVolume(cloud, volume.id)
}
