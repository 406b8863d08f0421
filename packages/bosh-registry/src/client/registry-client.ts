import { type Exchange, type ExchangeAnswer, exchange } from './http-exchange.ts'
import { RegistryError } from './registry-error.ts'

/** An agent settings document; what is in it is the CPI's business. */
export type Settings = Readonly<Record<string, unknown>>

export interface RegistryClient {
  /** Creates or replaces the settings of a machine. @throws {RegistryError} */
  write(id: string, settings: Settings): Promise<void>
  /** @throws {RegistryError} also when there are none */
  read(id: string): Promise<Settings>
  /** Forgetting what is unknown is no error. @throws {RegistryError} */
  forget(id: string): Promise<void>
}

export interface RegistryClientOptions {
  /** `http://…`, `https://…`, or host and port alone, which means http. A login in it is used when no other is given. */
  readonly endpoint: string
  readonly user?: string
  readonly password?: string
  readonly ca?: string
  readonly verify?: boolean
  /** Most that one operation may take, retries included. */
  readonly timeoutMs: number
}

export interface RegistryClientDependencies {
  readonly nowMs: () => number
  readonly sleepMs: (durationMs: number) => Promise<void>
}

const RETRY_EVERY_MS = 1_000
/** Nothing was processed when the connection could not even be made, so the request may be sent again. */
const NOT_REACHED = new Set(['ECONNREFUSED', 'EHOSTUNREACH', 'ENETUNREACH', 'EAI_AGAIN'])

/** The registry as a CPI uses it: old servers' 201 and 404 are answers too. */
export function createRegistryClient(options: RegistryClientOptions, { nowMs, sleepMs }: RegistryClientDependencies): RegistryClient {
  const { base, authorization } = resolve(options)

  async function call(what: string, id: string, request: Pick<Exchange, 'method' | 'body'>): Promise<ExchangeAnswer> {
    const deadline = nowMs() + options.timeoutMs
    const headers = { Authorization: authorization, ...(request.body === undefined ? {} : jsonHeaders(request.body)) }
    const url = new URL(`instances/${encodeURIComponent(id)}/settings`, base)
    for (;;) {
      try {
        return await exchange({ ...request, url, headers, ...tlsOf(options), timeoutMs: Math.max(1, deadline - nowMs()) })
      } catch (error) {
        const inTime = nowMs() + RETRY_EVERY_MS < deadline
        if (!inTime || !neverArrived(error)) {
          throw new RegistryError(`Cannot ${what} settings for '${id}': no answer from the registry at ${base.host}`, { cause: error })
        }
        await sleepMs(RETRY_EVERY_MS)
      }
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

function neverArrived(error: unknown): boolean {
  return NOT_REACHED.has((error as NodeJS.ErrnoException).code ?? '')
}

function resolve({ endpoint, user, password }: RegistryClientOptions): { base: URL; authorization: string } {
  const base = new URL(/^https?:\/\//.test(endpoint) ? endpoint : `http://${endpoint}`)
  const login = `${user ?? decodeURIComponent(base.username)}:${password ?? decodeURIComponent(base.password)}`
  base.username = ''
  base.password = ''
  if (!base.pathname.endsWith('/')) base.pathname += '/'
  return { base, authorization: `Basic ${Buffer.from(login).toString('base64')}` }
}

function tlsOf({ ca, verify = true }: RegistryClientOptions): Pick<Exchange, 'ca' | 'verify'> {
  return { verify, ...(ca === undefined ? {} : { ca }) }
}

function jsonHeaders(body: string): Record<string, string> {
  return { 'Content-Type': 'application/json', 'Content-Length': String(Buffer.byteLength(body)) }
}

/** Settings travel as a text of JSON inside JSON. */
function settingsIn(id: string, body: string): Settings {
  let settings: unknown
  try {
    settings = JSON.parse((JSON.parse(body) as { readonly settings: string }).settings)
  } catch (error) {
    throw new RegistryError(`Cannot read settings for '${id}': the registry's answer is not JSON inside JSON`, { cause: error })
  }
  if (typeof settings !== 'object' || settings === null || Array.isArray(settings)) {
    throw new RegistryError(`Cannot read settings for '${id}': expected an object`)
  }
  return settings as Settings
}
