import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { catalogue } from '../src/api/catalogue.ts'
import { recordedAnswers } from './support/recorded-answers.ts'

const root = path.resolve(import.meta.dirname, '..')
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8')
const generated = readdirSync(path.join(root, 'src/generated'), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'))

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
    const sentences = generated.filter((file) => /'[^'\n]*[a-z] [a-z]+ [a-z]+[^'\n]*'/.test(read(`src/generated/${file}`).replace(/import .*/g, '')))

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
    const wrong = recordedAnswers().flatMap(({ command, status, body, job }) => {
      const description = catalogue.get(command)
      if (description === undefined || status !== 200 || typeof body !== 'object' || body === null) return []
      const first = Object.values(body)[0] as Record<string, unknown>
      const result = job === undefined ? first : job.queryasyncjobresultresponse['jobresult']
      const finished = job === undefined || job.queryasyncjobresultresponse['jobstatus'] === 1
      const members = Object.keys(finished ? (result as object) : {}).filter((name) => !['count', 'success'].includes(name))
      const isJob = 'jobid' in first
      const faults = [
        isJob !== description.kind.startsWith('job') ? 'is it a job?' : '',
        isJob && 'id' in first !== (description.kind === 'job-with-id') ? 'is an id given at once?' : '',
        description.key !== undefined && members.length > 0 && !members.includes(description.key) ? `not under ${description.key}` : '',
      ]
      return faults.filter((fault) => fault !== '').map((fault) => `${command}: ${fault}`)
    })

    expect(wrong).toEqual([])
  })
})
