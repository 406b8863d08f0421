import { listCapabilities } from 'cloudstack-client/api'
import { configure } from '../config/configure.ts'
import type { CpiConfig } from '../config/schema.ts'
import { withoutSecrets } from '../config/secret-values.ts'
import type { Dependencies, Services } from '../dependencies.ts'
import type { CpiHost } from '../dispatch/cpi-host.ts'
import { dependenciesFor } from '../dispatch/perform.ts'
import { notImplemented } from '../errors/cpi-error.ts'
import { toCpiError } from '../errors/to-cpi-error.ts'
import { methods } from '../methods.ts'
import { type CpiRequest, parseRequest } from '../protocol/request.ts'
import type { Undo } from '../undo.ts'
import { decisionsOf } from './decisions.ts'
import { rehearse, type WouldSend } from './rehearsal.ts'

/** What a call would do. Secrets are removed. */
export interface Explanation {
  readonly method: string
  /** In the order in which they would be sent, look-ups left out. */
  readonly requests: readonly WouldSend[]
  /** The settings that the agent would read; undefined for methods without a machine. */
  readonly settings: unknown
  readonly decisions: readonly string[]
  /** In the order in which a failure at the end would undo the steps. */
  readonly undo: readonly string[]
  readonly messages: readonly string[]
  readonly result: unknown
  /** Why the call would fail. */
  readonly error: string | undefined
}

/** Runs a method against the cloud without changing anything. @throws {CpiError} if the request or the configuration is wrong */
export async function explain(text: string, host: CpiHost): Promise<Explanation> {
  const request = parseRequest(text)
  const entry = Object.hasOwn(methods, request.method) ? methods[request.method] : undefined
  if (entry === undefined) throw notImplemented(request.method)
  const call = (await entry.load()).prepare(request.arguments)
  const { config, warnings } = configure(await host.readConfigFile(), request.context)
  const stage = await setStage(config, request, host)
  stage.messages.push(...warnings)
  const deps = { ...(await dependenciesFor(entry, stage.services, config, request, host.signal)), undo: stage.undo }
  const { result, error } = await outcomeOf(async () => call(deps), request.method)
  const mayExpunge = await stage.mayExpunge()
  return {
    method: request.method,
    requests: stage.requests.map(({ command, parameters }) => ({ command, parameters: shown(parameters) })),
    settings: withoutSecrets(settingsOf(stage.requests, stage.written)),
    decisions: decisionsOf(stage.requests, config.cloudstack, mayExpunge),
    undo: stage.noted.toReversed(),
    messages: stage.messages,
    result,
    error,
  }
}

async function outcomeOf(call: () => Promise<unknown>, method: string) {
  try {
    return { result: await call(), error: undefined }
  } catch (error) {
    return { result: null, error: toCpiError(error, method).coded }
  }
}

/** The services of a call that change nothing, and the notes of what they were asked. */
async function setStage(config: CpiConfig, request: CpiRequest, host: CpiHost) {
  const services = await host.open(config, request)
  const { cloud, requests } = rehearse(services.cloud)
  const noted: string[] = []
  const messages: string[] = []
  const written: unknown[] = []
  const undo: Undo = {
    note(what) {
      noted.push(what)
      return { during: async (ask) => ask() }
    },
    unwind: async () => [],
  }
  const log: Dependencies['log'] = {
    debug: () => undefined,
    info: (text) => void messages.push(text),
    warn: (text) => void messages.push(text),
  }
  const settings: Services['settings'] =
    services.settings === undefined
      ? undefined
      : { ...services.settings, write: async (_id, document) => void written.push(document), forget: async () => undefined }
  const mayExpunge = async () => {
    const isRelevant = requests.some(({ command }) => /^(deploy|destroy)VirtualMachine$/.test(command))
    return isRelevant ? (await services.cloud.run(listCapabilities, {})).allowuserexpungerecovervm === true : undefined
  }
  const staged = { ...services, cloud, log, settings, clock: withoutWaiting(services.clock) }
  return { services: staged, requests, noted, messages, written, undo, mayExpunge }
}

/** Waiting would wait for what never happens: time passes at once. */
function withoutWaiting(inner: Services['clock']): Services['clock'] {
  let aheadMs = 0
  return {
    nowMs: () => inner.nowMs() + aheadMs,
    monotonicMs: () => inner.monotonicMs() + aheadMs,
    sleepMs: async (durationMs) => {
      aheadMs += durationMs
    },
  }
}

function shown(parameters: WouldSend['parameters']): WouldSend['parameters'] {
  const { userdata, ...others } = parameters
  const given = Object.entries(others).filter(([, value]) => value !== undefined)
  const all = Object.fromEntries(given)
  return userdata === undefined ? all : { ...all, userdata: '(the settings of the agent, in base64)' }
}

/** From the registry, else from the user data. */
function settingsOf(requests: readonly WouldSend[], written: readonly unknown[]): unknown {
  if (written.length > 0) return written.at(-1)
  const userdata = requests.findLast(({ parameters }) => typeof parameters['userdata'] === 'string')?.parameters['userdata']
  return typeof userdata === 'string' ? JSON.parse(Buffer.from(userdata, 'base64').toString('utf8')) : undefined
}
