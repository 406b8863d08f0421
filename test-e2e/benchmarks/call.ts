import { type Cloud, startCloud } from '../support/cloud.ts'
import { cpiConfig, createWorkplace, type Workplace } from '../support/cpi-config.ts'
import type { Director } from '../support/director.ts'
import { goCpi, goCpiConfig } from '../support/go-cpi.ts'
import { emptyQcow2 } from '../support/images.ts'
import { type InstalledCpi, installCpi } from '../support/installed-cpi.ts'
import { installRelease } from '../support/installed-release.ts'
import { playLife } from '../support/life.ts'
import { spread } from '../support/measure.ts'
import { measureProcessor, type ProcessorUse } from '../support/measure-processor.ts'
import type { Benchmark, Figure } from './benchmark.ts'

const LIVES = 5

/** Upper limit for the median of every method, in processor time of an empty process of the same Node. */
const LIMIT = 2.5

interface Pair {
  readonly method: string
  readonly cpi: ProcessorUse
  readonly empty: ProcessorUse
}

/** A release's tarball, if that is to be measured by its `bin/cpi`, under its own Node, without any other. */
const releaseTarball = process.env['RELEASE']

/** What one call of each method costs as a whole process, installed as in the release, to an empty process of the same Node. */
export const call: Benchmark = {
  name: 'call',
  async run() {
    const [workplace, cloud] = await Promise.all([createWorkplace(), startCloud({ timeScale: 1000 })])
    const image = await workplace.file('image', emptyQcow2(3))
    const program = await installed(workplace, JSON.stringify(cpiConfig(cloud)))
    const pairs: Pair[] = []
    for (let life = 0; life <= LIVES; life++) {
      const measured: Pair[] = []
      await playLife(measuringDirector(program, measured), image)
      // The first one warms up the file system's cache.
      if (life > 0) pairs.push(...measured)
    }
    const figures = [...ratiosByMethod(pairs), ...(await goFigures(workplace, cloud))]
    await cloud.stop()
    await workplace.remove()
    return figures
  },
}

async function installed(workplace: Workplace, config: string): Promise<InstalledCpi> {
  if (releaseTarball !== undefined) return installRelease(workplace, releaseTarball, config)
  return installCpi(workplace, await workplace.file('cpi.json', config))
}

function measuringDirector({ command, args: words, node, env }: InstalledCpi, pairs: Pair[]): Pick<Director, 'call'> {
  return {
    async call(method, ...args) {
      const context = { director_uuid: 'bench', request_id: 'bench', vm: { stemcell: { api_version: 3 } } }
      const request = JSON.stringify({ method, arguments: args, context, api_version: 2 })
      const used = await measureProcessor(command, words, request, env)
      const { result, error } = JSON.parse(used.stdout) as { result: unknown; error: unknown }
      if (error !== null) throw new Error(`${method}: ${JSON.stringify(error)}`)
      pairs.push({ method, cpi: used, empty: await measureProcessor(node, ['-e', '0']) })
      return result
    },
  }
}

function ratiosByMethod(pairs: readonly Pair[]): Figure[] {
  const methods = [...new Set(pairs.map(({ method }) => method))]
  return methods.flatMap((method) => {
    const own = pairs.filter((pair) => pair.method === method)
    const ratio = (of: (use: ProcessorUse) => number) => spread(own.map(({ cpi, empty }) => of(cpi) / of(empty)))
    return [
      { what: `${method}, processor time to that of an empty process`, unit: '×', value: ratio((use) => use.processorMs), limit: LIMIT },
      {
        what: `${method}, time, jobs of a thousandfold fast cloud included, to that of an empty process`,
        unit: '×',
        value: ratio((use) => use.wallMs),
      },
    ]
  })
}

/** The same `has_vm` by the Go CPI, where GO_CPI names its binary. */
async function goFigures(workplace: Workplace, cloud: Cloud): Promise<Figure[]> {
  if (goCpi === undefined) return []
  const config = await workplace.file('go.json', JSON.stringify(goCpiConfig(cloud)))
  const request = JSON.stringify({
    method: 'has_vm',
    arguments: [crypto.randomUUID()],
    context: { director_uuid: 'bench' },
    api_version: 2,
  })
  const runs: ProcessorUse[] = []
  for (let run = 0; run < LIVES; run++) runs.push(await measureProcessor(goCpi, ['--configPath', config], request))
  return [{ what: 'has_vm of the Go CPI, processor time', unit: 'ms', value: spread(runs.map(({ processorMs }) => processorMs)) }]
}
