import { readFile } from 'node:fs/promises'
import { createServer as createHttpServer, type RequestListener, type Server } from 'node:http'
import { createServer as createHttpsServer, type Server as TlsServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import type { RegistryConfig } from '../config/schema.ts'

export interface RegistryServer {
  /** Where it answers, with the port that was really taken. */
  readonly url: string
  /** Reads the certificate anew; connections that stand keep the old one. */
  reloadCertificate(tls: NonNullable<RegistryConfig['http']['tls']>): Promise<void>
  /** Takes no more requests, lets those under way end, then closes. */
  stop(): Promise<void>
}

/** Requests under way at a stop are given this long. */
const STOP_MS = 10_000

/** How often connections are looked at whose request takes too long to arrive. */
const SLOW_CLIENTS_EVERY_MS = 1_000

type HttpConfig = Pick<RegistryConfig['http'], 'address' | 'port' | 'tls' | 'request_timeout_seconds'>

/** Listens as the config says. @throws when the address cannot be had or the certificate cannot be read */
export async function startServer(app: RequestListener, config: HttpConfig): Promise<RegistryServer> {
  const options = { connectionsCheckingInterval: SLOW_CLIENTS_EVERY_MS }
  const server =
    config.tls === undefined
      ? createHttpServer(options, app)
      : createHttpsServer({ ...options, ...(await readCertificate(config.tls)) }, app)
  // Whoever sends slowly holds a socket no longer than this.
  server.requestTimeout = config.request_timeout_seconds * 1000
  server.headersTimeout = Math.min(server.requestTimeout, 10_000)
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

async function readCertificate(tls: NonNullable<HttpConfig['tls']>) {
  const [cert, key] = await Promise.all([readFile(tls.certificate), readFile(tls.private_key)])
  return { cert, key, minVersion: 'TLSv1.2' as const }
}

function listen(server: Server | TlsServer, { port, address }: HttpConfig): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, address, () => {
      server.off('error', reject)
      resolve()
    })
  })
}

function stop(server: Server | TlsServer): Promise<void> {
  return new Promise((resolve) => {
    const impatient = setTimeout(() => server.closeAllConnections(), STOP_MS)
    server.close(() => {
      clearTimeout(impatient)
      resolve()
    })
    server.closeIdleConnections()
  })
}
