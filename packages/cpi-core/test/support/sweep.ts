import type { Fault } from 'cloudstack-emulator'
import type { Answer } from '../../src/protocol/answer.ts'
import { type Box, type BoxOptions, cpiInABox } from './cpi-in-a-box.ts'
import { leftIn } from './director.ts'

export interface Scenario {
  readonly method: string
  readonly options?: BoxOptions
  /** Brings the cloud to where the call begins. @returns the call's arguments */
  readonly prepare: (box: Box) => Promise<readonly unknown[]>
  /** What must hold after a failure, and after the same call once more where that is tried. */
  readonly repeats: boolean
}

export interface Trial {
  readonly fault: string
  readonly answer: Answer
  /** Names of the resources that did not exist before the failed call. */
  readonly extra: readonly string[]
  /** The answer of the same call once more, without fault. */
  readonly again: Answer | undefined
}

/** A cloud where a scenario's call begins, to which it returns as often as the call is tried. */
export interface Stage {
  readonly scenario: Scenario
  readonly box: Box
  /** The call's arguments. */
  readonly args: readonly unknown[]
  /** Names of the resources that exist before the call. */
  readonly before: readonly string[]
  readonly restore: () => void
}

/** Prepares a scenario once; playing the same calls for each trial would take most of a sweep's time. */
export async function stage(scenario: Scenario, options: BoxOptions = {}): Promise<Stage> {
  const box = cpiInABox({ ...scenario.options, ...options })
  const args = await scenario.prepare(box)
  return { scenario, box, args, before: leftIn(box), restore: box.emulator.save() }
}

type Way = Pick<Fault, 'phase' | 'kind' | 'delayMs' | 'workDelayMs' | 'code' | 'text'>

/** An eighteenth of the default, because the polls of a call that waits in vain are what a sweep spends its time on. */
const LIMIT_SECONDS = 100

/**
 * In emulated time: the call's own time limit is over by then, that of unwinding (600 s more) is not.
 * What takes longer still can only be named.
 */
const LONG_JOB_MS = 150_000

const WAYS: readonly Way[] = [
  { phase: 'before', kind: 'error' },
  { phase: 'before', kind: 'drop' },
  { phase: 'after', kind: 'error' },
  { phase: 'after', kind: 'drop' },
  { phase: 'after', kind: 'garbage' },
  { phase: 'job', kind: 'error' },
  { phase: 'job', kind: 'delay', delayMs: LONG_JOB_MS },
]

const gateway = (code: number): Pick<Fault, 'kind' | 'code' | 'text'> => ({
  kind: 'garbage',
  code,
  text: `<html>${code} by a proxy</html>`,
})

/** A proxy's answer says nothing about what the server behind it does: it did it already, does it later, or never heard of it. */
export const PROXY_WAYS: readonly Way[] = [
  { phase: 'before', ...gateway(502) },
  { phase: 'before', ...gateway(503) },
  { phase: 'before', ...gateway(504) },
  { phase: 'after', ...gateway(502) },
  { phase: 'after', ...gateway(503) },
  { phase: 'after', ...gateway(504), workDelayMs: 1000 },
  { phase: 'after', ...gateway(503), workDelayMs: 8000 },
  { phase: 'after', ...gateway(504), workDelayMs: 20_000 },
]

/** Look-ups change nothing: an error, no answer, and an answer that cannot be read, are all that can happen to them. */
const READ_WAYS: readonly Way[] = [
  { phase: 'before', kind: 'error' },
  { phase: 'before', kind: 'drop' },
  { phase: 'after', kind: 'garbage' },
]

/** What a proxy answers to a look-up is not an answer; which code it has makes no difference there. */
export const PROXY_READ_WAYS: readonly Way[] = [{ phase: 'before', ...gateway(503) }]

/** Plays a call as often as it makes calls of its own, times the ways in which each of them can fail; look-ups fail in ways of their own. */
export async function sweep(
  scenario: Scenario,
  ways: readonly Way[] = WAYS,
  readWays: readonly Way[] = READ_WAYS,
): Promise<readonly Trial[]> {
  const limited = { timeout: { global: LIMIT_SECONDS }, ...scenario.options?.cloudstack }
  const prepared = await stage(scenario, { cloudstack: limited })
  const { box, args } = prepared
  const mark = box.mark()
  await box.run(scenario.method, ...args)
  const commands = box.commands(mark).map(({ command }) => command)
  const trials: Trial[] = []
  for (const [index, command] of commands.entries()) {
    for (const way of command.startsWith('list') ? readWays : ways)
      trials.push(await trial(prepared, { command: '*', nth: index + 1, ...way }, command))
  }
  return trials
}

/** Sweeps each scenario once, whoever looks at its trials. */
export function sweepingOnce(
  ...ways: [ways?: readonly Way[], readWays?: readonly Way[]]
): (scenario: Scenario) => ReturnType<typeof sweep> {
  const sweeps = new Map<Scenario, ReturnType<typeof sweep>>()
  return (scenario) => {
    const swept = sweeps.get(scenario) ?? sweep(scenario, ...ways)
    sweeps.set(scenario, swept)
    return swept
  }
}

/** Plays a call with one fault, and once more without it where it repeats. */
export async function trial({ scenario, box, args, before, restore }: Stage, fault: Fault, command: string): Promise<Trial> {
  restore()
  box.emulator.faults.add([fault])
  const answer = await box.call(scenario.method, ...args)
  box.emulator.faults.clear()
  // What a proxy did not wait for has been carried out by then.
  if (fault.workDelayMs !== undefined) box.emulator.advanceMs(60_000)
  const extra = answer.error === null ? [] : leftIn(box).filter((thing) => !before.includes(thing))
  const again = answer.error !== null && scenario.repeats ? await box.call(scenario.method, ...args) : undefined
  return { fault: `${describeFault(fault)} of call ${fault.nth} (${command})`, answer, extra, again }
}

function describeFault({ phase, kind, code, workDelayMs }: Fault): string {
  return [phase, kind, code, workDelayMs === undefined ? undefined : `done ${workDelayMs} ms later`]
    .filter((part) => part !== undefined)
    .join(' ')
}

const KNOWN =
  /^Bosh::Clouds::(CpiError|NotImplemented|NotSupported|CloudError|VMNotFound|NetworkNotFound|NoDiskSpace|DiskNotAttached|DiskNotFound|VMCreationFailed)$/

/**
 * What is wrong with a failure: a type that no director knows, something left behind, or that the call does not work the next time.
 * @param isExcused for leftovers that CloudStack itself refuses to delete; they must at least be named
 */
export function wrongIn(trials: readonly Trial[], isExcused: (message: string) => boolean = () => false): readonly string[] {
  return trials.flatMap(({ fault, answer, extra, again }) => {
    const message = answer.error?.message ?? ''
    const left = extra.filter((thing) => !(isExcused(message) && message.includes(thing)))
    return [
      ...(answer.error === null || KNOWN.test(answer.error.type) ? [] : [`${fault}: type ${answer.error.type}`]),
      ...left.map((thing) => `${fault}: left ${thing} (${message})`),
      ...(again?.error ? [`${fault}: again ${again.error.message}`] : []),
    ]
  })
}
