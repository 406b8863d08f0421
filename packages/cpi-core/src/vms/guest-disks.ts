import type { Template } from '../cloud/entities.ts'
import { pathById, pathByLetter } from '../disks/device-path.ts'
import { type DiskControllers, isKvm, kvmControllers } from '../disks/disk-controllers.ts'
import { cloudError } from '../errors/cpi-error.ts'

/** The volumes of a deployed machine. */
export interface DeployedVolumes {
  readonly root: string
  readonly ephemeral: string
}

/** How the agent's settings name system and ephemeral disk. */
export interface GuestDisks {
  readonly system: string
  readonly ephemeral: string | undefined
  /** The names contain ids of volumes: the machine must not start before its settings have those that the deploy gave. */
  readonly dependOnVolumes: boolean
}

export interface GuestDiskFacts {
  readonly template: Pick<Template, 'hypervisor' | 'details' | 'ostypename'>
  /** `details` of the VM cloud_properties. */
  readonly details: Readonly<Record<string, unknown>>
  readonly hasEphemeral: boolean
  /** Undefined before the deploy: the names then have the right length, but not the right ids. */
  readonly volumes: DeployedVolumes | undefined
}

/** The disk that a deploy creates gets the first device number after the root disk. */
const ROOT_DEVICE_ID = 0
const EPHEMERAL_DEVICE_ID = 1

const UNKNOWN_ID = '00000000-0000-0000-0000-000000000000'

/**
 * Names disks by letter only where letters cannot shift. With a SCSI controller Linux gives letters in the order in which its probes
 * end (seen: an agent that partitioned the root disk, and one that partitioned a persistent disk): there disks go by serial number.
 * @throws {CpiError} for an ephemeral disk that cannot be named with certainty
 */
export function guestDisks({ template, details, hasEphemeral, volumes }: GuestDiskFacts): GuestDisks {
  const { hypervisor = '' } = template
  const controllers = isKvm(hypervisor)
    ? kvmControllers({ details: { ...template.details, ...details }, osType: template.ostypename })
    : undefined
  const byLetter = (deviceId: number): string => pathByLetter({ hypervisor, controller: undefined, deviceId })
  // With one disk there is nothing to confuse: the agent itself finds the disk that it runs from.
  if (!hasEphemeral) return { system: byLetter(ROOT_DEVICE_ID), ephemeral: undefined, dependOnVolumes: false }
  if (controllers === undefined || isInDeviceOrder(controllers)) {
    return { system: byLetter(ROOT_DEVICE_ID), ephemeral: byLetter(EPHEMERAL_DEVICE_ID), dependOnVolumes: false }
  }
  const ephemeral = pathById({ hypervisor, controller: controllers.data, volumeId: volumes?.ephemeral ?? UNKNOWN_ID })
  if (ephemeral === undefined) throw cloudError('device-path-unknown', uncertain(controllers))
  const system = pathById({ hypervisor, controller: controllers.root, volumeId: volumes?.root ?? UNKNOWN_ID })
  return { system: system ?? byLetter(ROOT_DEVICE_ID), ephemeral, dependOnVolumes: true }
}

/** Virtio disks get their letters in the order of their device numbers, the root disk first (measured). */
function isInDeviceOrder({ root, data }: DiskControllers): boolean {
  return root === 'virtio' && data === 'virtio'
}

function uncertain({ root, data }: DiskControllers): string {
  return `the VM's disks are on the controllers ${root} (root) and ${data} (data), where the ephemeral disk has neither a letter that cannot shift nor a serial number: set dataDiskController to virtio or scsi in the details of the VM cloud_properties or of the stemcell's template, or leave out the ephemeral disk and set root_disk_size, whose free space the agent then uses`
}
