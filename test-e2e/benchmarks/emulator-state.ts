import { randomUUID } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { type CloudStackClient, connect } from 'cloudstack-client'
import {
  attachVolume,
  createVolume,
  deployVirtualMachine,
  listDiskOfferings,
  listNetworks,
  listServiceOfferings,
  listTemplates,
  listVirtualMachines,
  listVolumes,
  listZones,
} from 'cloudstack-client/api'
import { type Cloud, startCloud } from '../support/cloud.ts'
import { createWorkplace } from '../support/cpi-config.ts'
import { copyMachine, LARGE_SEED } from '../support/large-cloud.ts'
import { spread } from '../support/measure.ts'
import type { Benchmark, Figure } from './benchmark.ts'

const MACHINES = 100_000
const RUNS = 21
const STARTS = 3
/** Long enough for a machine with much other work. */
const START_TIMEOUT_MS = 600_000
const MIB = 1024 * 1024

/** The emulator as a process whose state file holds a hundred thousand machines. */
export const emulatorState: Benchmark = {
  name: 'emulator-state',
  async run() {
    const workplace = await createWorkplace()
    const seed = await workplace.file('seed.yml', JSON.stringify(LARGE_SEED))
    const state = `${workplace.folder}/state`
    const start = async () =>
      startCloud({ timeScale: 100_000, arguments: ['--seed', seed, '--state', state], startTimeoutMs: START_TIMEOUT_MS })
    await makeOne(await start())
    await copyMachine(state, MACHINES - 1)
    const starts: number[] = []
    const startsProcessorMs: number[] = []
    for (let run = 0; run < STARTS; run++) {
      const startedMs = performance.now()
      const cloud = await start()
      starts.push(performance.now() - startedMs)
      startsProcessorMs.push(await processorMs(cloud.pid))
      if (run < STARTS - 1) await cloud.stop()
      else {
        const figures = await measured(cloud)
        await cloud.stop()
        const fileMib = (await stat(state)).size / MIB
        await workplace.remove()
        const before: Figure = { what: `start with ${MACHINES} machines`, unit: 'ms', value: spread(starts), limit: 5000 }
        const processor: Figure = { what: 'processor time of that', unit: 'ms', value: spread(startsProcessorMs) }
        return [before, processor, ...figures, { what: 'state file', unit: 'MiB', value: spread([fileMib]) }]
      }
    }
    return []
  },
}

/** Processor time that a process has used so far; Linux counts it in hundredths of a second. */
async function processorMs(pid: number): Promise<number> {
  const fields = (await readFile(`/proc/${pid}/stat`, 'utf8')).split(' ')
  return (Number(fields[13]) + Number(fields[14])) * 10
}

function clientOf({ endpoint, accounts }: Cloud): CloudStackClient {
  return connect({ endpoint, credentials: accounts.user, proxy: false })
}

/** Makes the machine that is copied, with a data disk. */
async function makeOne(cloud: Cloud): Promise<void> {
  const client = clientOf(cloud)
  const { deploy, disk } = await maker(client)
  const machine = await deploy()
  await client.run(attachVolume, { id: (await disk()).id, virtualmachineid: machine.id })
  await cloud.stop()
}

async function measured(cloud: Cloud): Promise<Figure[]> {
  const client = clientOf(cloud)
  const { deploy } = await maker(client)
  const page = async () => void (await client.each(listVirtualMachines, {})[Symbol.asyncIterator]().next())
  const volumes = async () => void (await client.each(listVolumes, {})[Symbol.asyncIterator]().next())
  return [
    ...(await ownWork(cloud, `page of 500 machines of ${MACHINES}`, page, 15)),
    ...(await ownWork(cloud, `page of 500 volumes of ${2 * MACHINES}`, volumes, 15)),
    ...(await ownWork(cloud, 'deploy with its polls', deploy, 4)),
  ]
}

async function maker(client: CloudStackClient) {
  const first = async <T>(rows: Promise<readonly T[]>) => (await rows)[0] as T
  const zone = await first(client.list(listZones, {}))
  const offering = await first(client.list(listServiceOfferings, {}))
  const diskOffering = await first(client.list(listDiskOfferings, {}))
  const template = await first(client.list(listTemplates, { templatefilter: 'executable' }))
  const network = await first(client.list(listNetworks, {}))
  return {
    deploy: async () => {
      const ids = { zoneid: zone.id, serviceofferingid: offering.id, templateid: template.id, networkids: [network.id] }
      return client.run(deployVirtualMachine, { ...ids, name: `made-${randomUUID()}` })
    },
    disk: async () => client.run(createVolume, { zoneid: zone.id, diskofferingid: diskOffering.id, name: 'data' }),
  }
}

/**
 * The time from the beginning to the end of the emulator's own work, by its journal: with polls, without the client. And the processor time
 * of its main thread meanwhile, which also reads requests and writes answers, but does not depend on what else the machine does.
 */
async function ownWork(cloud: Cloud, what: string, work: () => Promise<unknown>, limit: number): Promise<Figure[]> {
  const values: number[] = []
  const processor: number[] = []
  await work()
  for (let run = 0; run < RUNS; run++) {
    const before = (await cloud.journal()).at(-1)?.number ?? 0
    const beforeMs = await mainThreadMs(cloud.pid)
    await work()
    processor.push((await mainThreadMs(cloud.pid)) - beforeMs)
    values.push((await cloud.journal(before)).reduce((sum, entry) => sum + entry.durationMs, 0))
  }
  return [
    { what, unit: 'ms', value: spread(values), limit },
    { what: `${what}: processor time, answer included`, unit: 'ms', value: spread(processor) },
  ]
}

/** Processor time of a process's main thread, to the nanosecond (Linux). */
async function mainThreadMs(pid: number): Promise<number> {
  const [onProcessorNs] = (await readFile(`/proc/${pid}/schedstat`, 'utf8')).split(' ')
  return Number(onProcessorNs) / 1e6
}
