import { readFile } from 'node:fs/promises'
import { connectQmp, type Qmp } from './qmp.ts'

/** A process that runs in the namespace of the machines. */
export interface MachineProcess {
  /** Settles when the process has ended, however. */
  readonly exited: Promise<unknown>
  kill(signal: 'SIGTERM' | 'SIGKILL'): Promise<void>
}

/** Starts a program whose output goes to a file. */
export type SpawnProgram = (program: string, args: readonly string[], options: { readonly log: string }) => Promise<MachineProcess>

/** A qemu that runs, and its control socket. */
export interface RunningMachine {
  readonly qmp: Qmp
  readonly exited: Promise<unknown>
  /** Powers down by ACPI, and off if the guest does not follow within the limit. */
  powerDown(limitMs: number): Promise<void>
  powerOff(): Promise<void>
}

const CONNECT_LIMIT_MS = 30_000
const RETRY_MS = 50

interface Start {
  readonly args: readonly string[]
  readonly qmpSocket: string
  readonly log: string
}

/** Starts qemu. Resolves when it runs and answers. @throws {Error} with qemu's own words if it ends instead */
export async function startQemu(spawn: SpawnProgram, { args, qmpSocket, log }: Start): Promise<RunningMachine> {
  const qemu = await spawn('qemu-system-x86_64', args, { log })
  let hasEnded = false
  const exited = qemu.exited.then(() => {
    hasEnded = true
  })
  const qmp = await connectSoon(qmpSocket, () => hasEnded)
  if (qmp === undefined) {
    await qemu.kill('SIGKILL')
    throw new Error(`qemu did not start: ${await lastLine(log)}`)
  }
  const powerOff = async () => {
    await qemu.kill('SIGKILL')
    await exited
  }
  return {
    qmp,
    exited,
    powerOff,
    async powerDown(limitMs) {
      // A guest that has just ended answers no more, which is what is wanted.
      await qmp.execute('system_powerdown').catch(() => undefined)
      if (!(await endsWithin(exited, limitMs))) await powerOff()
    },
  }
}

/** Returns undefined if qemu ends first, or does not listen in time. */
async function connectSoon(path: string, hasEnded: () => boolean): Promise<Qmp | undefined> {
  const deadlineMs = performance.now() + CONNECT_LIMIT_MS
  while (!hasEnded() && performance.now() < deadlineMs) {
    try {
      return await connectQmp(path)
    } catch {
      // It does not listen yet; the limit bounds how long that may take.
      await new Promise((resolve) => setTimeout(resolve, RETRY_MS))
    }
  }
  return undefined
}

async function lastLine(log: string): Promise<string> {
  const text = await readFile(log, 'utf8')
  return text.trim().split('\n').at(-1) ?? ''
}

function endsWithin(exited: Promise<unknown>, limitMs: number): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), limitMs)
    void exited.then(() => {
      clearTimeout(timer)
      resolve(true)
    })
  })
}
