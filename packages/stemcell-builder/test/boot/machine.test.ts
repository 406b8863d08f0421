import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterTest } from 'workspace/after-test'
import { describeWithTools } from 'workspace/required-tools'
import { type ScsiDisk, scsiDevice, scsiDisks, scsiNode, virtioDisks } from '../../src/boot/disk-arguments.ts'
import { type MachineOptions, qemuArguments, startMachine } from '../../src/boot/machine.ts'
import { freshFolder, useFolder } from '../support/temporary-folder.ts'
import { required } from '../support/tool-context.ts'

const folder = useFolder()
const OPTIONS: MachineOptions = {
  disks: virtioDisks('/w/disk.raw', '/w/ephemeral.raw'),
  configDrive: undefined,
  accelerator: 'tcg',
  hostPort: 4711,
  folder: '/w',
}

describe('qemuArguments', () => {
  const args = qemuArguments(OPTIONS).join(' ')

  it('has the disks and the NIC of CloudStack KVM', () => {
    expect(args).toContain('file=/w/disk.raw,format=raw,if=virtio,snapshot=on')
    expect(args).toContain('file=/w/ephemeral.raw,format=raw,if=virtio')
    expect(args).toContain('-device virtio-net-pci,netdev=n0')
    expect(args).not.toContain('cdrom')
  })

  it('makes the agent reachable from this host only, and the host the router of the machine', () => {
    expect(args).toContain('host=10.1.1.1,dhcpstart=10.1.1.50,hostfwd=tcp:127.0.0.1:4711-10.1.1.77:6868')
  })

  it('writes the console to a file, because the guest blocks on one that nobody reads', () => {
    expect(args).toContain('-serial file:/w/console.log')
  })

  it('ends when the machine restarts: an agent that does so has failed', () => {
    expect(args).toContain('-no-reboot')
  })

  it('has a ConfigDrive if there is one', () => {
    expect(qemuArguments({ ...OPTIONS, configDrive: '/w/drive.iso' }).join(' ')).toContain(
      'file=/w/drive.iso,format=raw,media=cdrom,readonly=on',
    )
  })

  it.each([
    ['kvm', '-accel kvm -cpu host'],
    ['tcg', '-accel tcg,thread=multi'],
  ] as const)('runs with %s', (accelerator, expected) => {
    expect(qemuArguments({ ...OPTIONS, accelerator }).join(' ')).toContain(expected)
  })
})

describeWithTools(required('qemu-system-x86_64'), 'startMachine', () => {
  const options = () => {
    const work = freshFolder(folder())
    const [disk, ephemeralDisk] = [path.join(work, 'disk.raw'), path.join(work, 'ephemeral.raw')]
    for (const file of [disk, ephemeralDisk]) writeFileSync(file, Buffer.alloc(1024 ** 2))
    // Port 0 lets qemu choose one.
    return { ...OPTIONS, disks: virtioDisks(disk, ephemeralDisk), folder: work, hostPort: 0 }
  }

  it('runs until it is stopped, and changes nothing on the disk', async () => {
    const machine = startMachine(options())
    afterTest(machine.stop)
    let hasEnded = false
    machine.ended.then(
      () => {
        hasEnded = true
      },
      () => undefined,
    )
    await new Promise(setImmediate)

    expect(hasEnded).toBe(false)
    await machine.stop()
    await machine.ended
    expect(await machine.console()).toBe('')
  })

  it('is controlled by QMP, and plugs a disk into a SCSI controller', async () => {
    const work = freshFolder(folder())
    const [root, plugged] = ['root', 'plugged'].map((serial) => ({ serial, file: path.join(work, `${serial}.raw`) })) as [
      ScsiDisk,
      ScsiDisk,
    ]
    for (const { file } of [root, plugged]) writeFileSync(file, Buffer.alloc(1024 ** 2))
    const machine = startMachine({ ...OPTIONS, disks: scsiDisks([root]), folder: work, hostPort: 0 })
    try {
      await machine.qmp.execute('blockdev-add', scsiNode(plugged))
      await machine.qmp.execute('device_add', scsiDevice(plugged, 1))

      await expect(machine.qmp.execute('device_add', scsiDevice(plugged, 1))).rejects.toThrow(/^device_add: .*disk-plugged/)
    } finally {
      await machine.stop()
    }
  })

  it('ends with qemu’s own words if it cannot start', async () => {
    const machine = startMachine({ ...options(), disks: virtioDisks('/nonexistent/disk.raw', '/nonexistent/ephemeral.raw') })
    afterTest(machine.stop)

    expect(await machine.ended).toMatch(/Could not open '\/nonexistent\/disk\.raw'/)
    await machine.stop()
  })

  it('shows the last lines of the console without control characters', async () => {
    const work = options()
    const machine = startMachine(work)
    afterTest(machine.stop)
    await machine.stop()
    writeFileSync(path.join(work.folder, 'console.log'), `${'line\n'.repeat(100)}\x1b[1;31mpanic\x1b[0m`)

    const shown = (await machine.console()).split('\n')

    expect(shown).toHaveLength(25)
    expect(shown.at(-1)).toBe('panic')
  })
})
