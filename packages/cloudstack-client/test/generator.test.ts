import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { catalogue } from '../src/api/catalogue.ts'
import { recordedAnswers } from './support/recorded-answers.ts'

const root = path.resolve(import.meta.dirname, '..')
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8')
const values = JSON.parse(read('catalogue/values.json')) as Values
const generated = readdirSync(path.join(root, 'src/generated'), { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.ts'),
)

describe('the generated files', () => {
  it('are what the generator makes of the catalogue today', () => {
    const run = (): Buffer => execFileSync(process.execPath, ['generator/generate.mjs', '--check'], { cwd: root })

    expect(run).not.toThrow()
  })

  it('are small enough to open', () => {
    const lines = generated.map((file) => read(`src/generated/${file}`).split('\n').length)

    expect(lines.filter((count) => count > 1200)).toEqual([])
    expect(lines.sort((a, b) => a - b)[Math.floor(lines.length / 2)]).toBeLessThan(200)
  })

  it('hold names, types and numbers, but no prose', () => {
    const sentences = generated.filter((file) =>
      /'[^'\n]*[a-z] [a-z]+ [a-z]+[^'\n]*'/.test(read(`src/generated/${file}`).replace(/import .*/g, '')),
    )

    expect(sentences).toEqual([])
  })
})

describe('the catalogue', () => {
  it('is corrected only where a recording proves it wrong', () => {
    const corrections = Object.entries(JSON.parse(read('catalogue/corrections.json')) as Record<string, { evidence?: string }>)
    const flows = new Map(recordedAnswers().map(({ flow, command }) => [`${flow} ${command}`, true]))

    const unproved = corrections.filter(([command, { evidence = '' }]) => {
      const flow = /^recorded flow ([\w-]+): /.exec(evidence)?.[1]
      return flow === undefined || !flows.has(`${flow} ${command}`)
    })

    expect(unproved).toEqual([])
  })

  it('has every recorded value in the set of its field', () => {
    const found = recordedAnswers().flatMap(({ body, job }) => textsIn(values.answers, [body, job]))
    const unknown = found.filter(({ type, value }) => !values.sets[type]?.values.includes(value))

    expect(found.length).toBeGreaterThan(1000)
    expect(unknown).toEqual([])
  })

  it('says of each set of values which recording or which source has it', () => {
    const flows = new Map(recordedAnswers().map(({ flow }) => [flow, '']))
    for (const answer of recordedAnswers()) flows.set(answer.flow, flows.get(answer.flow) + JSON.stringify(answer))

    const unproved = Object.entries(values.sets).filter(([, { values: all, recorded, documented = '' }]) => {
      const seen = recorded?.every((flow) => all.some((value) => flows.get(flow)?.includes(`"${value}"`)))
      return recorded === undefined ? documented === '' : seen !== true
    })

    expect(unproved).toEqual([])
    expect(Object.values(values.maps).filter(({ recorded, documented }) => recorded === undefined && documented === undefined)).toEqual([])
  })

  it('agrees with every recorded answer on where its contents are', () => {
    expect(recordedAnswers().flatMap(disagreements)).toEqual([])
  })
})

interface Evidence {
  readonly recorded?: readonly string[]
  readonly documented?: string
}

interface Values {
  readonly sets: Readonly<Record<string, Evidence & { readonly values: readonly (string | number)[] }>>
  readonly maps: Readonly<Record<string, Evidence>>
  readonly answers: Readonly<Record<string, string>>
}

/** The values of those fields in an answer that have a set. An answer's member has its entity's name in lower case. */
function textsIn(sets: Values['answers'], answer: unknown, holder = ''): readonly { readonly type: string; readonly value: string }[] {
  if (Array.isArray(answer)) return answer.flatMap((item) => textsIn(sets, item, holder))
  if (typeof answer !== 'object' || answer === null) return []
  return Object.entries(answer).flatMap(([name, value]) => {
    const place = Object.keys(sets).find((known) => known.toLowerCase() === `${holder}.${name}`.toLowerCase()) ?? `*.${name}`
    const type = sets[place]
    return typeof value === 'string' && type !== undefined ? [{ type, value }] : textsIn(sets, value, name)
  })
}

type RecordedAnswer = ReturnType<typeof recordedAnswers>[number]

function disagreements({ command, status, body, job }: RecordedAnswer): readonly string[] {
  const description = catalogue.get(command)
  if (description === undefined || status !== 200 || typeof body !== 'object' || body === null) return []
  const { kind, key } = description
  const first = Object.values(body)[0] as Record<string, unknown>
  const isJob = 'jobid' in first
  const members = membersOf(first, job)
  return [
    ...(isJob === kind.startsWith('job') ? [] : [`${command}: is it a job?`]),
    ...(isJob && 'id' in first !== (kind === 'job-with-id') ? [`${command}: is an id given at once?`] : []),
    ...(key === undefined || members.length === 0 || members.includes(key) ? [] : [`${command}: not under ${key}`]),
  ]
}

/** Names of the members of the answer, or of the result of its job once that has ended. */
function membersOf(answer: Record<string, unknown>, job: RecordedAnswer['job']): readonly string[] {
  const { jobstatus, jobresult } = job?.queryasyncjobresultresponse ?? { jobstatus: 1, jobresult: answer }
  const result = jobstatus === 1 ? (jobresult as object) : {}
  return Object.keys(result).filter((name) => !['count', 'success'].includes(name))
}
