import { randomBytes } from 'node:crypto'
import { mkdir, truncate, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Finding } from '../finding.ts'
import type { ToolContext } from '../host/tool-context.ts'
import { type Accelerator, chooseAccelerator } from './accelerator.ts'
import { bootSettings } from './boot-settings.ts'
import { makeCertificate } from './certificate.ts'
import { makeConfigDrive } from './config-drive.ts'
import { virtioDisks } from './disk-arguments.ts'
import { type FakeVirtualRouter, startFakeVirtualRouter } from './fake-virtual-router.ts'
import { freePort } from './free-port.ts'
import { type Machine, startMachine } from './machine.ts'
import { waitForAgent } from './wait-for-agent.ts'

/** How the machine receives its settings. */
export type Delivery = 'virtual-router' | 'config-drive'

export interface BootOptions {
  readonly delivery: Delivery
  readonly accelerator?: Accelerator
  readonly timeoutMs: number
}

const EPHEMERAL_BYTES = 4 * 1024 ** 3

/** Boots a raw disk as CloudStack KVM would and waits until the agent responds. Returns no findings if it did. */
export async function bootTest(
  disk: string,
  folder: string,
  { delivery, accelerator = chooseAccelerator(), timeoutMs }: BootOptions,
  context: ToolContext,
): Promise<Finding[]> {
  const work = path.join(folder, delivery)
  await mkdir(work)
  const certificate = await makeCertificate(work, context)
  const login = { user: 'verify', password: randomBytes(12).toString('hex') }
  const settings = bootSettings(certificate, login)
  const ephemeralDisk = path.join(work, 'ephemeral.raw')
  await writeFile(ephemeralDisk, '')
  await truncate(ephemeralDisk, EPHEMERAL_BYTES)
  const configDrive = delivery === 'config-drive' ? await makeConfigDrive(settings, work, context) : undefined
  const router = delivery === 'virtual-router' ? await startFakeVirtualRouter(settings) : undefined
  const hostPort = await freePort()
  context.progress.step(`boot with ${accelerator}, settings by ${delivery}`)
  const machine = startMachine({ disks: virtioDisks(disk, ephemeralDisk), configDrive, accelerator, hostPort, folder: work })
  try {
    const responded = await waitForAgent({ port: hostPort, ca: certificate.ca, login }, machine, timeoutMs, context.signal)
    return responded ? [] : [await noAnswer(delivery, machine, router, timeoutMs)]
  } finally {
    await machine.stop()
    await router?.close()
  }
}

async function noAnswer(delivery: Delivery, machine: Machine, router: FakeVirtualRouter | undefined, timeoutMs: number): Promise<Finding> {
  const requested = router === undefined ? '' : ` It requested ${[...new Set(router.requests)].join(', ') || 'nothing'} from the router.`
  const message = `no agent responded within ${Math.round(timeoutMs / 1000)} s with settings by ${delivery}.${requested} The console ends with:\n${await machine.console()}`
  return {
    rule: `boot-${delivery}`,
    severity: 'error',
    message,
    remedy: 'read the console output; stemcell-builder inspect shows where the agent looks for its settings',
  }
}
