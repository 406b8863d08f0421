import { built } from '../support/built-programs.ts'
import { createWorkplace } from '../support/cpi-config.ts'
import { measure, ratios, type Spread, spread } from '../support/measure.ts'
import { renderedBinCpi } from '../support/rendered-cpi.ts'
import type { Benchmark, Figure } from './benchmark.ts'

const RUNS = 21

/** `info` is called before every other method: it must cost little more than the process itself. */
export const infoStart: Benchmark = {
  name: 'info',
  async run() {
    const workplace = await createWorkplace()
    const config = await workplace.file(
      'cpi.json',
      JSON.stringify({ cloud: { plugin: 'cloudstack', properties: { cloudstack: {}, agent: {} } } }),
    )
    const request = JSON.stringify({ method: 'info', arguments: [], context: { director_uuid: 'director' }, api_version: 1 })
    const info = async () => (await measure(process.execPath, [built.cpi, '--config', config], request)).wallMs
    const empty = async () => (await measure(process.execPath, ['-e', '0'])).wallMs
    const figures: Figure[] = [
      { what: 'info, whole process, to an empty Node process', unit: '×', value: await ratios(RUNS, info, empty), limit: 1.3 },
    ]
    const script = await renderedBinCpi(workplace.folder)
    if (script !== undefined) {
      const binCpi = async () => (await measure(script, [], request)).wallMs
      figures.push(
        {
          what: "info of the release's bin/cpi, to an empty Node process",
          unit: '×',
          value: await ratios(RUNS, binCpi, empty),
          limit: 0.5,
        },
        { what: "info of the release's bin/cpi, to that of the bundle", unit: '×', value: await ratios(RUNS, binCpi, info) },
        { what: "info of the release's bin/cpi", unit: 'ms', value: await spreadOf(RUNS, binCpi) },
      )
    }
    await workplace.remove()
    return figures
  },
}

async function spreadOf(runs: number, measured: () => Promise<number>): Promise<Spread> {
  const values: number[] = []
  for (let run = 0; run < runs; run++) values.push(await measured())
  return spread(values)
}
