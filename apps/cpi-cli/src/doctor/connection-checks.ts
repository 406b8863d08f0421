import { isIP } from 'node:net'
import { type ConnectionOptions, connect, type TLSSocket } from 'node:tls'
import type { CpiConfig } from 'cpi-core'
import { failure, warning } from 'cpi-core/doctor'
import { reasonOf } from 'cpi-core/errors'
import { openTransport, tlsOptions } from '../open-services.ts'

/** Signatures are valid for minutes only; with a larger skew calls begin to fail. */
const MAX_SKEW_MS = 60_000
const REQUEST_TIMEOUT_MS = 20_000
const SLOW_MS = 2000
const DAY_MS = 86_400_000
const SOON_DAYS = 30

/** Sends an unsigned request: any answer is sufficient, and its date shows the clock skew. */
export async function checkEndpoint(config: CpiConfig): Promise<string> {
  const { endpoint } = config.cloudstack
  const startMs = performance.now()
  const answer = await openTransport(config).send({ body: 'command=listCapabilities&response=json', timeoutMs: REQUEST_TIMEOUT_MS })
  const durationMs = Math.round(performance.now() - startMs)
  const skewMs = answer.serverTimeMs === undefined ? 0 : Math.abs(Date.now() - answer.serverTimeMs)
  const skew = `${Math.round(skewMs / 1000)} s`
  if (skewMs > MAX_SKEW_MS) throw failure(`${endpoint} answers, but its clock is ${skew} away from this one`, 'set both clocks by NTP')
  if (durationMs > SLOW_MS)
    throw warning(`${endpoint} takes ${durationMs} ms to answer`, 'look at the load of the management server, and at the way to it')
  return `${endpoint} answers in ${durationMs} ms, clocks differ by ${skew}`
}

/** Describes the certificate of the API; whether it is accepted is seen by the call itself. */
export async function checkCertificate({ cloudstack }: CpiConfig, nowMs = Date.now()): Promise<string> {
  const { hostname, port } = new URL(cloudstack.endpoint)
  const { subject, issuer, valid_to } = await certificateOf(hostname, port === '' ? 443 : Number(port))
  const days = Math.floor((Date.parse(valid_to) - nowMs) / DAY_MS)
  const text = `of ${subject.CN ?? subject.O ?? 'an unnamed subject'}, signed by ${issuer.CN ?? issuer.O ?? 'an unnamed issuer'}, until ${valid_to}`
  if (days < 0) throw failure(`${text}: expired`, 'renew the certificate of the API')
  if (days < SOON_DAYS) throw warning(`${text}: ${days} days left`, 'renew the certificate of the API')
  if (cloudstack.skip_verify_ssl) throw warning(`${text}; not verified`, 'set cloudstack.ca_cert instead of cloudstack.skip_verify_ssl')
  return text
}

/** Below this time nobody waits for a firewall that drops everything. */
const STORAGE_TIMEOUT_MS = 5000

const STORAGE_PORT = 443

/** Connects to the storage VM as an upload would. @param address host, with a port if it has one of its own */
export async function checkStorageVm({ cloudstack }: CpiConfig, address: string): Promise<string> {
  const { uploadTls } = tlsOptions(cloudstack)
  const { hostname, port } = new URL(`https://${address}`)
  const target = { host: hostname, port: port === '' ? STORAGE_PORT : Number(port) }
  const authorities = uploadTls.ca === undefined ? {} : { ca: uploadTls.ca }
  const socket = await handshake({ ...target, ...authorities, timeout: STORAGE_TIMEOUT_MS }).catch((error: unknown) => {
    throw failure(
      `${target.host} cannot be reached on port ${target.port}: ${reasonOf(error)}`,
      'open the way to it, set cloudstack.stemcell.upload_address, or use strategy url or volume',
    )
  })
  const { subject, valid_to } = socket.getPeerCertificate()
  const problem = socket.authorizationError
  socket.destroy()
  const text = `${address} is reachable, with the certificate of ${subject.CN ?? 'an unnamed subject'} until ${valid_to}`
  // Its address is looked up by its own name in an upload; only the authority is compared here.
  if (problem === undefined || problem === null || String(problem).includes('ERR_TLS_CERT_ALTNAME_INVALID') || !uploadTls.verify)
    return text
  throw failure(`${text}, which is not accepted: ${String(problem)}`, 'set cloudstack.stemcell.ca_cert to the certificate of its authority')
}

/** Completes a TLS handshake without deciding on the certificate; the caller closes the socket. */
async function handshake(options: ConnectionOptions & { readonly timeout: number }): Promise<TLSSocket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ ...options, rejectUnauthorized: false }, () => resolve(socket))
    socket.on('error', reject)
    socket.on('timeout', () => socket.destroy(new Error(`no TLS handshake within ${options.timeout / 1000} s`)))
  })
}

/** @param hostname of a URL, where an IPv6 address is in brackets */
async function certificateOf(hostname: string, port: number) {
  const host = hostname.replace(/^\[|\]$/g, '')
  // An address is not a server's name (RFC 6066).
  const name = isIP(host) === 0 ? { servername: host } : {}
  const socket = await handshake({ host, port, ...name, timeout: REQUEST_TIMEOUT_MS })
  const certificate = socket.getPeerCertificate()
  socket.destroy()
  return certificate
}

/** The configured proxy, else that of the environment. */
export async function describeProxy({ cloudstack }: CpiConfig, environment: NodeJS.ProcessEnv = process.env): Promise<string> {
  const { proxy_host: host, proxy_port: port, endpoint } = cloudstack
  if (host !== undefined) return `${host}:${port}, from the configuration`
  const name = new URL(endpoint).protocol === 'https:' ? 'https_proxy' : 'http_proxy'
  const address = environment[name] ?? environment[name.toUpperCase()]
  if (address === undefined || address === '') return 'none'
  return `${new URL(address).host}, from ${name}${environment['no_proxy'] === undefined ? '' : ', except for no_proxy'}`
}
