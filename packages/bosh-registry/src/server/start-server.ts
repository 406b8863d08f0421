import { createServer as createHttpServer, type RequestListener, type Server } from 'node:http'
import { createServer as createHttpsServer, type Server as TlsServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import type { RegistryConfig } from '../config/schema.ts'
import { systemClock } from '../store/store-clock.ts'
import { readCertificate } from './certificate.ts'
import { affordableConnections, limitConnections } from './connection-limit.ts'
import { serveWithin } from './connections.ts'
import { limitPipelining } from './pipelining-limit.ts'
import { limitResponses } from './response-limit.ts'

export interface RegistryServer {
  /** URL with the actual port. */
  readonly url: string
  /** Reloads the certificate; open connections keep the old one. */
  reloadCertificate(tls: NonNullable<RegistryConfig['http']['tls']>): Promise<void>
  /** Stops accepting requests, waits for pending ones, then closes. */
  stop(): Promise<void>
}

/** Time limit for pending requests at shutdown. */
const SHUTDOWN_TIMEOUT_MS = 10_000

/** Interval of the check for connections whose request takes too long to arrive. */
const CONNECTIONS_CHECK_INTERVAL_MS = 1_000

/** Time limit for the first byte and for the whole header, and for a TLS handshake. */
const LONGEST_HEADER_MS = 10_000

/** The longest that a response takes to be ready: a read of the database and a look-up in the cloud, and some more. */
const LONGEST_WORK_MS = 20_000

/** Callers repeat their requests within seconds, or not at all. */
const LONGEST_IDLE_MS = 5_000

/** The queue of connections that the kernel has accepted and the process has not. */
const BACKLOG = 1_024

type HttpConfig = Pick<RegistryConfig['http'], 'address' | 'port' | 'tls' | 'request_timeout_seconds' | 'max_connections'>

/** Starts listening. @throws if the address is not available or the certificate cannot be read */
export async function startServer(app: RequestListener, config: HttpConfig): Promise<RegistryServer> {
  const options = { connectionsCheckingInterval: CONNECTIONS_CHECK_INTERVAL_MS, ...timeLimits(config.request_timeout_seconds) }
  const server =
    config.tls === undefined
      ? createHttpServer(options)
      : createHttpsServer({ ...options, handshakeTimeout: LONGEST_HEADER_MS, ...(await readCertificate(config.tls)) })
  answerHalfClosed(server)
  const limits = [
    limitConnections(affordableConnections(config.max_connections)),
    limitPipelining(),
    limitResponses(2 * options.requestTimeout + LONGEST_WORK_MS, systemClock.setAlarm),
  ]
  serveWithin(server, limits, app)
  await listen(server, config)
  const { port } = server.address() as AddressInfo
  const host = config.address.includes(':') ? `[${config.address}]` : config.address
  return {
    url: `${config.tls === undefined ? 'http' : 'https'}://${host}:${port}`,
    async reloadCertificate(tls) {
      if ('setSecureContext' in server) (server as TlsServer).setSecureContext(await readCertificate(tls))
    },
    stop: () => stop(server),
  }
}

/** A client that ends its side of the connection with its request still gets the answer. Node's types and pages do not have the property. */
function answerHalfClosed(server: Server | TlsServer): void {
  Object.assign(server, { httpAllowHalfOpen: true })
}

/** How long a slow client can hold a socket, as options of Node's server, in milliseconds. */
export function timeLimits(requestTimeoutSeconds: number) {
  const requestTimeout = Math.ceil(requestTimeoutSeconds * 1000)
  return { requestTimeout, headersTimeout: Math.min(requestTimeout, LONGEST_HEADER_MS), keepAliveTimeout: LONGEST_IDLE_MS }
}

function listen(server: Server | TlsServer, { port, address }: HttpConfig): Promise<void> {
  return new Promise((resolve, reject) => {
    const refuse = (cause: Error) =>
      reject(new Error(`http.address and http.port: cannot listen on ${address}, port ${port}: ${cause.message}`, { cause }))
    server.once('error', refuse)
    server.listen(port, address, BACKLOG, () => {
      server.off('error', refuse)
      resolve()
    })
  })
}

function stop(server: Server | TlsServer): Promise<void> {
  return new Promise((resolve) => {
    const forceClose = setTimeout(() => server.closeAllConnections(), SHUTDOWN_TIMEOUT_MS)
    server.close(() => {
      clearTimeout(forceClose)
      resolve()
    })
    server.closeIdleConnections()
  })
}
