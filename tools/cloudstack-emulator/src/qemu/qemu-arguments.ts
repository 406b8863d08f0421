import type { DiskController, MachineSpec, NicSpec } from '../hypervisor/machine-spec.ts'
import type { DiskSpec } from '../hypervisor/storage-spec.ts'
import type { Accelerator } from './accelerator.ts'

/** A disk with its file. */
export interface DiskFile extends DiskSpec {
  readonly file: string
}

/** What a machine gets from around it. */
export interface MachineFiles {
  readonly disks: readonly DiskFile[]
  readonly consoleLog: string
  readonly qmpSocket: string
  readonly accelerator: Accelerator
  /** The tap of each NIC by its id; a NIC without one has no cable. */
  readonly taps: ReadonlyMap<string, string>
  /** The ISO that CloudStack attaches, if the machine's user data comes by ConfigDrive. */
  readonly configDrive: string | undefined
  /** UEFI's code, and this machine's copy of its variables. */
  readonly uefi: { readonly code: string; readonly variables: string } | undefined
}

/** The first 20 hex digits of the volume's UUID, as CloudStack's KVM agent gives them. */
export function serialOf(volumeId: string): string {
  return shortId(volumeId)
}

export function nodeName(volumeId: string): string {
  return `node-${serialOf(volumeId)}`
}

export function deviceName(volumeId: string): string {
  return `disk-${serialOf(volumeId)}`
}

/** A disk's block node, in the form that `-blockdev` and `blockdev-add` take. */
export function blockNode(volumeId: string, file: string): Readonly<Record<string, unknown>> {
  return { driver: 'qcow2', 'node-name': nodeName(volumeId), discard: 'unmap', file: { driver: 'file', filename: file, discard: 'unmap' } }
}

/** A disk's device, in the form that `-device` and `device_add` take. */
export function diskDevice({ volumeId, deviceId, isRoot }: DiskSpec, controller: DiskController): Readonly<Record<string, unknown>> {
  const device = {
    drive: nodeName(volumeId),
    id: deviceName(volumeId),
    serial: serialOf(volumeId),
    ...(isRoot ? { bootindex: 1 } : {}),
  }
  switch (controller) {
    case 'virtio':
      return { driver: 'virtio-blk-pci', ...device }
    case 'scsi':
      return { driver: 'scsi-hd', bus: 'scsi0.0', channel: 0, 'scsi-id': 0, lun: deviceId, ...device }
    case 'ide':
      return { driver: 'ide-hd', bus: `ide.${deviceId >> 1}`, unit: deviceId % 2, ...device }
    case 'sata':
      return { driver: 'ide-hd', bus: `sata0.${deviceId}`, ...device }
  }
}

const NIC_DEVICES: Readonly<Record<string, string>> = {
  virtio: 'virtio-net-pci',
  e1000: 'e1000',
  rtl8139: 'rtl8139',
  ne2k_pci: 'ne2k_pci',
  vmxnet3: 'vmxnet3',
}

export function netdevName({ id }: NicSpec): string {
  return `net-${shortId(id)}`
}

export function nicName({ id }: NicSpec): string {
  return `nic-${shortId(id)}`
}

function shortId(id: string): string {
  return id.replaceAll('-', '').slice(0, 20)
}

/** A NIC's cable, in the form that `-netdev` and `netdev_add` take. Without a tap, its other end is in nothing. */
export function netdev(nic: NicSpec, tap: string | undefined): Readonly<Record<string, unknown>> {
  if (tap === undefined) return { type: 'hubport', id: netdevName(nic), hubid: 0 }
  return { type: 'tap', id: netdevName(nic), ifname: tap, script: 'no', downscript: 'no' }
}

/** A NIC's device, in the form that `-device` and `device_add` take. */
export function nicDevice(nic: NicSpec, model: string): Readonly<Record<string, unknown>> {
  const driver = NIC_DEVICES[model.toLowerCase()] ?? 'virtio-net-pci'
  return { driver, id: nicName(nic), netdev: netdevName(nic), mac: nic.macAddress }
}

/** qemu's arguments for a machine as CloudStack's KVM agent makes it. Disks are in the order of their device ids at every start. */
export function qemuArguments(machine: MachineSpec, files: MachineFiles): string[] {
  const { cpuNumber, memoryMib, name } = machine
  return [
    ...['-name', name, '-machine', 'pc', '-nodefaults', '-no-user-config', '-display', 'none', '-vga', 'std'],
    ...acceleration(files.accelerator),
    ...['-smp', String(cpuNumber), '-m', String(memoryMib)],
    ...['-chardev', `socket,id=qmp,path=${escaped(files.qmpSocket)},server=on,wait=off`, '-mon', 'chardev=qmp,mode=control'],
    // To a file, because the guest blocks on a console that nobody reads.
    ...['-chardev', `file,id=console,path=${escaped(files.consoleLog)}`, '-serial', 'chardev:console'],
    ...firmware(files),
    ...controllers(machine),
    ...files.disks.flatMap((disk) => [
      ...['-blockdev', JSON.stringify(blockNode(disk.volumeId, disk.file))],
      ...['-device', JSON.stringify(diskDevice(disk, disk.isRoot ? machine.controllers.root : machine.controllers.data))],
    ]),
    ...cdRom(files),
    ...machine.nics.flatMap((nic) => [
      ...['-netdev', JSON.stringify(netdev(nic, files.taps.get(nic.id)))],
      ...['-device', JSON.stringify(nicDevice(nic, machine.nicModel))],
    ]),
    // The kernel of a guest needs it early in its boot, and waits for it without.
    ...['-object', 'rng-random,id=random,filename=/dev/urandom', '-device', 'virtio-rng-pci,rng=random'],
  ]
}

/** The fastest under TCG, with what makes it an x86-64-v2, which newer distributions ask for. */
const TCG_CPU = 'qemu64,+ssse3,+sse4.1,+sse4.2,+popcnt'

function acceleration(accelerator: Accelerator): string[] {
  return accelerator === 'kvm' ? ['-accel', 'kvm', '-cpu', 'host'] : ['-accel', 'tcg,thread=multi,tb-size=256', '-cpu', TCG_CPU]
}

function firmware({ uefi }: MachineFiles): string[] {
  if (uefi === undefined) return []
  return [
    ...['-drive', `if=pflash,unit=0,format=raw,readonly=on,file=${escaped(uefi.code)}`],
    ...['-drive', `if=pflash,unit=1,format=raw,file=${escaped(uefi.variables)}`],
  ]
}

function controllers({ controllers: { root, data } }: MachineSpec): string[] {
  return [
    ...(root === 'scsi' || data === 'scsi' ? ['-device', 'virtio-scsi-pci,id=scsi0'] : []),
    ...(root === 'sata' || data === 'sata' ? ['-device', 'ich9-ahci,id=sata0'] : []),
  ]
}

/** Its place is device 3, as on CloudStack. */
function cdRom({ configDrive }: MachineFiles): string[] {
  if (configDrive === undefined) return []
  return [
    '-drive',
    `if=none,id=config,media=cdrom,readonly=on,format=raw,file=${escaped(configDrive)}`,
    '-device',
    'ide-cd,bus=ide.1,unit=1,drive=config',
  ]
}

/** A comma in a value is written twice. */
function escaped(value: string): string {
  return value.replaceAll(',', ',,')
}
