import { signatureOf } from 'cloudstack-client/api'
import type { Emulator } from '../../src/emulator.ts'
import { handle } from '../../src/wire/dispatch.ts'
import { dig, type Flow, inner, type Line, type Lookup, type Step } from './flow.ts'

type Variables = Map<string, unknown>
type Parameters = Readonly<Record<string, unknown>>

const SECOND_MS = 1000

/** Plays a flow against an emulator in this process and returns its answers. */
export async function play(emulator: Emulator, flow: Flow): Promise<readonly Line[]> {
  const variables: Variables = new Map()
  for (const [name, spec] of Object.entries(flow.vars ?? {})) {
    variables.set(name, typeof spec === 'string' ? spec : await lookup(emulator, spec, variables))
  }
  const lines: Line[] = []
  for (const [index, step] of flow.steps.entries()) {
    const line = await playStep(emulator, { ...step, as: step.as ?? flow.as ?? 'user' }, variables)
    lines.push({ flow: flow.flow, step: index + 1, command: step.do, ...line })
    for (const [name, path] of Object.entries(step.save ?? {})) {
      const found = path.startsWith('job.') ? dig(inner(line.job), path.slice(4)) : dig(inner(line.body), path)
      variables.set(name, found)
    }
  }
  return lines
}

async function playStep(emulator: Emulator, step: Step, variables: Variables): Promise<Omit<Line, 'flow' | 'step' | 'command'>> {
  const answer = await send(emulator, step.do, fillAll(step.with ?? {}, variables), step)
  const job = dig(inner(answer.body), 'jobid')
  if (typeof job !== 'string' || step.wait === false) return answer
  return { ...answer, job: await waitFor(emulator, step.as ?? 'user', job) }
}

async function waitFor(emulator: Emulator, account: string, jobid: string): Promise<unknown> {
  for (;;) {
    const { body } = await send(emulator, 'queryAsyncJobResult', { jobid }, { as: account })
    if (dig(inner(body), 'jobstatus') !== 0) return body
    emulator.advanceMs(SECOND_MS)
  }
}

async function lookup(emulator: Emulator, spec: Lookup, variables: Variables): Promise<unknown> {
  const { body } = await send(emulator, spec.list, { listall: 'true', ...fillAll(spec.with ?? {}, variables) }, { as: spec.as ?? 'user' })
  const rows = Object.values((inner(body) ?? {}) as object).find(Array.isArray) as Record<string, unknown>[] | undefined
  const wanted = { ...spec.where, ...(spec.name === undefined ? {} : { name: spec.name }) }
  const row = (rows ?? []).find((candidate) => Object.entries(wanted).every(([key, value]) => String(candidate[key]) === value))
  if (row === undefined) throw new Error(`no ${JSON.stringify(spec)} in ${JSON.stringify(body).slice(0, 300)}`)
  return row[spec.take ?? 'id']
}

function fillAll(parameters: Parameters, variables: Variables): Parameters {
  return Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, fill(value, variables)]))
}

function fill(value: unknown, variables: Variables): unknown {
  if (typeof value !== 'string') return value
  const repeated = /^repeat\((.+),(\d+)\)$/.exec(value)
  if (repeated !== null) return (repeated[1] ?? '').repeat(Number(repeated[2]))
  const whole = /^\$\{?(\w[\w-]*)\}?$/.exec(value)?.[1]
  if (whole !== undefined) return variables.has(whole) ? variables.get(whole) : value
  return value.replace(/\$\{(\w[\w-]*)\}/g, (text, name: string) => (variables.has(name) ? String(variables.get(name)) : text))
}

type SendOptions = Pick<Step, 'as' | 'sign' | 'tweak' | 'method' | 'response'>

export async function send(
  emulator: Emulator,
  command: string,
  parameters: Parameters,
  options: SendOptions,
): Promise<Omit<Line, 'flow' | 'step' | 'command'>> {
  const wire = signedParameters(emulator, command, parameters, options)
  const text = new URLSearchParams([...wire]).toString()
  const get = options.method === 'GET'
  const answer = await handle(emulator.wire, {
    method: options.method ?? 'POST',
    query: get ? text : '',
    body: get ? '' : text,
    cookies: {},
  })
  return { status: answer.status, type: answer.contentType, body: readBody(answer.body) }
}

function signedParameters(emulator: Emulator, command: string, parameters: Parameters, options: SendOptions): ReadonlyMap<string, string> {
  const given = Object.entries(parameters).flatMap(([name, value]) =>
    value === undefined || value === null ? [] : [[name, String(value)] as const],
  )
  const wire = new Map<string, string>([['command', command], ['response', options.response ?? 'json'], ...given])
  const keys = emulator.accounts[options.as ?? 'user']
  if (options.sign !== false && keys !== undefined) {
    wire.set('apikey', keys.apiKey)
    wire.set('signature', signatureOf(Object.fromEntries(wire), keys.secretKey))
  }
  return new Map([...wire, ...Object.entries(options.tweak ?? {})])
}

function readBody(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
