import { randomUUID } from 'node:crypto'
import {
  type CallObserver,
  type CallRecord,
  type ClientTimeouts,
  type CloudStackClient,
  createCloudStackClient,
  createHttpTransport,
  systemClock,
} from 'cloudstack-client'
import type { Clock, Transport } from 'cloudstack-client/api'
import type { Answer, CpiConfig, CpiRequest, Locks, Log, Services, SettingsStore } from 'cpi-core'
import { type RegistryConfig, secretValues } from 'cpi-core/config'
import { reasonOf } from 'cpi-core/errors'
import { createInceptionHost } from 'cpi-core/inception'
import { checkedAuthorities } from './checked-authorities.ts'
import { proxyAddress } from './proxy-address.ts'
import { createRedactor, type Redact } from './redactor.ts'
import { createStderrLog, levelFor } from './stderr-log.ts'
import type { Recorder } from './trace/recorder.ts'
import type { TraceDocument } from './trace/trace-document.ts'
import { trustedAuthorities } from './trusted-authorities.ts'

export interface Opened {
  readonly services: Services
  /** Writes the trace of the call, if one is wanted. */
  readonly finish: (answer: Answer) => Promise<void>
  readonly redact: Redact
}

/** Constructs the services of a call; nothing is constructed anywhere else. @param observe learns of each command, besides the log */
export async function openServices(config: CpiConfig, request: CpiRequest, observe?: CallObserver): Promise<Opened> {
  const redact = createRedactor(secretValues(config, request.arguments))
  const { level, format } = config.cloudstack.log
  const source = { request: request.requestId ?? `pid ${process.pid}`, method: request.method }
  const stderr = createStderrLog(source, redact, { level: levelFor(level), format })
  const recorder = await openRecorder(config, request, redact)
  const log = recorder?.log(stderr) ?? stderr
  const clock = recorder?.clock(systemClock) ?? systemClock
  const options = { timeouts: { unreachableMs: config.cloudstack.timeout.unreachable * 1000 }, clock, around: recorder?.transport, observe }
  const services: Services = {
    cloud: openCloud(config, log, options),
    settings: config.registry === undefined ? undefined : settingsStore(config.registry),
    log,
    clock,
    locks: fileLocks,
    inception: createInceptionHost(),
    newId: randomUUID,
  }
  return { services, redact, finish: async (answer) => finishTrace(config, recorder?.document(answer), stderr) }
}

/** Loaded only where traces are wanted. */
async function openRecorder({ cloudstack }: CpiConfig, request: CpiRequest, redact: Redact): Promise<Recorder | undefined> {
  if (cloudstack.trace_dir === undefined) return undefined
  const { createRecorder } = await import('./trace/recorder.ts')
  return createRecorder(request, redact, () => systemClock.nowMs())
}

/** A trace that cannot be written must not make the call fail. */
async function finishTrace({ cloudstack }: CpiConfig, trace: TraceDocument | undefined, log: Log): Promise<void> {
  if (trace === undefined || cloudstack.trace_dir === undefined) return
  const { writeTrace } = await import('./trace/trace-file.ts')
  await writeTrace(cloudstack.trace_dir, trace).catch((error: unknown) => {
    log.warn(`the trace of this call could not be written to "${cloudstack.trace_dir}": ${reasonOf(error)}`)
  })
}

interface CloudOptions {
  /** For a call of the CPI or for a program that an operator waits for; otherwise the client's own. */
  readonly timeouts?: Partial<ClientTimeouts>
  readonly clock?: Clock
  /** Wraps the transport, to record what passes. */
  readonly around?: ((inner: Transport) => Transport) | undefined
  readonly observe?: CallObserver | undefined
}

export function openCloud(
  config: CpiConfig,
  log: Log,
  { timeouts = {}, clock = systemClock, around = (inner) => inner, observe }: CloudOptions = {},
): CloudStackClient {
  const { endpoint, api_key: apiKey, secret_access_key: secretKey } = config.cloudstack
  const onCall: CallObserver = (call) => {
    describeCall(log, call)
    observe?.(call)
  }
  const credentials = { apiKey: apiKey.reveal(), secretKey: secretKey.reveal() }
  return createCloudStackClient({ endpoint, credentials, timeouts, onCall }, { transport: around(openTransport(config)), clock })
}

/** Returns whom the API and secondary storage are trusted by. */
export function tlsOptions({ ca_cert, skip_verify_ssl: isInsecure, stemcell }: CpiConfig['cloudstack']) {
  const { ca_cert: storageCaCert, skip_verify_ssl: isStorageInsecure = isInsecure } = stemcell
  const ca = checkedAuthorities('cloudstack.ca_cert', ca_cert)
  const storageCa = checkedAuthorities('cloudstack.stemcell.ca_cert', storageCaCert)
  return {
    tls: { verify: !isInsecure, ...trustedAuthorities(ca) },
    uploadTls: { verify: !isStorageInsecure, ...trustedAuthorities(ca, storageCa) },
  }
}

/** Creates the transport to the API with the configured certificates and proxy. */
export function openTransport({ cloudstack }: CpiConfig): Transport {
  const proxy = proxyAddress(cloudstack)
  return createHttpTransport({
    endpoint: cloudstack.endpoint,
    ...tlsOptions(cloudstack),
    ...(proxy === undefined ? {} : { proxy }),
  })
}

/** Loaded by the calls that use it: agents need it rarely, even where it is configured. */
function settingsStore(registry: RegistryConfig): SettingsStore {
  const open = async () => (await import('./open-registry.ts')).openRegistry(registry)
  return {
    write: async (id, settings) => (await open()).write(id, settings),
    read: async (id) => (await open()).read(id),
    forget: async (id) => (await open()).forget(id),
  }
}

/** Loaded by the few calls that lock. */
const fileLocks: Locks = {
  hold: async (name, critical, limits) => {
    const { createFileLocks } = await import('./file-locks.ts')
    return createFileLocks(systemClock).hold(name, critical, limits)
  },
}

/** Logs one line per command; successful polls on level debug. */
function describeCall(log: Log, call: CallRecord): void {
  const { command, parameters, durationMs, outcome, httpStatus, jobId, attempt } = call
  const shown = Object.entries(parameters).map(([name, value]) => `${name}=${value}`)
  const again = attempt > 1 ? ` (try ${attempt})` : ''
  const job = jobId === undefined ? '' : ` job ${jobId}`
  const roundedMs = Math.round(durationMs)
  const line = `${command}${again} ${shown.join(' ')} -> ${outcome}${httpStatus === undefined ? '' : ` ${httpStatus}`}${job} in ${roundedMs} ms`
  const fields = { command, outcome, http_status: httpStatus, job_id: jobId, attempt, duration_ms: roundedMs }
  if (isQuietPoll(call)) log.debug(line, fields)
  else log.info(line, fields)
}

/** A job is polled often, and only its end is of interest. */
function isQuietPoll({ command, outcome }: CallRecord): boolean {
  return command === 'queryAsyncJobResult' && outcome === 'ok'
}
