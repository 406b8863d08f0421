/** A disk on the SCSI controller, by the raw file that contains it. */
export interface ScsiDisk {
  readonly file: string
  /** The first 20 hex digits of the volume's UUID, as CloudStack's KVM agent gives them. */
  readonly serial: string
}

type Properties = Readonly<Record<string, unknown>>

/** Returns qemu's arguments for virtio disks. Writes to the stemcell's disk go to a temporary snapshot. */
export function virtioDisks(disk: string, ephemeralDisk: string): string[] {
  return ['-drive', `file=${disk},format=raw,if=virtio,snapshot=on`, '-drive', `file=${ephemeralDisk},format=raw,if=virtio`]
}

/** Returns qemu's arguments for a virtio-scsi controller and these disks in the order of their LUNs, the root disk first. */
export function scsiDisks(disks: readonly ScsiDisk[]): string[] {
  return [
    ...['-device', 'virtio-scsi-pci,id=scsi0'],
    ...disks.flatMap((disk, lun) => [
      ...['-blockdev', JSON.stringify(scsiNode(disk))],
      ...['-device', JSON.stringify({ ...scsiDevice(disk, lun), ...(lun === 0 ? { bootindex: 1 } : {}) })],
    ]),
  ]
}

/** A disk's block node, in the form that `-blockdev` and `blockdev-add` take. */
export function scsiNode({ file, serial }: ScsiDisk): Properties {
  return { driver: 'raw', 'node-name': `node-${serial}`, file: { driver: 'file', filename: file } }
}

/** A disk's device, in the form that `-device` and `device_add` take. */
export function scsiDevice({ serial }: ScsiDisk, lun: number): Properties {
  return { driver: 'scsi-hd', bus: 'scsi0.0', channel: 0, 'scsi-id': 0, lun, id: `disk-${serial}`, drive: `node-${serial}`, serial }
}

/** Returns the link that udev makes from the serial number of a SCSI disk, by which the CPI names it. */
export function scsiPath({ serial }: Pick<ScsiDisk, 'serial'>): string {
  return `/dev/disk/by-id/scsi-0QEMU_QEMU_HARDDISK_${serial}`
}
