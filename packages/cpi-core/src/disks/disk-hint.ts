import { attachVolume } from 'cloudstack-client/api'
import type { Machine, Volume } from '../cloud/entities.ts'
import { expectField } from '../cloud/find.ts'
import type { Dependencies } from '../dependencies.ts'
import { type DiskHint, diskHint } from './device-path.ts'
import { isKvm, kvmControllers } from './disk-controllers.ts'

/** Returns the device hint of a volume that is attached to a machine, by the configured policy. */
export function hintOfAttachedVolume({ config }: Pick<Dependencies, 'config'>, machine: Machine, volume: Volume): DiskHint {
  const { hypervisor = '', details = {}, osdisplayname: osType } = machine
  const attachment = {
    hypervisor,
    controller: isKvm(hypervisor) ? kvmControllers({ details, osType }).data : details['dataDiskController'],
    deviceId: expectField(volume.deviceid, attachVolume.name, 'deviceid'),
    volumeId: volume.id,
  }
  return diskHint(attachment, config.cloudstack.device_hint)
}
