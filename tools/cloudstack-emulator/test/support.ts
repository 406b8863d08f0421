import { dig, inner, type Line } from '../src/conform/flow.ts'
import { createEmulator, type Emulator, type EmulatorOptions } from '../src/index.ts'
import { send } from './flows/emulator-server.ts'

/** A new emulator, and the ids that most tests need. */
export interface Stage {
  readonly emulator: Emulator
  readonly ids: {
    readonly zone: string
    readonly offering: string
    readonly disk: string
    readonly template: string
    readonly network: string
  }
  /** Sends one call, as `user` by default, and returns the content of its answer. */
  call(command: string, parameters?: Readonly<Record<string, unknown>>, as?: string): Promise<Record<string, unknown>>
  /** The same, with status and content type. */
  raw(command: string, parameters?: Readonly<Record<string, unknown>>, as?: string): Promise<Omit<Line, 'flow' | 'step' | 'command'>>
  /** Runs a job to its end and returns its result. */
  job(command: string, parameters: Readonly<Record<string, unknown>>, as?: string): Promise<Record<string, unknown>>
  /** Sends a call that is expected to fail, at once or in its job, and returns its error's text. */
  refusal(command: string, parameters: Readonly<Record<string, unknown>>, as?: string): Promise<unknown>
  /** Deploys a machine and returns its id. */
  deploy(parameters?: Readonly<Record<string, unknown>>): Promise<string>
}

export function stage(options: EmulatorOptions = {}): Stage {
  const emulator = createEmulator(options)
  const { cloud } = emulator
  const named = <R extends { readonly id: string; readonly name: string }>(rows: Iterable<R>, name: string) =>
    [...rows].find((row) => row.name === name)?.id ?? ''
  const zone = named(cloud.zones.all(), 'zone-advanced')
  const template = [...cloud.templates.all()].find((row) => row.copies.some((copy) => copy.zoneId === zone))?.id ?? ''
  const user = cloud.accounts.by('name', 'user')[0]?.id
  const ids = {
    zone,
    template,
    offering: named(cloud.serviceOfferings.all(), 'small'),
    disk: named(cloud.diskOfferings.all(), 'disk-5'),
    network: named(cloud.networks.by('account', user), 'net-isolated'),
  }
  const raw: Stage['raw'] = (command, parameters = {}, as = 'user') => send(emulator, command, parameters, { as })
  const call: Stage['call'] = async (command, parameters, as) => inner((await raw(command, parameters, as)).body) as Record<string, unknown>
  const job: Stage['job'] = async (command, parameters, as) => {
    const { jobid } = await call(command, parameters, as)
    emulator.advanceMs(60_000)
    return dig(await call('queryAsyncJobResult', { jobid }, as ?? 'user'), 'jobresult') as Record<string, unknown>
  }
  const refusal: Stage['refusal'] = async (command, parameters, as) => {
    const answer = await call(command, parameters, as)
    if (answer['jobid'] === undefined) return answer['errortext']
    emulator.advanceMs(60_000)
    return dig(await call('queryAsyncJobResult', { jobid: answer['jobid'] }, as ?? 'user'), 'jobresult.errortext')
  }
  const basics = { zoneid: zone, templateid: template, serviceofferingid: ids.offering, networkids: ids.network }
  const deploy: Stage['deploy'] = async (parameters = {}) => {
    const { virtualmachine } = await job('deployVirtualMachine', { ...basics, ...parameters })
    return String(dig(virtualmachine, 'id'))
  }
  return { emulator, ids, raw, call, job, refusal, deploy }
}
