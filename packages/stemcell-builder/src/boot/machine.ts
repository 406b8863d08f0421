import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { execa } from 'execa'
import { commandEnvironment } from '../host/run-command.ts'
import { MissingToolError } from '../host/tools.ts'
import type { Accelerator } from './accelerator.ts'
import { NETWORK } from './boot-settings.ts'
import { type Qmp, speakQmp } from './qmp.ts'

export interface MachineOptions {
  /** qemu's arguments for the disks. */
  readonly disks: readonly string[]
  readonly configDrive: string | undefined
  readonly accelerator: Accelerator
  /** Port on 127.0.0.1 that is forwarded to the agent. */
  readonly hostPort: number
  readonly folder: string
}

export interface Machine {
  /** Resolves with qemu's standard error when qemu exits, for whatever reason. */
  readonly ended: Promise<unknown>
  readonly qmp: Qmp
  /** Returns the last lines of the serial console. */
  console(): Promise<string>
  stop(): Promise<void>
}

/** Returns qemu's arguments: a NIC as on CloudStack KVM, and the disks. */
export function qemuArguments({ disks, configDrive, accelerator, hostPort, folder }: MachineOptions): string[] {
  const { range, router, dhcpStart, machine, agentPort } = NETWORK
  const network = `user,id=n0,net=${range},host=${router},dhcpstart=${dhcpStart},hostfwd=tcp:127.0.0.1:${hostPort}-${machine}:${agentPort}`
  return [
    ...(accelerator === 'kvm' ? ['-accel', 'kvm', '-cpu', 'host'] : ['-accel', 'tcg,thread=multi,tb-size=512', '-cpu', 'qemu64']),
    ...['-smp', '2', '-m', '1024', '-display', 'none', '-no-reboot'],
    ...disks,
    ...(configDrive === undefined ? [] : ['-drive', `file=${configDrive},format=raw,media=cdrom,readonly=on`]),
    ...['-netdev', network, '-device', 'virtio-net-pci,netdev=n0'],
    // To a file, because the guest blocks on a console that nobody reads.
    ...['-serial', `file:${path.join(folder, 'console.log')}`, '-monitor', 'none', '-qmp', 'stdio'],
  ]
}

/** Starts the machine. @throws {MissingToolError} through `ended`, if qemu is not installed */
export function startMachine(options: MachineOptions): Machine {
  const qemu = execa('qemu-system-x86_64', qemuArguments(options), {
    extendEnv: false,
    env: commandEnvironment(),
    reject: false,
    stdin: 'pipe',
    stdout: 'pipe',
    stderr: 'pipe',
    buffer: { stdout: false },
    forceKillAfterDelay: 2_000,
  })
  const ended = qemu.then((result) => {
    if (result.failed && result.exitCode === undefined && !result.isTerminated)
      throw new MissingToolError('qemu-system-x86_64', { cause: result.cause })
    return result.stderr
  })
  // The caller handles a rejection; this keeps it from being reported as unhandled until then.
  ended.catch(() => undefined)
  return {
    ended,
    qmp: speakQmp(qemu.stdin, qemu.stdout),
    async console() {
      // There is none if qemu did not start.
      const text = await readFile(path.join(options.folder, 'console.log'), 'utf8').catch(() => '')
      return stripVTControlCharacters(text).split('\n').slice(-25).join('\n')
    },
    async stop() {
      qemu.kill('SIGTERM')
      await qemu
    },
  }
}
