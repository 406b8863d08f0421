import { type Cloud, startCloud } from '../support/cloud.ts'
import { cpiConfig, createWorkplace, type Workplace } from '../support/cpi-config.ts'
import { goCpi, goCpiConfig } from '../support/go-cpi.ts'
import { installCpi, node } from '../support/installed-cpi.ts'
import { manualNetwork, vmEnvironment, vmProperties } from '../support/life.ts'
import { type Spread, spread } from '../support/measure.ts'
import { type MeasuredProcess, measureCall, measureProcess } from '../support/measure-call.ts'
import { SEEDED_TEMPLATE_NAME, seededTemplate } from '../support/seeded-template.ts'
import type { Benchmark, Figure } from './benchmark.ts'

const PROCESSES_AT_ONCE = 32
const CALLS = Number(process.env['DIRECTOR_CALLS'] ?? 2000)
const MEMORY_LIMIT_MIB = 70
/** The slowest call of a method to the median of that method. */
const SLOWEST_LIMIT = 5

interface Call extends MeasuredProcess {
  readonly method: string
}

/** Of processor times. */
const RESOLUTION_MS = 10

/** A process that does nothing: what it waits for is the machine. */
const EMPTY = [node, '-e', '0']

/** A busy director: 32 calls at once, each in a process of its own, on one cloud whose jobs take no time. */
export const director: Benchmark = {
  name: 'director',
  async run() {
    const [workplace, cloud] = await Promise.all([createWorkplace(), startCloud({ timeScale: 1000 })])
    const config = await workplace.file('cpi.json', JSON.stringify(cpiConfig(cloud)))
    const { command, args } = await installCpi(workplace, config)
    const own = await playDirector([command, ...args], await seededTemplate(cloud), '10.1.1.50')
    const go = goCpi === undefined ? undefined : await playGoDirector(goCpi, workplace, cloud)
    await cloud.stop()
    await workplace.remove()
    return [...figuresOf('', own, true), ...(go === undefined ? [] : figuresOf('the Go CPI: ', go, false))]
  },
}

async function playGoDirector(program: string, workplace: Workplace, cloud: Cloud): Promise<Played> {
  const config = await workplace.file('go.json', JSON.stringify(goCpiConfig(cloud)))
  // The Go CPI finds everything by name.
  return playDirector([program, '--configPath', config], SEEDED_TEMPLATE_NAME, '10.1.1.51')
}

interface Played {
  readonly calls: readonly Call[]
  /** Empty processes of Node among the calls. */
  readonly empties: readonly MeasuredProcess[]
  readonly seconds: number
}

/**
 * Each of the 32 makes the same four calls again and again, and after them starts Node for nothing.
 * @param address of the machine that the calls are about
 */
async function playDirector(cpi: readonly string[], stemcell: string, address: string): Promise<Played> {
  const networks = { default: { ...manualNetwork, ip: address } }
  const made = await measureCall(cpi, 'create_vm', ['agent-1', stemcell, vmProperties, networks, [], vmEnvironment])
  const [vm] = made.result as [string]
  const calls: Call[] = []
  const empties: MeasuredProcess[] = []
  const started = performance.now()
  const call = async (method: string, ...args: readonly unknown[]): Promise<unknown> => {
    const measured = await measureCall(cpi, method, args)
    calls.push({ method, ...measured })
    return measured.result
  }
  const worker = async (): Promise<void> => {
    while (calls.length < CALLS) {
      await call('has_vm', vm)
      await call('get_disks', vm)
      await call('delete_disk', await call('create_disk', 1024, { disk_offering: 'disk-custom' }, vm))
      empties.push(await measureProcess(EMPTY))
    }
  }
  await Promise.all(Array.from({ length: PROCESSES_AT_ONCE }, worker))
  return { calls, empties, seconds: (performance.now() - started) / 1000 }
}

function figuresOf(whose: string, { calls, empties, seconds }: Played, isLimited: boolean): readonly Figure[] {
  const limited = (figure: Figure, limit: number): Figure => (isLimited ? { ...figure, limit } : figure)
  const once = (value: number): Spread => spread([value])
  return [
    { what: `${whose}${calls.length} calls, throughput`, unit: 'per second', value: once(calls.length / seconds) },
    { what: `${whose}time of a call`, unit: 'ms', value: spread(calls.map(({ wallMs }) => wallMs)) },
    limited(
      { what: `${whose}peak memory of a process`, unit: 'MiB', value: spread(calls.map(({ peakMib }) => peakMib)) },
      MEMORY_LIMIT_MIB,
    ),
    limited(
      { what: `${whose}slowest call of a method to its median`, unit: '×', value: spread(byMethod(calls).map(slowestToMedian)) },
      SLOWEST_LIMIT,
    ),
    { what: `${whose}the same of the ${empties.length} empty Node processes among them`, unit: '×', value: once(slowestToMedian(empties)) },
    { what: `${whose}processor time of that call to the median`, unit: '×', value: spread(byMethod(calls).map(processorOfSlowest)) },
  ]
}

function byMethod(calls: readonly Call[]): readonly (readonly Call[])[] {
  return [...new Set(calls.map(({ method }) => method))].map((method) => calls.filter((call) => call.method === method))
}

function slowestToMedian(processes: readonly MeasuredProcess[]): number {
  const { median, maximum } = spread(processes.map(({ wallMs }) => wallMs))
  return maximum / median
}

/** A slow call that had no more to do than others has waited for the machine. */
function processorOfSlowest(processes: readonly MeasuredProcess[]): number {
  const [slowest] = [...processes].sort((a, b) => b.wallMs - a.wallMs)
  const { median } = spread(processes.map(({ processorMs }) => processorMs))
  return Math.max(slowest?.processorMs ?? 0, RESOLUTION_MS) / Math.max(median, RESOLUTION_MS)
}
