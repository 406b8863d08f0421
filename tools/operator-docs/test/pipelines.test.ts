import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'yaml'

const folder = path.resolve(import.meta.dirname, '../../../docs/operator/pipelines')
const read = (file: string) => readFileSync(path.join(folder, file), 'utf8')
const SCRIPT = 'docs/operator/pipelines/convert-stemcell.sh'

function bashAccepts(script: string) {
  const { status, stderr } = spawnSync('bash', ['-n'], { input: script, encoding: 'utf8' })
  return { status, stderr }
}

interface Step {
  readonly get?: string
  readonly put?: string
  readonly in_parallel?: readonly Step[]
  readonly config?: { readonly run: { readonly args: readonly [string, string] } }
}

function flat(steps: readonly Step[]): readonly Step[] {
  return steps.flatMap((step) => [step, ...flat(step.in_parallel ?? [])])
}

describe('the pipeline for Concourse', () => {
  const text = read('concourse.yml')
  const pipeline = parse(text, { version: '1.1' }) as {
    readonly resources: readonly { readonly name: string; readonly source: object }[]
    readonly jobs: readonly { readonly plan: readonly Step[] }[]
  }
  const steps = flat(pipeline.jobs.flatMap(({ plan }) => plan))

  it('gets and puts each of its resources, and no other', () => {
    const used = steps.flatMap(({ get, put }) => get ?? put ?? [])

    expect([...used].sort()).toEqual(pipeline.resources.map(({ name }) => name).sort())
  })

  it('runs the script in a task that bash accepts', () => {
    const tasks = steps.flatMap(({ config }) => config?.run.args[1] ?? [])

    expect(tasks).toEqual([expect.stringContaining(SCRIPT)])
    expect(tasks.map(bashAccepts)).toEqual([{ status: 0, stderr: '' }])
  })

  it('explains each of its variables at its top', () => {
    const top = text.slice(0, text.indexOf('\nresources:'))
    const variables = [...new Set([...text.matchAll(/\(\(([^)]+)\)\)/g)].map(([, name = '']) => name))]

    expect(variables.filter((name) => !top.includes(name))).toEqual([])
  })
})

const hasActionlint = spawnSync('actionlint', ['--version']).error === undefined
const withActionlint = hasActionlint ? it : it.skip

describe('the workflow for GitHub Actions', () => {
  const text = read('github-actions.yml')

  it('runs the script, and fixes every action by its digest', () => {
    const actions = [...text.matchAll(/uses: (\S+)/g)].map(([, action = '']) => action)

    expect(text).toContain(SCRIPT)
    expect(actions.filter((action) => !/@[0-9a-f]{40}$/.test(action))).toEqual([])
  })

  it('explains each of its variables at its top', () => {
    const top = text.slice(0, text.indexOf('\nname:'))
    const variables = [...text.matchAll(/\bvars\.(\w+)/g)].map(([, name = '']) => name)

    expect(variables.filter((name) => !top.includes(name))).toEqual([])
  })

  withActionlint(`is valid${hasActionlint ? '' : ' (skipped: needs actionlint)'}`, () => {
    expect(spawnSync('actionlint', [path.join(folder, 'github-actions.yml')], { encoding: 'utf8' })).toMatchObject({
      status: 0,
      stdout: '',
    })
  })
})

describe('the script of both', () => {
  it('is accepted by bash', () => {
    expect(bashAccepts(read('convert-stemcell.sh'))).toEqual({ status: 0, stderr: '' })
  })
})
