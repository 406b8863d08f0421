import { attachVolume, createVolume, detachVolume } from 'cloudstack-client/api'
import type { Machine, Volume } from '../cloud/entities.ts'
import { expectField } from '../cloud/find.ts'
import { findVolume } from '../cloud/find-volume.ts'
import type { Dependencies } from '../dependencies.ts'
import { deleteVolumeNamed } from '../disks/delete-volume-named.ts'
import { hintOfAttachedVolume } from '../disks/disk-hint.ts'
import { findDiskOffering } from '../disks/find-disk-offering.ts'
import type { StemcellImage } from '../images/open-image.ts'
import type { PlainImage } from '../inception/plain-image.ts'
import { ownedName } from '../values/names.ts'
import { mibFromBytes } from '../values/sizes.ts'
import { devicePaths, devicesInUse, waitForDevice } from './inception-device.ts'
import { createProgressLog } from './progress.ts'

/** A detached volume that holds the image. */
export interface FilledVolume {
  readonly id: string
  /** Deletes the volume within the call's own time limit, so that unwinding keeps its own. */
  remove(): Promise<unknown>
}

/** Creates a volume, attaches it to this machine, writes the image to it, and detaches it again. */
export async function fillVolume(deps: Dependencies, image: StemcellImage, machine: Machine): Promise<FilledVolume> {
  const name = ownedName('image', deps.request.directorUuid, deps.newId())
  return deps.inception.withPlainImage(image, deps.signal, async (plain) => {
    const volume = await newVolume(deps, plain, machine, name)
    const inUse = await devicesInUse(deps)
    const attached = await attach(deps, volume, machine)
    const device = await waitForDevice(deps, pathsOf(deps, machine, attached), inUse)
    deps.log.info(`stemcell: writing ${plain.virtualBytes} bytes to ${device}`)
    await plain.writeTo(device, createProgressLog(deps.log, 'stemcell volume', 100))
    await detach(deps.cloud, volume, machine)
    return { id: volume.id, remove: () => deleteVolumeNamed(deps.cloud, name) }
  })
}

async function newVolume(deps: Dependencies, { virtualBytes }: PlainImage, machine: Machine, name: string): Promise<Volume> {
  const zoneid = expectField(machine.zoneid, 'listVirtualMachines', 'zoneid')
  const choose = await findDiskOffering(deps, {}, Math.ceil(mibFromBytes(virtualBytes)), 'create_stemcell')
  const { offering, sizeGib } = choose(zoneid)
  const noted = deps.undo.note(`delete volume ${name}`, async () => deleteVolumeNamed(deps.cleanup, name))
  return noted.during(async () => deps.cloud.run(createVolume, { name, zoneid, diskofferingid: offering.id, size: sizeGib }))
}

async function attach(deps: Dependencies, volume: Volume, machine: Machine): Promise<Volume> {
  const noted = deps.undo.note(`detach volume ${volume.name}`, async () => detach(deps.cleanup, volume, machine))
  return noted.during(async () => deps.cloud.run(attachVolume, { id: volume.id, virtualmachineid: machine.id }))
}

async function detach(cloud: Dependencies['cloud'], { id }: Volume, machine: Machine): Promise<boolean> {
  const now = await findVolume(cloud, id)
  if (now?.virtualmachineid !== machine.id) return false
  await cloud.run(detachVolume, { id })
  return true
}

function pathsOf(deps: Dependencies, machine: Machine, volume: Volume): readonly string[] {
  return devicePaths(hintOfAttachedVolume(deps, machine, volume).path, deps.config.cloudstack.stemcell.device_folder)
}
