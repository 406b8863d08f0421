/** The controllers of a machine's disks, in lower case: virtio, scsi, ide … */
export interface DiskControllers {
  readonly root: string
  readonly data: string
}

/** What CloudStack derives the controllers from. */
export interface ControllerFacts {
  /** Details of the machine, or of the template with those of the request on top: CloudStack merges them in this order. */
  readonly details: Readonly<Record<string, unknown>>
  /** Description of the operating system. */
  readonly osType: string | undefined
}

/** CloudStack's OS types whose disks are on a SCSI controller without a detail that asks for it. */
const SCSI_OS_TYPE = /virtio-scsi/i

/**
 * Returns the controllers of disks on KVM. Data disks are on virtio unless they are asked elsewhere, or the root disk is on SCSI
 * (believed, from the behaviour of CloudStack's KVM agent).
 */
export function kvmControllers({ details, osType = '' }: ControllerFacts): DiskControllers {
  const preset = SCSI_OS_TYPE.test(osType) ? 'scsi' : 'virtio'
  const root = controllerIn(details, 'rootDiskController') ?? preset
  return { root, data: controllerIn(details, 'dataDiskController') ?? (root === 'scsi' ? 'scsi' : 'virtio') }
}

/** @returns undefined if the hypervisor is to choose */
function controllerIn(details: ControllerFacts['details'], key: string): string | undefined {
  const value = String(details[key] ?? '')
    .trim()
    .toLowerCase()
  if (value === '' || value === 'osdefault') return undefined
  return value === 'virtio-scsi' ? 'scsi' : value
}

export function isKvm(hypervisor: string): boolean {
  return hypervisor.toUpperCase() === 'KVM'
}
