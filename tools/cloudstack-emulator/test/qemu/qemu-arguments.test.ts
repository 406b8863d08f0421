import type { MachineSpec } from '../../src/hypervisor/machine-spec.ts'
import { diskDevice, type MachineFiles, qemuArguments, serialOf } from '../../src/qemu/qemu-arguments.ts'

const ROOT = '7a1c0000-1111-2222-3333-444455556666'
const DATA = 'ffee0000-1111-2222-3333-444455556666'

const MACHINE: MachineSpec = {
  id: 'a3f0c5de-0000-4000-8000-000000000001',
  name: 'i-3-7-VM',
  cpuNumber: 2,
  memoryMib: 1024,
  firmware: 'bios',
  controllers: { root: 'virtio', data: 'virtio' },
  nicModel: 'virtio',
  disks: [],
  nics: [{ id: 'nic-1', macAddress: '02:00:00:00:00:01' }],
}

const root = { volumeId: ROOT, sizeBytes: 1, source: undefined, deviceId: 0, isRoot: true, file: '/st/volumes/root.qcow2' }
const data = { volumeId: DATA, sizeBytes: 1, source: undefined, deviceId: 1, isRoot: false, file: '/st/volumes/data.qcow2' }

const FILES: MachineFiles = {
  disks: [root, data],
  consoleLog: '/st/console.log',
  qmpSocket: '/st/qmp/1',
  accelerator: 'tcg',
  taps: new Map([['nic-1', 'tap-1']]),
  configDrive: undefined,
  uefi: undefined,
}

/** The values of one option, in order. */
function valuesOf(args: readonly string[], option: string): string[] {
  return args.flatMap((arg, index) => (arg === option ? [args[index + 1] ?? ''] : []))
}

/** The same for values that are JSON. */
function jsonOf(args: readonly string[], option: string): Record<string, unknown>[] {
  return valuesOf(args, option).flatMap((text) => (text.startsWith('{') ? [JSON.parse(text) as Record<string, unknown>] : []))
}

function disksOf(args: readonly string[]): Record<string, unknown>[] {
  return jsonOf(args, '-device').filter((device) => 'drive' in device)
}

describe('a serial number', () => {
  it('is the first 20 hex digits of the volume, as CloudStack gives it', () => {
    expect(serialOf(ROOT)).toBe('7a1c0000111122223333')
  })
})

describe("qemu's arguments", () => {
  it('have the size of the machine', () => {
    const args = qemuArguments(MACHINE, FILES)

    expect([valuesOf(args, '-smp'), valuesOf(args, '-m'), valuesOf(args, '-machine')]).toEqual([['2'], ['1024'], ['pc']])
  })

  it('have the disks in their order, with serials, and boot from the root disk', () => {
    const devices = disksOf(qemuArguments(MACHINE, FILES))

    expect(devices).toEqual([
      expect.objectContaining({ driver: 'virtio-blk-pci', serial: '7a1c0000111122223333', bootindex: 1 }),
      expect.objectContaining({ driver: 'virtio-blk-pci', serial: 'ffee0000111122223333' }),
    ])
    expect(devices[1]).not.toHaveProperty('bootindex')
  })

  it('put data disks on SCSI at their device number, where that is asked', () => {
    const scsi = { ...MACHINE, controllers: { root: 'virtio', data: 'scsi' } } as const

    const args = qemuArguments(scsi, FILES)

    expect(valuesOf(args, '-device')).toContain('virtio-scsi-pci,id=scsi0')
    expect(disksOf(args)[1]).toMatchObject({ driver: 'scsi-hd', bus: 'scsi0.0', lun: 1 })
  })

  it('plug each NIC into its tap, and leave one without a tap unplugged', () => {
    const plugged = qemuArguments(MACHINE, FILES)
    const unplugged = qemuArguments(MACHINE, { ...FILES, taps: new Map() })

    expect(jsonOf(plugged, '-netdev')).toEqual([{ type: 'tap', id: 'net-nic1', ifname: 'tap-1', script: 'no', downscript: 'no' }])
    expect(jsonOf(unplugged, '-netdev')).toEqual([{ type: 'hubport', id: 'net-nic1', hubid: 0 }])
    expect(jsonOf(plugged, '-device')).toContainEqual({
      driver: 'virtio-net-pci',
      id: 'nic-nic1',
      netdev: 'net-nic1',
      mac: '02:00:00:00:00:01',
    })
  })

  it.each([
    ['E1000', 'e1000'],
    ['Virtio', 'virtio-net-pci'],
    ['unheard-of', 'virtio-net-pci'],
  ])('take the NIC adapter %s as %s', (nicModel, device) => {
    const devices = jsonOf(qemuArguments({ ...MACHINE, nicModel }, FILES), '-device')

    expect(devices).toContainEqual(expect.objectContaining({ driver: device, netdev: 'net-nic1' }))
  })

  it('have a ConfigDrive as a CD-ROM', () => {
    const drives = valuesOf(qemuArguments(MACHINE, { ...FILES, configDrive: '/st/config,drive.iso' }), '-drive')

    expect(drives).toEqual(['if=none,id=config,media=cdrom,readonly=on,format=raw,file=/st/config,,drive.iso'])
  })

  it('have UEFI and its variables', () => {
    const drives = valuesOf(qemuArguments(MACHINE, { ...FILES, uefi: { code: '/code.fd', variables: '/vars.fd' } }), '-drive')

    expect(drives).toEqual(['if=pflash,unit=0,format=raw,readonly=on,file=/code.fd', 'if=pflash,unit=1,format=raw,file=/vars.fd'])
  })

  it.each([
    ['kvm', 'kvm'],
    ['tcg', 'tcg,thread=multi,tb-size=256'],
  ] as const)('run under %s', (accelerator, argument) => {
    expect(valuesOf(qemuArguments(MACHINE, { ...FILES, accelerator }), '-accel')).toEqual([argument])
  })
})

describe('a disk on an older controller', () => {
  it.each([
    ['ide', { driver: 'ide-hd', bus: 'ide.1', unit: 0 }],
    ['sata', { driver: 'ide-hd', bus: 'sata0.2' }],
  ] as const)('%s', (controller, expected) => {
    expect(diskDevice({ ...data, deviceId: 2 }, controller)).toMatchObject(expected)
  })
})
