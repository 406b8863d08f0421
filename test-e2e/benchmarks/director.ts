import { type Cloud, startCloud } from '../support/cloud.ts'
import { cpiConfig, createWorkplace, type Workplace } from '../support/cpi-config.ts'
import { createDirector } from '../support/director.ts'
import { goCpi, goCpiConfig } from '../support/go-cpi.ts'
import { emptyQcow2 } from '../support/images.ts'
import { installCpi, node } from '../support/installed-cpi.ts'
import { makeVm } from '../support/life.ts'
import { type Spread, spread } from '../support/measure.ts'
import { type MeasuredCall, measureCall } from '../support/measure-call.ts'
import type { Benchmark, Figure } from './benchmark.ts'

const PROCESSES_AT_ONCE = 32
const CALLS = Number(process.env['DIRECTOR_CALLS'] ?? 2000)
const MEMORY_LIMIT_MIB = 70
/** The slowest call of a method to the median of that method. */
const SLOWEST_LIMIT = 5

interface Call extends MeasuredCall {
  readonly method: string
}

/** A busy director: 32 calls at once, each in a process of its own, on one cloud whose jobs take no time. */
export const director: Benchmark = {
  name: 'director',
  async run() {
    const [workplace, cloud] = await Promise.all([createWorkplace(), startCloud({ timeScale: 1000 })])
    const vm = await preparedVm(workplace, cloud)
    const config = await workplace.file('cpi.json', JSON.stringify(cpiConfig(cloud)))
    const own = await playDirector([node, ...(await installCpi(workplace)), '--config', config], vm)
    const go = goCpi === undefined ? undefined : await playDirector([goCpi, '--configPath', await goConfig(workplace, cloud)], vm)
    await cloud.stop()
    await workplace.remove()
    return [...figuresOf('', own, true), ...(go === undefined ? [] : figuresOf('the Go CPI: ', go, false))]
  },
}

async function preparedVm(workplace: Workplace, cloud: Cloud): Promise<string> {
  const configFile = await workplace.file('prepare.json', JSON.stringify(cpiConfig(cloud)))
  return (await makeVm(createDirector({ configFile }), await workplace.file('image', emptyQcow2(3)))).vm
}

async function goConfig(workplace: Workplace, cloud: Cloud): Promise<string> {
  return workplace.file('go.json', JSON.stringify(goCpiConfig(cloud)))
}

interface Played {
  readonly calls: readonly Call[]
  readonly seconds: number
}

/** Each of the 32 makes the same four calls again and again. */
async function playDirector(cpi: readonly string[], vm: string): Promise<Played> {
  const calls: Call[] = []
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
    }
  }
  await Promise.all(Array.from({ length: PROCESSES_AT_ONCE }, worker))
  return { calls, seconds: (performance.now() - started) / 1000 }
}

function figuresOf(whose: string, { calls, seconds }: Played, isLimited: boolean): readonly Figure[] {
  const limited = (figure: Figure, limit: number): Figure => (isLimited ? { ...figure, limit } : figure)
  const once = (value: number): Spread => spread([value])
  return [
    { what: `${whose}${calls.length} calls, throughput`, unit: 'per second', value: once(calls.length / seconds) },
    { what: `${whose}time of a call`, unit: 'ms', value: spread(calls.map(({ wallMs }) => wallMs)) },
    limited(
      { what: `${whose}peak memory of a process`, unit: 'MiB', value: spread(calls.map(({ peakMib }) => peakMib)) },
      MEMORY_LIMIT_MIB,
    ),
    limited({ what: `${whose}slowest call of a method to its median`, unit: '×', value: spread(slowestByMethod(calls)) }, SLOWEST_LIMIT),
  ]
}

function slowestByMethod(calls: readonly Call[]): readonly number[] {
  return [...new Set(calls.map(({ method }) => method))].map((method) => {
    const { median, maximum } = spread(calls.filter((call) => call.method === method).map(({ wallMs }) => wallMs))
    return maximum / median
  })
}
