import { scsiDevice, scsiDisks, scsiNode, scsiPath, virtioDisks } from '../../src/boot/disk-arguments.ts'

const [ROOT, DATA] = [
  { file: '/w/root.raw', serial: '0123456789abcdef0123' },
  { file: '/w/data.raw', serial: 'fedcba98765432100000' },
]

describe('the arguments for disks', () => {
  it('discards what a machine writes to a stemcell’s disk on virtio', () => {
    expect(virtioDisks('/w/disk.raw', '/w/ephemeral.raw').join(' ')).toBe(
      '-drive file=/w/disk.raw,format=raw,if=virtio,snapshot=on -drive file=/w/ephemeral.raw,format=raw,if=virtio',
    )
  })

  it('puts SCSI disks on one controller, each on the LUN of its place, and boots from the first', () => {
    const args = scsiDisks([ROOT, DATA])

    expect(args.slice(0, 2)).toEqual(['-device', 'virtio-scsi-pci,id=scsi0'])
    expect(args.filter((_, index) => index > 1 && index % 2 === 1).map((text) => JSON.parse(text))).toEqual([
      scsiNode(ROOT),
      { ...scsiDevice(ROOT, 0), bootindex: 1 },
      scsiNode(DATA),
      scsiDevice(DATA, 1),
    ])
  })

  it('gives a disk its serial number, from which udev makes the link that the settings name', () => {
    expect(scsiDevice(DATA, 2)).toMatchObject({ driver: 'scsi-hd', lun: 2, serial: DATA.serial, drive: scsiNode(DATA)['node-name'] })
    expect(scsiPath(DATA)).toBe('/dev/disk/by-id/scsi-0QEMU_QEMU_HARDDISK_fedcba98765432100000')
  })
})
