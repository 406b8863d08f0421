import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { catalogue } from '../src/api/catalogue.ts'
import { recordedAnswers } from './support/recorded-answers.ts'

const root = path.resolve(import.meta.dirname, '..')
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8')
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

  it('agrees with every recorded answer on where its contents are', () => {
    expect(recordedAnswers().flatMap(disagreements)).toEqual([])
  })
})

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
