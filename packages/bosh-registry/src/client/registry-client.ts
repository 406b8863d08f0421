import { isJsonObject } from '../json-object.ts'
import { type HttpRequest, type HttpResponse, sendRequest } from './http-request.ts'
import { RegistryError } from './registry-error.ts'

/** An agent settings document; its content is defined by the CPI. */
export type Settings = Readonly<Record<string, unknown>>

export interface RegistryClient {
  /** Creates or replaces the settings of a machine. @throws {RegistryError} if they were not stored */
  write(id: string, settings: Settings): Promise<void>
  /** Returns the settings of a machine. @throws {RegistryError} if they cannot be read, or there are none */
  read(id: string): Promise<Settings>
  /** Deletes the settings of a machine; deleting unknown ones is not an error. @throws {RegistryError} if they were not deleted */
  forget(id: string): Promise<void>
}

export interface RegistryClientOptions {
  /** `http://…`, `https://…`, or just host and port, which means http. A login in it is used unless `user` and `password` are given. */
  readonly endpoint: string
  readonly user?: string
  readonly password?: string
  readonly ca?: string
  readonly verify?: boolean
  /** Time limit of one operation, retries included. */
  readonly timeoutMs: number
}

export interface RegistryClientDependencies {
  readonly nowMs: () => number
  readonly sleepMs: (durationMs: number) => Promise<void>
}

const RETRY_INTERVAL_MS = 1_000
const UNAVAILABLE = 503
/** Errors of a connection that was never established: nothing was processed, so the request is safe to retry. */
const CONNECTION_ERRORS = new Set(['ECONNREFUSED', 'EHOSTUNREACH', 'ENETUNREACH', 'EAI_AGAIN'])

/** Creates a client. It also accepts the status codes 201 and 404 of older servers. */
export function createRegistryClient(options: RegistryClientOptions, { nowMs, sleepMs }: RegistryClientDependencies): RegistryClient {
  const { base, authorization } = resolve(options)

  async function call(what: string, id: string, request: Pick<HttpRequest, 'method' | 'body'>): Promise<HttpResponse> {
    const deadline = nowMs() + options.timeoutMs
    const headers = { Authorization: authorization, ...(request.body === undefined ? {} : jsonHeaders(request.body)) }
    const url = new URL(`instances/${encodeURIComponent(id)}/settings`, base)
    const send = () => sendRequest({ ...request, url, headers, ...tlsOf(options), timeoutMs: Math.max(1, deadline - nowMs()) })
    for (;;) {
      const attempt = await attempted(send)
      const inTime = nowMs() + RETRY_INTERVAL_MS < deadline
      if (!inTime || !attempt.isRepeatable) return responseOf(attempt, `Cannot ${what} settings for '${id}'`, base.host)
      await sleepMs(RETRY_INTERVAL_MS)
    }
  }

  return {
    async write(id, settings) {
      const { status } = await call('update', id, { method: 'PUT', body: JSON.stringify(settings) })
      if (status < 200 || status > 299) throw new RegistryError(`Cannot update settings for '${id}', got HTTP ${status}`, { status })
    },
    async read(id) {
      const { status, body } = await call('read', id, { method: 'GET' })
      if (status !== 200) throw new RegistryError(`Cannot read settings for '${id}', got HTTP ${status}`, { status })
      return settingsIn(id, body)
    },
    async forget(id) {
      const { status } = await call('delete', id, { method: 'DELETE' })
      if (status !== 200 && status !== 404) throw new RegistryError(`Cannot delete settings for '${id}', got HTTP ${status}`, { status })
    },
  }
}

interface Attempt {
  readonly response?: HttpResponse
  readonly error?: unknown
  readonly isRepeatable: boolean
}

async function attempted(send: () => Promise<HttpResponse>): Promise<Attempt> {
  try {
    const response = await send()
    // The database of the registry restarts, for example. Repeating any of the three methods has the same effect as sending it once.
    return { response, isRepeatable: response.status === UNAVAILABLE }
  } catch (error) {
    return { error, isRepeatable: wasNotDelivered(error) }
  }
}

function responseOf({ response, error }: Attempt, what: string, host: string): HttpResponse {
  if (response !== undefined) return response
  throw new RegistryError(`${what}: no response from the registry at ${host}`, { cause: error })
}

function wasNotDelivered(error: unknown): boolean {
  return CONNECTION_ERRORS.has((error as NodeJS.ErrnoException).code ?? '')
}

function resolve({ endpoint, user, password }: RegistryClientOptions): { base: URL; authorization: string } {
  const base = new URL(/^https?:\/\//.test(endpoint) ? endpoint : `http://${endpoint}`)
  const login = `${user ?? decoded(base.username)}:${password ?? decoded(base.password)}`
  base.username = ''
  base.password = ''
  if (!base.pathname.endsWith('/')) base.pathname += '/'
  return { base, authorization: `Basic ${Buffer.from(login).toString('base64')}` }
}

/** A percent sign that begins no escape is meant as it is. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

function tlsOf({ ca, verify = true }: RegistryClientOptions): Pick<HttpRequest, 'ca' | 'verify'> {
  return { verify, ...(ca === undefined ? {} : { ca }) }
}

function jsonHeaders(body: string): Record<string, string> {
  return { 'Content-Type': 'application/json', 'Content-Length': String(Buffer.byteLength(body)) }
}

/** The response is JSON with the settings as a JSON string. */
function settingsIn(id: string, body: string): Settings {
  let settings: unknown
  try {
    settings = JSON.parse((JSON.parse(body) as { readonly settings: string }).settings)
  } catch (error) {
    throw new RegistryError(`Cannot read settings for '${id}': the registry's response is not JSON with settings as a JSON string`, {
      cause: error,
    })
  }
  if (!isJsonObject(settings)) {
    throw new RegistryError(`Cannot read settings for '${id}': expected an object`)
  }
  return settings
}
