import { randomBytes } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import type { ToolContext } from '../host/tool-context.ts'
import type { Accelerator } from './accelerator.ts'
import { type AgentAddress, AgentError, callAgent } from './agent-call.ts'
import { runAgentTask } from './agent-task.ts'
import { bootSettings } from './boot-settings.ts'
import { makeCertificate } from './certificate.ts'
import { makeConfigDrive } from './config-drive.ts'
import { scsiDevice, scsiDisks, scsiNode, scsiPath } from './disk-arguments.ts'
import { freePort } from './free-port.ts'
import { type Machine, startMachine } from './machine.ts'
import { QmpError } from './qmp.ts'
import type { ScsiVolumes } from './scsi-disk-files.ts'
import { RoundProblem, type ScsiMachine } from './scsi-round.ts'
import { waitForAgent } from './wait-for-agent.ts'

/** An emulated guest under load is slow to answer, and a repeated call is not always harmless. */
const CALL_TIMEOUT_MS = 60_000

export interface ScsiMachineOptions {
  readonly volumes: ScsiVolumes
  readonly folder: string
  readonly accelerator: Accelerator
  /** Time limit for the agent to respond, for each of its tasks, and for the machine to power down. */
  readonly timeoutMs: number
}

interface Running {
  readonly machine: Machine
  readonly address: AgentAddress
}

/**
 * Prepares a machine on qemu with its root and data disks on a virtio-scsi controller. Its settings come by ConfigDrive, and name disks
 * by serial number as the CPI does for such a machine.
 */
export async function makeScsiMachine(options: ScsiMachineOptions, context: ToolContext): Promise<ScsiMachine> {
  const { volumes, folder, accelerator, timeoutMs } = options
  const { signal } = context
  const certificate = await makeCertificate(folder, context)
  const login = { user: 'verify', password: randomBytes(12).toString('hex') }
  const names = { system: scsiPath(volumes.root), ephemeral: scsiPath(volumes.ephemeral) }
  const configDrive = await makeConfigDrive(bootSettings(certificate, login, names), folder, context)
  let running: Running | undefined

  async function ask(method: string, args: readonly unknown[]): Promise<void> {
    const { address } = whileRunning(running)
    await asProblem(`the agent refused ${method}`, () =>
      runAgentTask((name, values) => callAgent(address, name, values, CALL_TIMEOUT_MS), method, args, { timeoutMs, signal }),
    )
  }

  return {
    async start(disks) {
      const port = await freePort()
      const attached = scsiDisks(disks.map((disk) => volumes[disk]))
      const machine = startMachine({ disks: attached, configDrive, accelerator, hostPort: port, folder })
      running = { machine, address: { port, ca: certificate.ca, login } }
      if (!(await waitForAgent(running.address, machine, timeoutMs, signal))) {
        const seconds = Math.round(timeoutMs / 1000)
        throw new RoundProblem(`no agent responded within ${seconds} s. The console ends with:\n${await machine.console()}`)
      }
    },
    async attach(disk, lun) {
      const { qmp } = whileRunning(running).machine
      const { cid } = volumes[disk]
      await asProblem(`the ${disk} disk could not be plugged`, async () => {
        await qmp.execute('blockdev-add', scsiNode(volumes[disk]))
        await qmp.execute('device_add', scsiDevice(volumes[disk], lun))
      })
      await ask('add_persistent_disk', [cid, { path: scsiPath(volumes[disk]) }])
      await ask('mount_disk', [cid])
    },
    forget: (disk) => ask('remove_persistent_disk', [volumes[disk].cid]),
    async powerDown() {
      const { machine } = whileRunning(running)
      await asProblem('the machine could not be powered down', () => machine.qmp.execute('system_powerdown'))
      if (!(await endsWithin(machine, timeoutMs, signal)))
        throw new RoundProblem(`the machine did not power down by ACPI within ${Math.round(timeoutMs / 1000)} s`)
    },
    async stop() {
      await running?.machine.stop()
      running = undefined
    },
  }
}

function whileRunning(running: Running | undefined): Running {
  if (running === undefined) throw new Error('the machine does not run')
  return running
}

/** Runs something; a refusal of the agent or of qemu is a problem of the round. */
async function asProblem(what: string, run: () => Promise<unknown>): Promise<void> {
  try {
    await run()
  } catch (error) {
    if (!(error instanceof AgentError || error instanceof QmpError)) throw error
    throw new RoundProblem(`${what}: ${error.message}`, { cause: error })
  }
}

async function endsWithin({ ended }: Machine, limitMs: number, signal: AbortSignal | undefined): Promise<boolean> {
  const timer = new AbortController()
  const cancel = () => timer.abort()
  signal?.addEventListener('abort', cancel)
  try {
    return await Promise.race([ended.then(() => true), delay(limitMs, false, { signal: timer.signal })])
  } finally {
    signal?.removeEventListener('abort', cancel)
    timer.abort()
  }
}
