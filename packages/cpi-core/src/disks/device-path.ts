import { cloudError } from '../errors/cpi-error.ts'

/** What decides how a guest sees a disk. */
export interface DiskPlace {
  /** `hypervisor` of the machine: KVM, XenServer, VMware … */
  readonly hypervisor: string
  /** `dataDiskController` of the machine's details; undefined = the hypervisor's default, which is virtio on KVM. */
  readonly controller: string | undefined
  /** `deviceid` of the volume. */
  readonly deviceId: number
}

export interface VolumePlace extends DiskPlace {
  readonly volumeId: string
}

export type DeviceHintPolicy = 'auto' | 'by-id' | 'letter'

/** The agent panics on a hint whose values are no strings. */
export interface DiskHint {
  readonly path: string
}

const LETTERS = 26

/** Root and 64 data disks, the number 3 left out: more than any hypervisor of CloudStack takes. */
const HIGHEST_DEVICE_ID = 65

/** CloudStack keeps this device number for the CD-ROM and gives it to no disk. */
const CDROM_DEVICE_ID = 3

/** KVM gives a disk the first 20 hex digits of its volume's UUID as serial number. */
const SERIAL_DIGITS = 20

/** The hint of attach_disk: by serial number where the guest sees one, else by letter. */
export function diskHint(place: VolumePlace, policy: DeviceHintPolicy): DiskHint {
  const byId = policy === 'letter' ? undefined : pathById(place)
  if (byId !== undefined) return { path: byId }
  if (policy === 'by-id') {
    throw cloudError(
      `device_hint "by-id" does not work for ${place.hypervisor}${place.controller === undefined ? '' : ` with controller ${place.controller}`}: its disks have no serial number; use "auto" or "letter"`,
    )
  }
  return { path: pathByLetter(place) }
}

/** `/dev/sdX`; the agent tries `/dev/xvdX` and `/dev/vdX` first. */
export function pathByLetter({ hypervisor, deviceId }: DiskPlace): string {
  if (!Number.isInteger(deviceId) || deviceId < 0 || deviceId > HIGHEST_DEVICE_ID) {
    throw cloudError(`device number ${deviceId} belongs to no disk: 0 to ${HIGHEST_DEVICE_ID} are possible`)
  }
  // Xen names disks by their number, so that the CD-ROM's letter stays free; elsewhere disks are counted through.
  const isCounted = !/^xen/i.test(hypervisor)
  return `/dev/sd${letters(isCounted && deviceId > CDROM_DEVICE_ID ? deviceId - 1 : deviceId)}`
}

/** Of all disks that a machine can have: a, b … */
export function possibleLetters(): readonly string[] {
  return Array.from({ length: HIGHEST_DEVICE_ID + 1 }, (_, index) => letters(index))
}

function pathById({ hypervisor, controller, volumeId }: VolumePlace): string | undefined {
  if (hypervisor.toUpperCase() !== 'KVM') return undefined
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
