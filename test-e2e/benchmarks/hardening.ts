import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { built } from '../support/built-programs.ts'
import { startCloud } from '../support/cloud.ts'
import { cpiConfig, createWorkplace } from '../support/cpi-config.ts'
import { createDirector } from '../support/director.ts'
import { leftovers } from '../support/leftovers.ts'
import { manualNetwork, vmEnvironment, vmProperties } from '../support/life.ts'
import { load, once } from '../support/load.ts'
import { createMutatedRequests } from '../support/mutated-requests.ts'
import { createRegistryCaller, startRegistry } from '../support/registry-process.ts'
import { seededTemplate } from '../support/seeded-template.ts'
import { openSilentSockets } from '../support/silent-sockets.ts'
import { type Benchmark, count, type Figure } from './benchmark.ts'
import { killedStores } from './killed-stores.ts'

const REQUESTS = 10_000
const CLIENTS = 32
const PROCESSES = 50
const SILENT_SOCKETS = 10_000
const OPEN_FILES = 1_024
const CALLS_IN_BETWEEN = 200

/** How the built programs stand attacks and kills: every figure with the limit 0 counts what must never happen. */
export const hardening: Benchmark = {
  name: 'hardening',
  async run() {
    return [...(await mutatedRequests()), ...(await killedStores()), ...(await contestedAddress()), ...(await silentSockets())]
  },
}

interface Programs {
  answerCall(text: string, configPath: string, interruption: object): Promise<{ readonly error: { readonly message: string } | null }>
}

/** In one process, because ten thousand starts would measure Node. */
async function mutatedRequests(): Promise<Figure[]> {
  process.env['BOSH_CPI_LOG_LEVEL'] = 'error'
  process.setMaxListeners(0)
  const cloud = await startCloud({ timeScale: 100_000 })
  const workplace = await createWorkplace()
  const config = await workplace.file('cpi.json', JSON.stringify(cpiConfig(cloud)))
  const next = createMutatedRequests(`${await seededTemplate(cloud)} light`, 17)
  const { answerCall } = (await import(pathToFileURL(path.join(path.dirname(built.cpi), 'call.js')).href)) as Programs
  const interruption = { signal: new AbortController().signal, tooLate: new Promise(() => undefined) }
  let [refused, unforeseen] = [0, 0]
  const started = performance.now()
  for (let number = 0; number < REQUESTS; number++) {
    const { error } = await answerCall(next(), config, interruption)
    if (error !== null) refused += 1
    if (error?.message.includes('unexpected failure') === true) {
      unforeseen += 1
      process.stderr.write(`${error.message}\n`)
    }
  }
  const seconds = (performance.now() - started) / 1000
  await cloud.stop()
  await workplace.remove()
  return [
    count(`${REQUESTS} mutated requests through the built CPI: refused with a reason`, refused),
    count('of them "unexpected failure"', unforeseen, 0),
    { what: 'all of them', unit: 's', value: once(seconds) },
  ]
}

async function contestedAddress(): Promise<Figure[]> {
  const cloud = await startCloud()
  const workplace = await createWorkplace()
  const configFile = await workplace.file('cpi.json', JSON.stringify(cpiConfig(cloud)))
  const before = await cloud.state()
  const stemcell = `${await seededTemplate(cloud)} light`
  const director = createDirector({ configFile })
  const started = performance.now()
  const runs = await Promise.all(
    Array.from({ length: PROCESSES }, (_, number) =>
      director.run('create_vm', [`agent-${number}`, stemcell, vmProperties, { default: manualNetwork }, [], vmEnvironment]),
    ),
  )
  const seconds = (performance.now() - started) / 1000
  const made = runs.filter(({ answer }) => answer?.error === null).length
  const left = leftovers(before, await cloud.state()).filter((what) => what.startsWith('virtualMachines'))
  await cloud.stop()
  await workplace.remove()
  const what = `${PROCESSES} CPI processes at once want one address`
  return [
    count(`${what}: machines that were made`, made),
    count(`${what}: machines beyond one, half-made ones included`, Math.max(0, left.length - 1), 0),
    count(`${what}: processes without an answer`, runs.filter(({ answer }) => answer === undefined).length, 0),
    { what: `${what}: time`, unit: 's', value: once(seconds) },
  ]
}

/** The sockets stay open while real callers come. */
async function silentSockets(): Promise<Figure[]> {
  const workplace = await createWorkplace()
  const db = { adapter: 'sqlite', database: path.join(workplace.folder, 'registry.db') }
  const registry = await startRegistry(workplace.folder, 'registry', db, 0, OPEN_FILES)
  const closeSockets = await openSilentSockets(registry.url, SILENT_SOCKETS)
  const caller = createRegistryCaller(CLIENTS)
  const statuses: number[] = []
  await caller.call(registry.url, 'PUT', 'vm-1', '{}')
  const result = await load(CALLS_IN_BETWEEN, CLIENTS, async (number) => {
    const { status } = await caller.call(registry.url, number % 2 === 0 ? 'PUT' : 'GET', 'vm-1', number % 2 === 0 ? '{}' : undefined)
    statuses.push(status)
  })
  caller.close()
  closeSockets()
  await registry.stop()
  await workplace.remove()
  const what = `${SILENT_SOCKETS} silent sockets, ${OPEN_FILES} open files, ${CALLS_IN_BETWEEN} real calls`
  return [
    count(`${what}: not answered with 200`, CALLS_IN_BETWEEN - statuses.filter((status) => status === 200).length, 0),
    { what: `${what}: longest of 99 %`, unit: 'ms', value: once(result.p99Ms) },
  ]
}
