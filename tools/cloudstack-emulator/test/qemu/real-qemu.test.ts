import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, openSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describeWithTools } from 'workspace/required-tools'
import type { MachineSpec } from '../../src/hypervisor/machine-spec.ts'
import { createDiskStorage } from '../../src/qemu/disk-storage.ts'
import { createMachines, type Machines } from '../../src/qemu/machines.ts'
import { createQemuHypervisor } from '../../src/qemu/qemu-hypervisor.ts'
import { runProgram } from '../../src/qemu/run-program.ts'
import type { SpawnProgram } from '../../src/qemu/running-machine.ts'
import { storageFolder } from '../../src/qemu/storage-folder.ts'

const TOOLS = [
  { tool: 'qemu-system-x86_64', package: 'qemu-system-x86' },
  { tool: 'qemu-img', package: 'qemu-utils' },
]
const MIB = 1024 * 1024
const GREETING = 'hello from a boot sector'

/** A disk whose boot sector writes a greeting to the serial port and halts. */
function bootDisk(): Buffer {
  const code = Buffer.from('31c08ed8baf803be167cfcac84c07403eeebf8f4ebfd', 'hex')
  const disk = Buffer.alloc(MIB)
  Buffer.concat([code, Buffer.from(`${GREETING}\r\n\0`)]).copy(disk)
  disk.writeUInt16BE(0x55aa, 510)
  return disk
}

const root = mkdtempSync(path.join(tmpdir(), 'vm-'))
const folder = storageFolder(root)
const storage = createDiskStorage(folder, runProgram)
const ended: string[] = []
let lastPid = 0

const start: SpawnProgram = async (program, args, { log }) => {
  const file = openSync(log, 'a')
  const child = spawn(program, args, { stdio: ['ignore', file, file] })
  lastPid = child.pid ?? 0
  return { exited: once(child, 'exit'), kill: async (signal) => void child.kill(signal) }
}

const machines: Machines = createMachines(
  {
    folder,
    storage,
    spawn: start,
    accelerator: 'tcg',
    surroundings: { tapsOf: async () => new Map(), configDriveOf: async () => undefined },
  },
  (id) => void ended.push(id),
)

const hypervisor = createQemuHypervisor({
  folder,
  storage,
  machines,
  run: runProgram,
  settle: () => undefined,
  onMachineEnded: () => undefined,
  report: () => undefined,
})

const disk = (name: string, deviceId: number) => ({
  volumeId: `${name}-1111-2222-3333-444455556666`,
  sizeBytes: 2 * MIB,
  source: deviceId === 0 ? ({ kind: 'template', id: 'boot' } as const) : undefined,
  deviceId,
  isRoot: deviceId === 0,
})

let number = 0

function machine(more: Partial<MachineSpec> = {}): MachineSpec {
  number += 1
  const name = `a000000${number}`
  return {
    id: `${name}-0000-4000-8000-000000000001`,
    name: `i-3-${number}-VM`,
    cpuNumber: 1,
    memoryMib: 128,
    firmware: 'bios',
    controllers: { root: 'virtio', data: 'virtio' },
    nicModel: 'virtio',
    disks: [disk(name, 0), disk(`d${name.slice(1)}`, 1)],
    nics: [{ id: `${name}-0000-4000-8000-0000000000aa`, macAddress: '02:00:00:00:00:01' }],
    ...more,
  }
}

async function consoleWith(id: string, text: string): Promise<string> {
  for (let attempts = 0; attempts < 600; attempts += 1) {
    const console = (await hypervisor.consoleOf(id)) ?? ''
    if (console.includes(text)) return console
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`nothing of "${text}" in the console: ${await hypervisor.consoleOf(id)}`)
}

function describeReal(title: string, body: () => void): void {
  if (process.env['SLOW'] === '1') describeWithTools(TOOLS, title, body)
  else describe.skip(`${title} (skipped: takes half a minute; SLOW=1 runs it)`, body)
}

afterAll(async () => {
  await machines.stopAll()
  rmSync(root, { recursive: true })
})

describeReal("qemu's machines", () => {
  beforeAll(async () => {
    await folder.prepare()
    const sink = hypervisor.receive()
    await sink?.write(bootDisk())
    await sink?.keep({ kind: 'template', id: 'boot' })
  })

  it.each([
    ['virtio', 'virtio', 'virtio'],
    ['scsi', 'scsi', 'e1000'],
    ['virtio', 'scsi', 'rtl8139'],
    ['ide', 'virtio', 'virtio'],
    ['sata', 'sata', 'vmxnet3'],
  ] as const)('boot from %s, with data on %s and a NIC of kind %s', async (rootOn, dataOn, nicModel) => {
    const spec = machine({ controllers: { root: rootOn, data: dataOn }, nicModel })

    await hypervisor.startMachine(spec)
    await consoleWith(spec.id, GREETING)
    await hypervisor.stopMachine(spec.id, true)

    expect(ended).not.toContain(spec.id)
  })

  it('take disks and NICs while they run, and let them grow', async () => {
    const spec = machine()
    await hypervisor.startMachine(spec)
    const added = disk('e0000000', 2)

    await hypervisor.attachDisk(spec.id, added)
    await hypervisor.resizeDisk(added.volumeId, 4 * MIB, spec.id)
    const nic = { id: 'f0000000-0000-4000-8000-0000000000aa', macAddress: '02:00:00:00:00:02' }
    await hypervisor.reshapeMachine({ ...spec, disks: [...spec.disks, added], nics: [...spec.nics, nic] })
    const blocks = (await machines.qmpOf(spec.id)?.execute('query-block')) as { inserted?: { image: { 'virtual-size': number } } }[]
    await hypervisor.stopMachine(spec.id, true)

    expect(blocks.map(({ inserted }) => inserted?.image['virtual-size'])).toEqual([2 * MIB, 2 * MIB, 4 * MIB])
  })

  it('have snapshots of disks that they are writing to, from which others boot', async () => {
    const [spec, next] = [machine(), machine()]
    await hypervisor.startMachine(spec)
    await consoleWith(spec.id, GREETING)

    await hypervisor.takeSnapshot('s-1', spec.disks[0]?.volumeId ?? '', spec.id)
    await hypervisor.makeTemplate('t-2', { kind: 'snapshot', id: 's-1' })
    const rootDisk = { ...disk(next.id.slice(0, 8), 0), source: { kind: 'template', id: 't-2' } as const }
    await hypervisor.startMachine({ ...next, disks: [rootDisk] })

    expect(await consoleWith(next.id, GREETING)).toContain(GREETING)
    await Promise.all([hypervisor.stopMachine(spec.id, true), hypervisor.stopMachine(next.id, true)])
  })

  it('are reported when their process is killed', async () => {
    const spec = machine()
    await hypervisor.startMachine(spec)

    process.kill(lastPid, 'SIGKILL')
    while (!ended.includes(spec.id)) await new Promise((resolve) => setTimeout(resolve, 10))

    expect(machines.qmpOf(spec.id)).toBeUndefined()
  })

  const hasUefi = existsSync('/usr/share/OVMF/OVMF_CODE_4M.fd')
  const uefi = hasUefi ? it : it.skip
  uefi(`start with UEFI${hasUefi ? '' : " (skipped: needs OVMF, from Debian's ovmf)"}`, async () => {
    const spec = machine({ firmware: 'uefi', memoryMib: 256 })

    await hypervisor.startMachine(spec)

    expect(await consoleWith(spec.id, 'BdsDxe')).toContain('Boot')
    await hypervisor.stopMachine(spec.id, true)
  })
})
