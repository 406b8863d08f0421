import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'yaml'
import { masked } from '../../src/conform/compare.ts'
import { dig, type Flow, inner, type Line, type Step } from '../../src/conform/flow.ts'
import { createEmulator } from '../../src/index.ts'
import { play } from './emulator-server.ts'

const folder = path.resolve(import.meta.dirname, '../../fixtures/documented')
const files = readdirSync(folder).filter((file) => file.endsWith('.yml'))

/** The outcome of a step according to CloudStack's sources. By default it succeeds. */
interface Expected extends Step {
  /** The error's code and text, after `job` if the job fails. Ids and numbers are equal. */
  readonly says?: string
  /** Expected members of the answer, of a list's first row, or of a job's result. */
  readonly has?: readonly string[]
  readonly lacks?: readonly string[]
  /** Expected values of such members. */
  readonly is?: Readonly<Record<string, unknown>>
  /** The number of rows in a list. */
  readonly rows?: number
}

function errorOf(line: Line): string {
  const job = inner(line.job)
  const [where, error] = dig(job, 'jobresult.errorcode') === undefined ? ['', inner(line.body)] : ['job ', dig(job, 'jobresult')]
  const code = dig(error, 'errorcode')
  return code === undefined ? '' : masked(`${where}${code} ${dig(error, 'errortext')}`)
}

/** The resource in an answer. */
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

describe("the behaviour according to CloudStack's sources", () => {
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
