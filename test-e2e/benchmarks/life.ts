import { type Cloud, startCloud } from '../support/cloud.ts'
import { cpiConfig, createWorkplace, type Workplace } from '../support/cpi-config.ts'
import type { Director } from '../support/director.ts'
import { playDirectorLife } from '../support/director-life.ts'
import { goCpi, goCpiConfig } from '../support/go-cpi.ts'
import { installCpi } from '../support/installed-cpi.ts'
import { spread } from '../support/measure.ts'
import { measureProcessor } from '../support/measure-processor.ts'
import { startRegistry } from '../support/registry-process.ts'
import { SEEDED_TEMPLATE_NAME, seededTemplate } from '../support/seeded-template.ts'
import type { Benchmark, Figure } from './benchmark.ts'

const LIVES = 3
const COMMANDS_LIMIT = 24
const WAITED_LIMIT = 0.15
const OVERHEAD_LIMIT_MS = 500

interface Call {
  readonly commands: number
  readonly polls: number
  readonly jobsMs: number
  readonly wallMs: number
}

/** The thirteen calls of a machine's life, in real time, on a cloud whose jobs take as long as on the recorded server. */
export const life: Benchmark = {
  name: 'life',
  async run() {
    const [workplace, cloud] = await Promise.all([createWorkplace(), startCloud({ timeScale: 1, arguments: ['--measured-durations'] })])
    const own = await playLives(cloud, await ownCpi(workplace, cloud), await seededTemplate(cloud))
    const go = goCpi === undefined ? undefined : await playGoLives(workplace, cloud, goCpi)
    await cloud.stop()
    await workplace.remove()
    return [...figuresOf('', own, true), ...(go === undefined ? [] : [...figuresOf('the Go CPI: ', go, false), comparison(own, go)])]
  },
}

async function ownCpi(workplace: Workplace, cloud: Cloud): Promise<readonly string[]> {
  const { command, args } = await installCpi(workplace, await workplace.file('cpi.json', JSON.stringify(cpiConfig(cloud))))
  return [command, ...args]
}

async function playGoLives(workplace: Workplace, cloud: Cloud, program: string): Promise<readonly (readonly Call[])[]> {
  const registry = await startRegistry(workplace.folder, 'registry', { adapter: 'memory' })
  try {
    const config = await workplace.file('go.json', JSON.stringify(goCpiConfig(cloud, registry.url)))
    // Its stemcells are names of templates.
    return await playLives(cloud, [program, '--configPath', config], SEEDED_TEMPLATE_NAME)
  } finally {
    await registry.stop()
  }
}

/** @returns the calls of each life */
async function playLives(cloud: Cloud, cpi: readonly string[], stemcell: string): Promise<readonly (readonly Call[])[]> {
  const lives: Call[][] = []
  for (let run = 0; run < LIVES; run++) {
    const calls: Call[] = []
    await playDirectorLife(measuringDirector(cloud, cpi, calls), stemcell, `10.1.1.${100 + run}`)
    lives.push(calls)
  }
  return lives
}

function measuringDirector(cloud: Cloud, [program = '', ...args]: readonly string[], calls: Call[]): Pick<Director, 'call'> {
  return {
    async call(method, ...callArguments) {
      const context = { director_uuid: 'bench', request_id: 'bench', vm: { stemcell: { api_version: 3 } } }
      const since = (await cloud.journal()).at(-1)?.number ?? 0
      const used = await measureProcessor(program, args, JSON.stringify({ method, arguments: callArguments, context, api_version: 2 }))
      const { result, error } = JSON.parse(used.stdout) as { result: unknown; error: unknown }
      if (error !== null) throw new Error(`${method}: ${JSON.stringify(error)}`)
      const entries = await cloud.journal(since)
      const polls = entries.filter(({ command }) => command === 'queryAsyncJobResult').length
      const jobsMs = entries.reduce((sum, { jobMs = 0 }) => sum + jobMs, 0)
      calls.push({ commands: entries.length - polls, polls, jobsMs, wallMs: used.wallMs })
      return result
    },
  }
}

function figuresOf(whose: string, lives: readonly (readonly Call[])[], isLimited: boolean): readonly Figure[] {
  const figure = (what: string, unit: string, of: (calls: readonly Call[]) => number, limit?: number): Figure => ({
    what: `${whose}${what}`,
    unit,
    value: spread(lives.map(of)),
    ...(isLimited && limit !== undefined ? { limit } : {}),
  })
  const idleMs = ({ wallMs, jobsMs }: Call) => wallMs - jobsMs
  return [
    figure('commands without polls', '', (calls) => sum(calls, ({ commands }) => commands), COMMANDS_LIMIT),
    figure('polls', '', (calls) => sum(calls, ({ polls }) => polls)),
    figure('time', 's', (calls) => sum(calls, ({ wallMs }) => wallMs) / 1000),
    figure('of it jobs', 's', (calls) => sum(calls, ({ jobsMs }) => jobsMs) / 1000),
    figure('share of the time without a job', '', (calls) => sum(calls, idleMs) / sum(calls, ({ wallMs }) => wallMs), WAITED_LIMIT),
    figure('the call that is longest beyond its own jobs', 'ms', (calls) => Math.max(...calls.map(idleMs)), OVERHEAD_LIMIT_MS),
  ]
}

function comparison(own: readonly (readonly Call[])[], go: readonly (readonly Call[])[]): Figure {
  const ratios = own.map((calls, run) => sum(calls, ({ wallMs }) => wallMs) / sum(go[run] ?? [], ({ wallMs }) => wallMs))
  return { what: "time to the Go CPI's", unit: '×', value: spread(ratios), limit: 0.5 }
}

function sum(calls: readonly Call[], of: (call: Call) => number): number {
  return calls.reduce((total, call) => total + of(call), 0)
}
