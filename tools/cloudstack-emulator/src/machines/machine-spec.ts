import type { Cloud } from '../core/cloud.ts'
import type { MachineRow } from '../database/machine-rows.ts'
import type { DiskController, MachineSpec } from '../hypervisor/machine-spec.ts'
import { specOfDisk } from '../volumes/disk-spec.ts'

/** CloudStack's OS types whose disks are on a SCSI controller without a detail that asks for it. */
const SCSI_OS_TYPE = /virtio-scsi/i

const CONTROLLERS: Readonly<Record<string, DiskController>> = {
  virtio: 'virtio',
  'virtio-blk': 'virtio',
  scsi: 'scsi',
  'virtio-scsi': 'scsi',
  ide: 'ide',
  sata: 'sata',
}

/** Everything that the start of a machine needs to know. */
export function specOfMachine(cloud: Cloud, id: string): MachineSpec {
  const machine = cloud.machines.require(id)
  const inOrder = <T extends { readonly deviceId: number | undefined }>(rows: readonly T[]) =>
    rows.toSorted((a, b) => (a.deviceId ?? 0) - (b.deviceId ?? 0))
  return {
    id,
    name: machine.instanceName,
    cpuNumber: machine.cpuNumber,
    memoryMib: machine.memoryMib,
    firmware: machine.details['UEFI'] === undefined ? 'bios' : 'uefi',
    controllers: controllersOf(cloud, machine),
    nicModel: machine.details['nicAdapter'] ?? 'virtio',
    disks: inOrder(cloud.volumes.by('machine', id)).map((volume) => specOfDisk(cloud, volume)),
    nics: inOrder(cloud.nics.by('machine', id)).map((nic) => ({ id: nic.id, macAddress: nic.macAddress })),
  }
}

/** Data disks are on virtio unless they are asked elsewhere, or the root disk is on SCSI (believed, from CloudStack's KVM agent). */
function controllersOf(cloud: Cloud, { details, osTypeId }: MachineRow): MachineSpec['controllers'] {
  const osType = cloud.osTypes.getIncludingRemoved(osTypeId)?.description ?? ''
  const root = controllerIn(details['rootDiskController']) ?? (SCSI_OS_TYPE.test(osType) ? 'scsi' : 'virtio')
  return { root, data: controllerIn(details['dataDiskController']) ?? (root === 'scsi' ? 'scsi' : 'virtio') }
}

/** Returns undefined where the hypervisor chooses. */
function controllerIn(value: string | undefined): DiskController | undefined {
  return CONTROLLERS[(value ?? '').trim().toLowerCase()]
}
