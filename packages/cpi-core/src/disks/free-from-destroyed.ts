import { detachVolume } from 'cloudstack-client/api'
import { confirm } from '../cloud/confirm.ts'
import type { Volume } from '../cloud/entities.ts'
import { isGoneState } from '../cloud/find-vm.ts'
import { requireVolume } from '../cloud/find-volume.ts'
import type { Dependencies } from '../dependencies.ts'

type Tools = Pick<Dependencies, 'cloud' | 'log' | 'clock' | 'config' | 'signal'>

/**
 * Detaches a disk that a destroyed machine still holds, as it does before CloudStack 4.16 until it is expunged, for example when
 * somebody destroyed it by hand.
 */
export async function freeFromDestroyed(deps: Tools, volume: Volume): Promise<Volume> {
  if (volume.virtualmachineid === undefined || !isGoneState(volume.vmstate)) return volume
  const { cloud, log } = deps
  log.info(`disk "${volume.name}" is detached from VM "${volume.vmname}", which is ${volume.vmstate}`)
  return confirm(deps, {
    what: `disk "${volume.name}" was detached from VM "${volume.vmname}"`,
    ask: async () => cloud.run(detachVolume, { id: volume.id }),
    look: async () => {
      const now = await requireVolume(cloud, volume.id)
      return now.virtualmachineid === volume.virtualmachineid ? undefined : now
    },
  })
}
