import { cloudError } from '../errors/cpi-error.ts'
import { isKvm } from './disk-controllers.ts'

/** The facts that determine the device name of a disk in the guest. */
export interface DiskAttachment {
  /** `hypervisor` of the machine: KVM, XenServer, VMware … */
  readonly hypervisor: string
  /** `dataDiskController` of the machine's details; undefined = the hypervisor's default, which is virtio on KVM. */
  readonly controller: string | undefined
  /** `deviceid` of the volume. */
  readonly deviceId: number
}

export interface VolumeAttachment extends DiskAttachment {
  readonly volumeId: string
}

export type DeviceHintPolicy = 'auto' | 'by-id' | 'letter'

/** All values must be strings: the agent panics on others. */
export interface DiskHint {
  readonly path: string
}

const LETTERS = 26

/** Root and 64 data disks, without number 3: more than any hypervisor of CloudStack supports. */
const HIGHEST_DEVICE_ID = 65

/** CloudStack reserves this device number for the CD-ROM. */
const CDROM_DEVICE_ID = 3

/** On KVM the serial number of a disk is the first 20 hex digits of its volume's UUID. */
const SERIAL_DIGITS = 20

/** Returns the hint of attach_disk: by serial number where the guest sees one, else by letter. */
export function diskHint(attachment: VolumeAttachment, policy: DeviceHintPolicy): DiskHint {
  const byId = policy === 'letter' ? undefined : pathById(attachment)
  if (byId !== undefined) return { path: byId }
  if (policy === 'by-id') {
    throw cloudError(
      'device-path-unknown',
      `device_hint "by-id" does not work for ${attachment.hypervisor}${attachment.controller === undefined ? '' : ` with controller ${attachment.controller}`}: its disks have no serial number; use "auto" or "letter"`,
    )
  }
  return { path: pathByLetter(attachment) }
}

/** Returns `/dev/sdX`; the agent tries `/dev/xvdX` and `/dev/vdX` first. */
export function pathByLetter({ hypervisor, deviceId }: DiskAttachment): string {
  if (!Number.isInteger(deviceId) || deviceId < 0 || deviceId > HIGHEST_DEVICE_ID) {
    throw cloudError('device-path-unknown', `device number ${deviceId} is not that of a disk: 0 to ${HIGHEST_DEVICE_ID} are possible`)
  }
  // Xen derives the letter from the device number, so the CD-ROM's letter stays unused; elsewhere letters are consecutive.
  const isCounted = !/^xen/i.test(hypervisor)
  return `/dev/sd${letters(isCounted && deviceId > CDROM_DEVICE_ID ? deviceId - 1 : deviceId)}`
}

/** Returns the letters of all disks that a machine can have: a, b … */
export function possibleLetters(): readonly string[] {
  return Array.from({ length: HIGHEST_DEVICE_ID + 1 }, (_, index) => letters(index))
}

/** Returns the link that udev makes from a disk's serial number; undefined where disks have none. */
export function pathById({ hypervisor, controller, volumeId }: Omit<VolumeAttachment, 'deviceId'>): string | undefined {
  if (!isKvm(hypervisor)) return undefined
  const serial = volumeId.replaceAll('-', '').slice(0, SERIAL_DIGITS)
  switch (controller?.toLowerCase() ?? 'virtio') {
    case 'virtio':
    case 'osdefault':
      return `/dev/disk/by-id/virtio-${serial}`
    case 'scsi':
    case 'virtio-scsi':
      return `/dev/disk/by-id/scsi-0QEMU_QEMU_HARDDISK_${serial}`
    default:
      return undefined
  }
}

/** a … z, then aa, ab …, as Linux names SCSI disks. */
function letters(index: number): string {
  const last = String.fromCharCode('a'.charCodeAt(0) + (index % LETTERS))
  return index < LETTERS ? last : `${letters(Math.floor(index / LETTERS) - 1)}${last}`
}
