import type { Agent as HttpAgent } from 'node:http'
import type { Agent as HttpsAgent } from 'node:https'
import type { TlsOptions } from './tls-options.ts'

/**
 * Idle connections are closed before a server or a proxy closes them (Apache after 5 s): a command sent into a connection that is
 * being closed fails, and must not be retried.
 */
const LONGEST_IDLE_MS = 4_000

export interface Agents {
  readonly httpAgent?: HttpAgent
  readonly httpsAgent?: HttpsAgent
}

/** Creates the agents for an address; Node's TLS is loaded for one that needs it only. @param address undefined: any */
export async function agentsFor(address: string | undefined, tls: TlsOptions, keepAlive: boolean): Promise<Agents> {
  const options = { keepAlive, timeout: LONGEST_IDLE_MS }
  const isHttps = address?.toLowerCase().startsWith('https:')
  const httpAgent = isHttps === true ? {} : { httpAgent: new (await import('node:http')).Agent(options) }
  if (isHttps === false) return httpAgent
  const { Agent } = await import('node:https')
  const ca = tls.ca === undefined ? {} : { ca: tls.ca }
  return { ...httpAgent, httpsAgent: new Agent({ ...options, rejectUnauthorized: tls.verify !== false, ...ca }) }
}
