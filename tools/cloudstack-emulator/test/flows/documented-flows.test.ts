import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'yaml'
import { createEmulator } from '../../src/index.ts'
import { masked } from './compare.ts'
import { dig, type Flow, inner, type Line, type Step } from './flow.ts'
import { play } from './play.ts'

const folder = path.resolve(import.meta.dirname, '../../fixtures/documented')
const files = readdirSync(folder).filter((file) => file.endsWith('.yml'))

/** What CloudStack's sources say of a step: nothing = it works. */
interface Expected extends Step {
  /** The error: its code and text, `job` before it where the job fails; ids and numbers count the same. */
  readonly says?: string
  /** Members of the answer, of the first row of a list, or of a job's result. */
  readonly has?: readonly string[]
  readonly lacks?: readonly string[]
  /** Values of such members. */
  readonly is?: Readonly<Record<string, unknown>>
  /** How many rows a list has. */
  readonly rows?: number
}

function errorOf(line: Line): string {
  const job = inner(line.job)
  const [where, error] = dig(job, 'jobresult.errorcode') === undefined ? ['', inner(line.body)] : ['job ', dig(job, 'jobresult')]
  const code = dig(error, 'errorcode')
  return code === undefined ? '' : masked(`${where}${code} ${dig(error, 'errortext')}`)
}

/** The thing that an answer is about. */
function subjectOf(line: Line): unknown {
  const content = line.job === undefined ? inner(line.body) : dig(inner(line.job), 'jobresult')
  const values = typeof content === 'object' && content !== null ? Object.values(content) : []
  const rows = values.find(Array.isArray) as readonly unknown[] | undefined
  const [only] = values
  if (rows !== undefined && (values.length === 1 || 'count' in Object(content))) return rows[0]
  return typeof only === 'object' && values.length === 1 ? only : content
}

function differences(step: Expected, line: Line): readonly string[] {
  const wrong = masked(step.says) === errorOf(line) ? [] : [`says "${errorOf(line)}"`]
  const subject = Object(subjectOf(line)) as Record<string, unknown>
  const count = dig(inner(line.body), 'count') ?? 0
  return [
    ...wrong,
    ...(step.has ?? []).filter((name) => dig(subject, name) === undefined).map((name) => `lacks ${name}`),
    ...(step.lacks ?? []).filter((name) => dig(subject, name) !== undefined).map((name) => `has ${name}`),
    ...Object.entries(step.is ?? {}).flatMap(([name, value]) =>
      JSON.stringify(dig(subject, name)) === JSON.stringify(value) ? [] : [`${name} is ${JSON.stringify(dig(subject, name))}`],
    ),
    ...(step.rows === undefined || step.rows === count ? [] : [`lists ${count}`]),
  ]
}

describe('what CloudStack does by its sources', () => {
  it.each(files)('%s', async (file) => {
    const failures: unknown[] = []
    const flow = parse(readFileSync(path.join(folder, file), 'utf8')) as Flow
    const lines = await play(createEmulator({ report: (error) => failures.push(error) }), flow)

    const found = lines.flatMap((line, index) =>
      differences(flow.steps[index] as Expected, line).map((text) => `${line.step} ${line.command}: ${text}`),
    )
    expect(found).toEqual([])
    expect(failures).toEqual([])
  })
})
