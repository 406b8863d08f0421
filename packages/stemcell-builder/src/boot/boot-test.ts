import { randomBytes } from 'node:crypto'
import { mkdir, truncate, writeFile } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import type { Finding } from '../finding.ts'
import type { Surroundings } from '../host/surroundings.ts'
import { type Accelerator, chooseAccelerator } from './accelerator.ts'
import { callAgent } from './agent-call.ts'
import { bootSettings } from './boot-settings.ts'
import { makeCertificate } from './certificate.ts'
import { makeConfigDrive } from './config-drive.ts'
import { type Machine, startMachine } from './machine.ts'
import { type StandInRouter, startStandInRouter } from './stand-in-router.ts'

/** How the machine is given its settings. */
export type Delivery = 'virtual-router' | 'config-drive'

export interface BootOptions {
  readonly delivery: Delivery
  readonly accelerator?: Accelerator
  readonly timeoutMs: number
}

const EPHEMERAL_BYTES = 4 * 1024 ** 3
const TRY_EVERY_MS = 1_000

/** Starts a raw disk as CloudStack's KVM would and waits for the agent's answer. Nothing found = it answered. */
export async function bootTest(
  disk: string,
  folder: string,
  { delivery, accelerator = chooseAccelerator(), timeoutMs }: BootOptions,
  surroundings: Surroundings,
): Promise<Finding[]> {
  const work = path.join(folder, delivery)
  await mkdir(work)
  const certificate = await makeCertificate(work, surroundings)
  const login = { user: 'verify', password: randomBytes(12).toString('hex') }
  const settings = bootSettings(certificate, login)
  const ephemeralDisk = path.join(work, 'ephemeral.raw')
  await writeFile(ephemeralDisk, '')
  await truncate(ephemeralDisk, EPHEMERAL_BYTES)
  const configDrive = delivery === 'config-drive' ? await makeConfigDrive(settings, work, surroundings) : undefined
  const router = delivery === 'virtual-router' ? await startStandInRouter(settings) : undefined
  const hostPort = await freePort()
  surroundings.progress.step(`start the machine with ${accelerator}, settings by ${delivery}`)
  const machine = startMachine({ disk, ephemeralDisk, configDrive, accelerator, hostPort, folder: work })
  try {
    const answered = await pong({ port: hostPort, ca: certificate.ca, login }, machine, timeoutMs, surroundings.signal)
    return answered ? [] : [await silence(delivery, machine, router, timeoutMs)]
  } finally {
    await machine.stop()
    await router?.close()
  }
}

async function pong(
  address: Parameters<typeof callAgent>[0],
  machine: Machine,
  timeoutMs: number,
  signal: AbortSignal | undefined,
): Promise<boolean> {
  const deadline = Date.now() + timeoutMs
  let isRunning = true
  const ended = machine.ended.then(() => {
    isRunning = false
  })
  while (isRunning && Date.now() < deadline) {
    signal?.throwIfAborted()
    if ((await callAgent(address, 'ping')) === 'pong') return true
    await Promise.race([delay(TRY_EVERY_MS), ended])
  }
  return false
}

async function silence(delivery: Delivery, machine: Machine, router: StandInRouter | undefined, timeoutMs: number): Promise<Finding> {
  const asked = router === undefined ? '' : ` It asked the router for ${[...new Set(router.asked)].join(', ') || 'nothing'}.`
  const message = `no agent answered within ${Math.round(timeoutMs / 1000)} s with settings by ${delivery}.${asked} The console ends with:\n${await machine.console()}`
  return {
    rule: `boot-${delivery}`,
    severity: 'error',
    message,
    remedy: 'look at what the console says; stemcell-builder inspect tells what the agent tries',
  }
}

/** A port that was free a moment ago. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject).listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })
}
