import { dig, type Flow, inner, type Line, type Lookup, type Step } from './flow.ts'

type Variables = Map<string, unknown>
type Parameters = Readonly<Record<string, unknown>>

/** The answer to one call. */
export type Answer = Omit<Line, 'flow' | 'step' | 'as' | 'command'>

export type SendOptions = Pick<Step, 'as' | 'sign' | 'tweak' | 'method' | 'response'>

/** A CloudStack that flows are played on. */
export interface Server {
  send(command: string, parameters: Parameters, options: SendOptions): Promise<Answer>
  /** Waits between two looks at a job. */
  pause(): Promise<void>
}

/** The names in another cloud of what the flows name: `zone-advanced` → `my-zone`. Under a list command's name: what is taken of its list where a flow takes any. */
export type Names = Readonly<Record<string, string>>

/** Plays a flow and returns its answers. @throws {Error} if something that the flow looks up by name does not exist */
export async function play(server: Server, flow: Flow, names: Names = {}): Promise<readonly Line[]> {
  const variables: Variables = new Map()
  for (const [name, spec] of Object.entries(flow.vars ?? {})) {
    variables.set(name, typeof spec === 'string' ? spec : await lookup(server, renamed(spec, names), variables))
  }
  const lines: Line[] = []
  for (const [index, step] of flow.steps.entries()) {
    const as = step.as ?? flow.as ?? 'user'
    const line = await playStep(server, { ...step, as }, variables)
    lines.push({ flow: flow.flow, step: index + 1, as, command: step.do, ...line })
    for (const [name, path] of Object.entries(step.save ?? {})) {
      const found = path.startsWith('job.') ? dig(inner(line.job), path.slice(4)) : dig(inner(line.body), path)
      variables.set(name, found)
    }
  }
  return lines
}

async function playStep(server: Server, step: Step, variables: Variables): Promise<Answer> {
  const answer = await server.send(step.do, fillAll(step.with ?? {}, variables), step)
  const job = dig(inner(answer.body), 'jobid')
  if (typeof job !== 'string' || step.wait === false) return answer
  return { ...answer, job: await waitFor(server, step.as ?? 'user', job) }
}

/** The last answer to queryAsyncJobResult. */
export async function waitFor(server: Server, account: string, jobid: string): Promise<unknown> {
  for (;;) {
    const { body } = await server.send('queryAsyncJobResult', { jobid }, { as: account })
    if (dig(inner(body), 'jobstatus') !== 0) return body
    await server.pause()
  }
}

function renamed(spec: Lookup, names: Names): Lookup {
  const where = Object.entries(spec.where ?? {}).map(([member, value]) => [member, names[value] ?? value])
  return {
    ...spec,
    ...nameOf(spec, names),
    ...(spec.where === undefined ? {} : { where: Object.fromEntries(where) }),
  }
}

function nameOf({ list, name }: Lookup, names: Names): Pick<Lookup, 'name'> {
  const wanted = name === undefined ? names[list] : (names[name] ?? name)
  return wanted === undefined ? {} : { name: wanted }
}

async function lookup(server: Server, spec: Lookup, variables: Variables): Promise<unknown> {
  const { body } = await server.send(spec.list, { listall: 'true', ...fillAll(spec.with ?? {}, variables) }, { as: spec.as ?? 'user' })
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
