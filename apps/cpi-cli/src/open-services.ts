import { randomUUID } from 'node:crypto'
import {
  type CallRecord,
  type ClientTimeouts,
  type CloudStackClient,
  createCloudStackClient,
  createHttpTransport,
  systemClock,
} from 'cloudstack-client'
import type { Transport } from 'cloudstack-client/api'
import type { CpiConfig, CpiRequest, Locks, Log, Services, SettingsStore } from 'cpi-core'
import { type RegistryConfig, secretValues } from 'cpi-core/config'
import { createInceptionHost } from 'cpi-core/inception'
import { proxyAddress } from './proxy-address.ts'
import { createRedactor, type Redact } from './redactor.ts'
import { createStderrLog } from './stderr-log.ts'

export interface Opened {
  readonly services: Services
  readonly redact: Redact
}

/** Constructs the services of a call; nothing is constructed anywhere else. */
export function openServices(config: CpiConfig, request: CpiRequest): Opened {
  const redact = createRedactor(secretValues(config, request.arguments))
  const log = createStderrLog(`${request.requestId ?? `pid ${process.pid}`} ${request.method}`, redact)
  const services: Services = {
    cloud: openCloud(config, log, { unreachableMs: config.cloudstack.timeout.unreachable * 1000 }),
    settings: config.registry === undefined ? undefined : settingsStore(config.registry),
    log,
    clock: systemClock,
    locks: fileLocks,
    inception: createInceptionHost(),
    newId: randomUUID,
  }
  return { services, redact }
}

/** @param timeouts for a call of the CPI; a program that an operator waits for has the client's own, shorter ones */
export function openCloud(config: CpiConfig, log: Log, timeouts: Partial<ClientTimeouts> = {}): CloudStackClient {
  const { endpoint, api_key: apiKey, secret_access_key: secretKey } = config.cloudstack
  const credentials = { apiKey: apiKey.reveal(), secretKey: secretKey.reveal() }
  return createCloudStackClient(
    { endpoint, credentials, timeouts, onCall: (call) => describeCall(log, call) },
    { transport: openTransport(config), clock: systemClock },
  )
}

/** Creates the transport to the API with the configured certificates and proxy. */
export function openTransport({ cloudstack }: CpiConfig): Transport {
  const { endpoint, ca_cert: ca, skip_verify_ssl: isInsecure } = cloudstack
  const { ca_cert: storageCa, skip_verify_ssl: isStorageInsecure = isInsecure } = cloudstack.stemcell
  const proxy = proxyAddress(cloudstack)
  return createHttpTransport({
    endpoint,
    tls: tlsOptions(!isInsecure, [ca]),
    uploadTls: tlsOptions(!isStorageInsecure, [ca, storageCa]),
    ...(proxy === undefined ? {} : { proxy }),
  })
}

/** Configured authorities are trusted in addition to the well-known ones. */
function tlsOptions(verify: boolean, authorities: readonly (string | undefined)[]): { verify: boolean; ca?: string } {
  const own = authorities.filter((authority) => authority !== undefined)
  if (own.length === 0) return { verify }
  // Node's TLS is loaded where it is needed: most of the time of a call is the loading of modules.
  const { rootCertificates } = process.getBuiltinModule('node:tls')
  return { verify, ca: [...rootCertificates, ...own].join('\n') }
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

/** Logs one line per call; successful polls on level debug. */
function describeCall(log: Log, { command, parameters, durationMs, outcome, httpStatus, jobId, attempt }: CallRecord): void {
  const shown = Object.entries(parameters).map(([name, value]) => `${name}=${value}`)
  const again = attempt > 1 ? ` (try ${attempt})` : ''
  const job = jobId === undefined ? '' : ` job ${jobId}`
  const line = `${command}${again} ${shown.join(' ')} -> ${outcome}${httpStatus === undefined ? '' : ` ${httpStatus}`}${job} in ${Math.round(durationMs)} ms`
  if (command === 'queryAsyncJobResult' && outcome === 'ok') log.debug(line)
  else log.info(line)
}
