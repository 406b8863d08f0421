import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { readFile, rm } from 'node:fs/promises'
import { connect, type Socket } from 'node:net'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as delay } from 'node:timers/promises'
import { promisify } from 'node:util'

const run = promisify(execFile)

const RETRY_MS = 10

/** A qemu with a disk and a NIC that nothing manages, to compare with. */
export interface PlainQemu {
  console(): Promise<string>
  /** Plugs a new disk of 1 GiB into it. */
  plug(): Promise<void>
  /** Takes the disk out again. Resolves when the guest has let go of it. */
  unplug(): Promise<void>
  /** Presses the power button. Resolves when it has ended. */
  powerDown(): Promise<void>
  end(): Promise<void>
}

/** As the emulator's machines are started. */
const MACHINE = [
  ...['-machine', 'pc', '-nodefaults', '-no-user-config', '-display', 'none', '-vga', 'std', '-smp', '1', '-m', '1024'],
  ...['-netdev', 'user,id=net', '-device', 'virtio-net-pci,netdev=net'],
]

const TCG = ['-accel', 'tcg,thread=multi,tb-size=256', '-cpu', 'qemu64,+ssse3,+sse4.1,+sse4.2,+popcnt']
const KVM = ['-accel', 'kvm', '-cpu', 'host']

/** The arguments of the accelerator that another qemu's command line has. */
export function acceleratorOf(commandLine: string): readonly string[] {
  return commandLine.includes('-accel kvm') ? KVM : TCG
}

/** Resolves when qemu answers. @param image qcow2, not changed */
export async function startPlainQemu(folder: string, image: string, accelerator: readonly string[]): Promise<PlainQemu> {
  const file = (name: string) => path.join(folder, `${id}.${name}`)
  const id = randomUUID().slice(0, 8)
  await run('qemu-img', ['create', '-q', '-f', 'qcow2', '-F', 'qcow2', '-b', image, file('disk')])
  const child = spawn('qemu-system-x86_64', [
    ...MACHINE,
    ...accelerator,
    ...['-drive', `file=${file('disk')},if=virtio,format=qcow2`],
    ...['-chardev', `file,id=console,path=${file('console')}`, '-serial', 'chardev:console'],
    ...['-qmp', `unix:${file('qmp')},server=on,wait=off`],
  ])
  const ended = once(child, 'exit')
  const qmp = await openQmp(file('qmp'), child)
  return {
    console: async () => readFile(file('console'), 'utf8'),
    async plug() {
      await run('qemu-img', ['create', '-q', '-f', 'qcow2', file('data'), '1G'])
      await qmp('blockdev-add', { driver: 'qcow2', 'node-name': 'data', file: { driver: 'file', filename: file('data') } })
      await qmp('device_add', { driver: 'virtio-blk-pci', drive: 'data', id: 'data-device' })
    },
    async unplug() {
      await qmp('device_del', { id: 'data-device' })
      // The node is in use until the guest has let go of the device.
      for (;;) {
        try {
          await qmp('blockdev-del', { 'node-name': 'data' })
          break
        } catch {
          await delay(RETRY_MS)
        }
      }
      await rm(file('data'))
    },
    async powerDown() {
      await qmp('system_powerdown')
      await ended
    },
    async end() {
      child.kill('SIGKILL')
      await ended
    },
  }
}

type Execute = (command: string, args?: Readonly<Record<string, unknown>>) => Promise<void>

/** qemu's control socket: one command after the other. */
async function openQmp(socketFile: string, child: ChildProcess): Promise<Execute> {
  const socket = await connectSoon(socketFile, child)
  const lines = createInterface({ input: socket })
  const execute: Execute = (command, args = {}) =>
    new Promise((resolve, reject) => {
      const hear = (line: string) => {
        const { return: value, error } = JSON.parse(line) as { readonly return?: unknown; readonly error?: { readonly desc: string } }
        if (value === undefined && error === undefined) return
        lines.off('line', hear)
        if (error === undefined) resolve()
        else reject(new Error(`${command}: ${error.desc}`))
      }
      lines.on('line', hear)
      socket.write(`${JSON.stringify({ execute: command, arguments: args })}\n`)
    })
  await execute('qmp_capabilities')
  return execute
}

async function connectSoon(socketFile: string, child: ChildProcess): Promise<Socket> {
  while (child.exitCode === null) {
    const socket = connect(socketFile)
    try {
      await once(socket, 'connect')
      return socket.on('error', () => undefined)
    } catch {
      await delay(RETRY_MS)
    }
  }
  throw new Error(`qemu ended with exit code ${child.exitCode}`)
}
