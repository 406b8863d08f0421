import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { MachineSpec } from '../../src/hypervisor/machine-spec.ts'
import { createDiskStorage } from '../../src/qemu/disk-storage.ts'
import { createMachines } from '../../src/qemu/machines.ts'
import { storageFolder } from '../../src/qemu/storage-folder.ts'
import { pretendedQemus } from './pretended-qemu.ts'

const ID = 'a3f0c5de-0000-4000-8000-000000000001'
const disk = (volumeId: string, deviceId: number) => ({ volumeId, sizeBytes: 1, source: undefined, deviceId, isRoot: deviceId === 0 })
const MACHINE: MachineSpec = {
  id: ID,
  name: 'i-3-7-VM',
  cpuNumber: 1,
  memoryMib: 512,
  firmware: 'bios',
  controllers: { root: 'virtio', data: 'virtio' },
  nicModel: 'virtio',
  disks: [disk('root', 0), disk('two', 2)],
  nics: [{ id: 'nic-1', macAddress: '02:00:00:00:00:01' }],
}

const folders: string[] = []

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
})

async function machines(qemus = pretendedQemus()) {
  const root = mkdtempSync(path.join(tmpdir(), 'vm-'))
  folders.push(root)
  const folder = storageFolder(root)
  await folder.prepare()
  const ended: string[] = []
  const all = createMachines(
    {
      folder,
      // Instead of qemu-img.
      storage: createDiskStorage(folder, async (_program, args) => {
        writeFileSync(args.at(-2) ?? '', '')
        return ''
      }),
      spawn: qemus.spawn,
      accelerator: 'tcg',
      surroundings: { tapsOf: async () => new Map([['nic-1', 'tap-1']]), configDriveOf: async () => undefined },
    },
    (id) => void ended.push(id),
  )
  return { ...all, qemus, ended, folder }
}

/** The volumes of a start, in their order. */
function volumesOf(args: readonly string[] | undefined): string[] {
  return (args ?? [])
    .filter((arg) => arg.startsWith('{"driver":"virtio-blk'))
    .map((arg) => String((JSON.parse(arg) as { serial: string }).serial))
}

describe('machines that run', () => {
  it('start with their disks and NICs, and stop by ACPI', async () => {
    const { start, stop, qemus, ended, qmpOf } = await machines()

    await start(MACHINE)
    await stop(ID, false)

    expect(volumesOf(qemus.starts[0])).toEqual(['root', 'two'])
    expect(qemus.starts[0]?.join(' ')).toContain('"ifname":"tap-1"')
    expect(qemus.commands).toContain('system_powerdown')
    expect(ended).toEqual([])
    expect(qmpOf(ID)).toBeUndefined()
  })

  it('are powered off at once when that is asked', async () => {
    const { start, stop, qemus, ended } = await machines(pretendedQemus({ followsPowerdown: false }))

    await start(MACHINE)
    await stop(ID, true)

    expect(qemus.commands).not.toContain('system_powerdown')
    expect(ended).toEqual([])
  })

  it('are reported when they end by themselves', async () => {
    const { start, qemus, ended, qmpOf } = await machines()
    await start(MACHINE)

    qemus.crash()
    await new Promise(setImmediate)

    expect(ended).toEqual([ID])
    expect(qmpOf(ID)).toBeUndefined()
  })

  it('are reported once more to who asks whether they run, if they have ended', async () => {
    const { start, confirm, stopAll, ended } = await machines()
    await start(MACHINE)

    confirm(ID)
    const whileItRuns = [...ended]
    await stopAll()
    confirm(ID)

    expect([whileItRuns, ended]).toEqual([[], [ID]])
  })

  it('start again after a reboot with the disks that are plugged by then, in their order', async () => {
    const { start, plug, unplug, reboot, qemus, stopAll } = await machines()
    await start(MACHINE)
    await plug(ID, disk('one', 1))
    await unplug(ID, 'two')
    writeFileSync(path.join(folders[0] ?? '', 'volumes', 'one.qcow2'), '')

    await reboot(ID, false)
    await stopAll()

    expect(volumesOf(qemus.starts[1])).toEqual(['root', 'one'])
  })

  it('follow a changed shape: disks and NICs are plugged and unplugged', async () => {
    const { start, reshape, qemus, stopAll } = await machines()
    await start(MACHINE)
    qemus.commands.length = 0

    await reshape({ ...MACHINE, disks: [disk('root', 0), disk('one', 1)], nics: [{ id: 'nic-2', macAddress: '02:00:00:00:00:02' }] })
    const commands = [...qemus.commands]
    await stopAll()

    expect(commands).toEqual([
      ...['device_del', 'blockdev-del', 'blockdev-add', 'device_add'],
      ...['device_del', 'netdev_del', 'netdev_add', 'device_add'],
    ])
  })

  it('start anew with another root disk', async () => {
    const { start, reshape, qemus, stopAll } = await machines()
    await start(MACHINE)

    await reshape({ ...MACHINE, disks: [disk('other', 0)] })
    await stopAll()

    expect(volumesOf(qemus.starts[1])).toEqual(['other'])
  })

  it('that do not start say why, in the last words of qemu', async () => {
    const { start, qmpOf } = await machines(pretendedQemus({ lastWords: 'qemu-system-x86_64: cannot set up guest memory\n' }))

    await expect(start(MACHINE)).rejects.toThrow('qemu did not start: qemu-system-x86_64: cannot set up guest memory')
    expect(qmpOf(ID)).toBeUndefined()
  })

  it('that do not run are left alone', async () => {
    const { stop, plug, unplug, resize, consoleOf } = await machines()

    await stop(ID, false)
    await plug(ID, disk('one', 1))
    await unplug(ID, 'one')

    expect(await resize(ID, 'one', 1)).toBe(false)
    expect(await consoleOf(ID)).toBeUndefined()
  })

  it('keep their console', async () => {
    const { start, stop, consoleOf, folder } = await machines()
    await start(MACHINE)
    writeFileSync(folder.machineFile(ID, 'console.log'), 'login:')

    await stop(ID, true)

    expect(await consoleOf(ID)).toBe('login:')
  })
})
