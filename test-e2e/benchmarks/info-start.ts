import { built } from '../support/built-programs.ts'
import { createWorkplace } from '../support/cpi-config.ts'
import { measure, ratios } from '../support/measure.ts'
import type { Benchmark } from './benchmark.ts'

const RUNS = 21

/** `info` is asked before every call: it must cost little more than the process itself. */
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
    const value = await ratios(RUNS, info, empty)
    await workplace.remove()
    return [{ what: 'info, whole process, to an empty Node process', unit: '×', value, limit: 1.3 }]
  },
}
