import { createCloudStackClient } from 'cloudstack-client'
import type { Clock, Transport } from 'cloudstack-client/api'
import { createEmulator, type Emulator, type JournalEntry } from 'cloudstack-emulator'
import type { Locks } from '../../src/dependencies.ts'
import type { CpiHost } from '../../src/dispatch/cpi-host.ts'
import { answer } from '../../src/dispatch/dispatch.ts'
import { createInceptionHost, type InceptionHost } from '../../src/inception/inception-host.ts'
import type { Answer } from '../../src/protocol/answer.ts'
import type { SettingsStore } from '../../src/settings-store.ts'
import { memoryLocks } from './memory-locks.ts'
import { configFile } from './requests.ts'
import { runningClock } from './running-clock.ts'

export const DIRECTOR = 'f7f3b1a4-0000-4000-8000-00000000d1ec'

export interface BoxOptions {
  readonly emulator?: Emulator
  readonly account?: string
  /** Keys of the config file's cloudstack section. */
  readonly cloudstack?: object
  /** Other sections of the config file: agent, registry. */
  readonly properties?: object
  readonly settings?: SettingsStore
  readonly locks?: Locks
  readonly inception?: InceptionHost
  /** Sends uploads elsewhere than straight into the emulator. */
  readonly upload?: Transport['upload']
  /** Wraps the transport, for a process that ends in the midst of its work. */
  readonly around?: (inner: Transport) => Transport
  /** Wraps the clock, for one that somebody sets. */
  readonly clock?: (inner: Clock) => Clock
  readonly apiVersion?: number
  readonly stemcellApiVersion?: number | undefined
  readonly context?: object
  readonly signal?: AbortSignal
}

/** The whole CPI, the real client and an emulated CloudStack, in this process and in emulated time. */
export interface Box {
  readonly emulator: Emulator
  /** For requests that are not of this box's making. */
  readonly host: CpiHost
  /** What the CPI logged, oldest first. */
  readonly logged: string[]
  /** The text of a request, as a director sends it. */
  request(method: string, ...args: unknown[]): string
  /** The whole answer. */
  call(method: string, ...args: unknown[]): Promise<Answer>
  /** The result. @throws if the answer is an error */
  run(method: string, ...args: unknown[]): Promise<unknown>
  /** The same CPI with other options, on the same cloud. */
  with(options: BoxOptions): Box
  /** Commands since a number of the journal, polls left out. */
  commands(since?: number): readonly JournalEntry[]
  /** Number of the journal's newest entry. */
  mark(): number
}

/** Jobs take as long as on a real server; whole seconds each would be three times as many polls. */
const MEASURED = { 'emulator.measured.durations': true }

let ids = 0

/** Distinct and in order, so that failures can be told apart. */
function nextId(): string {
  ids += 1
  return `aaaaaaaa-0000-4000-8000-${ids.toString(16).padStart(12, '0')}`
}

export function cpiInABox(options: BoxOptions = {}): Box {
  const emulator = options.emulator ?? createEmulator({ settings: MEASURED })
  const locks = options.locks ?? memoryLocks()
  const logged: string[] = []
  const host = hostFor(emulator, { ...options, locks }, logged)
  const box: Box = {
    emulator,
    host,
    logged,
    request: (method, ...args) => requestText(method, args, options),
    call: (method, ...args) => answer(requestText(method, args, options), host),
    async run(method, ...args) {
      const { result, error } = await box.call(method, ...args)
      if (error !== null) throw new Error(`${method} failed: ${error.type} ${error.message}`)
      return result
    },
    with: (changes) => cpiInABox({ ...options, emulator, locks, ...changes }),
    commands: (since = 0) => emulator.journal.entries(since).filter(({ command }) => command !== 'queryAsyncJobResult'),
    mark: () => emulator.journal.entries().at(-1)?.number ?? 0,
  }
  return box
}

function requestText(method: string, args: readonly unknown[], options: BoxOptions): string {
  const { apiVersion = 2 } = options
  const stemcell = 'stemcellApiVersion' in options ? options.stemcellApiVersion : 3
  const vm = stemcell === undefined ? {} : { vm: { stemcell: { api_version: stemcell } } }
  const context = { director_uuid: DIRECTOR, request_id: 'cpi-1', ...vm, ...options.context }
  return JSON.stringify({ method, arguments: args, context, api_version: apiVersion })
}

function hostFor(emulator: Emulator, options: BoxOptions & { readonly locks: Locks }, logged: string[]): CpiHost {
  const say = (level: string) => (message: string) => {
    logged.push(`${level} ${message}`)
  }
  const keys = emulator.accounts[options.account ?? 'user']
  const { around = (inner: Transport) => inner, clock: seen = (inner: Clock) => inner } = options
  const clock = seen(runningClock(emulator.clock))
  if (keys === undefined) throw new Error(`the emulator has no account ${options.account}`)
  return {
    readConfigFile: async () =>
      configFile({ api_key: keys.apiKey, secret_access_key: keys.secretKey, ...options.cloudstack }, options.properties),
    open: async ({ cloudstack }) => ({
      cloud: createCloudStackClient(
        {
          endpoint: cloudstack.endpoint,
          credentials: { apiKey: cloudstack.api_key.reveal(), secretKey: cloudstack.secret_access_key.reveal() },
          timeouts: { unreachableMs: cloudstack.timeout.unreachable * 1000 },
        },
        {
          transport: around({ ...emulator.transport, ...(options.upload === undefined ? {} : { upload: options.upload }) }),
          clock,
        },
      ),
      settings: options.settings,
      log: { debug: say('debug'), info: say('info'), warn: say('warn') },
      clock,
      locks: options.locks,
      inception: options.inception ?? createInceptionHost(),
      newId: nextId,
    }),
    signal: options.signal ?? new AbortController().signal,
  }
}
