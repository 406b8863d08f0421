import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createRegistryApp, type RegistryAppOptions } from '../../src/app.ts'
import { createCredentialCheck } from '../../src/http/credentials.ts'
import { createMemoryStore } from '../../src/store/memory-store.ts'
import { createRecordingLog } from './recording-log.ts'

export const LOGIN = { username: 'admin', password: 'admin-password' }
export const authorization = `Basic ${Buffer.from(`${LOGIN.username}:${LOGIN.password}`).toString('base64')}`

export interface Box {
  readonly url: string
  readonly lines: readonly string[]
  /** Sends one request, with a login unless `login` is false. */
  call(method: string, path: string, options?: CallOptions): Promise<{ status: number; body: unknown; headers: Headers }>
  close(): Promise<void>
}

interface CallOptions {
  readonly body?: string | Buffer<ArrayBuffer>
  readonly headers?: Readonly<Record<string, string>>
  readonly login?: boolean
}

/** Starts the app on a loopback port; by default with a store in memory and without callers identified by address. */
export async function registryInABox(overrides: Partial<RegistryAppOptions> = {}): Promise<Box> {
  const log = createRecordingLog()
  const app = createRegistryApp({
    store: createMemoryStore(),
    credentials: createCredentialCheck([LOGIN]),
    authorizeGuest: async () => false,
    log,
    failedLoginsPerMinute: 1_000_000,
    ...overrides,
  })
  const server = createServer(app)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return { url, lines: log.lines, call: (method, path, options) => call(url, method, path, options), close: () => close(server) }
}

async function call(url: string, method: string, path: string, { body, headers = {}, login = true }: CallOptions = {}) {
  const response = await fetch(`${url}${path}`, {
    method,
    headers: { ...(login ? { authorization } : {}), ...headers },
    ...(body === undefined ? {} : { body }),
  })
  const text = await response.text()
  return {
    status: response.status,
    body: response.headers.get('content-type')?.includes('json') ? (JSON.parse(text) as unknown) : text,
    headers: response.headers,
  }
}

function close(server: Server): Promise<void> {
  server.closeAllConnections()
  return new Promise((resolve) => server.close(() => resolve()))
}
