import { startConstantServer } from '../support/constant-server.ts'
import { createWorkplace } from '../support/cpi-config.ts'
import { type LoadResult, load, once } from '../support/load.ts'
import { type Spread, spread } from '../support/measure.ts'
import { createRegistryCaller, startRegistry } from '../support/registry-process.ts'
import { type MeasuredStore, measuredStores } from '../support/registry-stores.ts'
import type { Benchmark, Figure } from './benchmark.ts'

const REQUESTS = 1_500
/** The load and the constant answer take turns, because other work on the machine comes and goes. */
const RATE_ROUNDS = 3
const CONNECTIONS = [1, 16, 64]
const MACHINES = 500
/** About the size of an agent's settings with certificates. */
const SETTINGS = JSON.stringify({ agent_id: 'agent', filling: 'x'.repeat(8_000) })

const idOf = (number: number) => `vm-${number % MACHINES}`

/** Reads and writes per second of each store at 1, 16 and 64 connections, compared with a route that returns a constant. */
export const registryRates: Benchmark = {
  name: 'registry',
  async run() {
    const figures: Figure[] = []
    for (const store of measuredStores()) figures.push(...(await ratesOf(store)))
    return figures
  },
}

async function ratesOf(store: MeasuredStore): Promise<Figure[]> {
  const workplace = await createWorkplace()
  const opened = await store.open(workplace.folder)
  const registry = await startRegistry(workplace.folder, 'registry', opened.db)
  const ceiling = await startConstantServer()
  const figures: Figure[] = []
  for (const connections of CONNECTIONS) {
    const caller = createRegistryCaller(connections)
    for (const method of ['PUT', 'GET'] as const) {
      const body = method === 'PUT' ? SETTINGS : undefined
      const rounds: { readonly real: LoadResult; readonly ratio: number }[] = []
      for (let round = 0; round < RATE_ROUNDS; round++) {
        const constant = await load(REQUESTS, connections, (number) => caller.call(ceiling.url, method, idOf(number), body))
        const real = await load(REQUESTS, connections, (number) => caller.call(registry.url, method, idOf(number), body))
        rounds.push({ real, ratio: real.perSecond / constant.perSecond })
      }
      const what = `${store.name}, ${method} over ${connections}`
      figures.push({ what: `${what}: rate`, unit: 'per second', value: spread(rounds.map(({ real }) => real.perSecond)) })
      figures.push({ what: `${what}: rate to a constant answer`, unit: '×', value: spread(rounds.map(({ ratio }) => ratio)) })
      figures.push({
        what: `${what}: latency p50, p50, p99`,
        unit: 'ms',
        value: latencyOf(rounds.map(({ real }) => real)),
      })
    }
    caller.close()
  }
  ceiling.stop()
  await registry.stop()
  await opened.close()
  await workplace.remove()
  return figures
}

function latencyOf(loads: readonly LoadResult[]): Spread {
  const p50Ms = spread(loads.map((one) => one.p50Ms)).median
  return { minimum: p50Ms, median: p50Ms, maximum: spread(loads.map(({ p99Ms }) => p99Ms)).median }
}

const FEW_ROWS = 1_000
const MANY_ROWS = 1_000_000
const ROUNDS = 3

/** The same load on a table of a thousand rows and of a million: time must not grow. */
export const registryGrowth: Benchmark = {
  name: 'registry-growth',
  async run() {
    const figures: Figure[] = []
    for (const store of measuredStores()) figures.push(...(await growthOf(store)))
    return figures
  },
}

async function growthOf(store: MeasuredStore): Promise<Figure[]> {
  const workplace = await createWorkplace()
  const opened = await store.open(workplace.folder)
  const registry = await startRegistry(workplace.folder, 'registry', opened.db)
  const caller = createRegistryCaller(16)
  const secondsPerRequest = async (method: 'PUT' | 'GET') =>
    1 /
    (await load(REQUESTS, 16, (number) => caller.call(registry.url, method, idOf(number), method === 'PUT' ? SETTINGS : undefined)))
      .perSecond
  const measured = async (method: 'PUT' | 'GET') => {
    const rounds: number[] = []
    for (let round = 0; round < ROUNDS; round++) rounds.push(await secondsPerRequest(method))
    return spread(rounds).median
  }
  const measureBoth = async () => ({ PUT: await measured('PUT'), GET: await measured('GET') })
  const figures: Figure[] = []
  if (opened.fill !== undefined) {
    opened.fill(1, FEW_ROWS)
    await measureBoth()
    const few = await measureBoth()
    opened.fill(FEW_ROWS + 1, MANY_ROWS)
    const many = await measureBoth()
    for (const method of ['PUT', 'GET'] as const) {
      figures.push({
        what: `${store.name}, ${method}: time at a million rows to a thousand`,
        unit: '×',
        value: once(many[method] / few[method]),
        limit: 1.5,
      })
    }
  }
  caller.close()
  await registry.stop()
  await opened.close()
  await workplace.remove()
  return figures
}
