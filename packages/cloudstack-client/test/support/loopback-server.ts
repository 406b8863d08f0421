import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import { type AddressInfo, connect, type Server as NetServer, type Socket } from 'node:net'
import { text } from 'node:stream/consumers'

export interface Loopback {
  readonly port: number
  readonly url: string
  readonly requests: Received[]
  readonly close: () => Promise<void>
}

export interface Received {
  readonly method: string
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  /** Header names as they came over the wire. */
  readonly spelled: readonly string[]
  readonly body: string
  readonly socket: Socket
}

/** The certificate of every TLS server here: self-signed, for localhost and 127.0.0.1. */
export const CERTIFICATE = readFileSync(new URL('../fixtures/self-signed.pem', import.meta.url), 'utf8')
const KEY = readFileSync(new URL('../fixtures/self-signed-key.pem', import.meta.url), 'utf8')

type Reply = (received: Received) => { status?: number; headers?: Record<string, string | string[]>; body?: string | Buffer }

/** A server on a free port of the loopback interface that reads each request whole and sends the given answer. */
export async function loopbackServer(reply: Reply, { tls = false } = {}): Promise<Loopback> {
  const requests: Received[] = []
  const listener: RequestListener = (request, response) => {
    receive(request)
      .then((received) => {
        requests.push(received)
        const { status = 200, headers = { 'Content-Type': 'application/json' }, body = '{"response":{}}' } = reply(received)
        response.writeHead(status, headers).end(body)
      })
      .catch((error: unknown) => response.destroy(error as Error))
  }
  const server = tls ? createTlsServer({ cert: CERTIFICATE, key: KEY }, listener) : createServer(listener)
  const port = await listen(server)
  return { port, url: `${tls ? 'https' : 'http'}://127.0.0.1:${port}/client/api`, requests, close: () => close(server) }
}

/** Loopback servers that are closed after each test. */
export function useLoopbackServers() {
  const open: Pick<Loopback, 'close'>[] = []
  afterEach(async () => {
    await Promise.all(open.splice(0).map((server) => server.close()))
  })
  return {
    async serve(...given: Parameters<typeof loopbackServer>): Promise<Loopback> {
      const server = await loopbackServer(...given)
      open.push(server)
      return server
    },
    closeLater: (server: Pick<Loopback, 'close'>) => void open.push(server),
  }
}

/** A proxy that tunnels what is asked for by CONNECT, and forwards nothing else. */
export async function tunnelProxy(): Promise<Loopback> {
  const requests: Received[] = []
  const tunnels: Socket[] = []
  const server = createServer()
  server.on('connect', (request: IncomingMessage, client: Socket) => {
    requests.push({ ...heading(request), body: '' })
    const [host = '', port = ''] = (request.url ?? '').split(':')
    const upstream = connect(Number(port), host, () => client.write('HTTP/1.1 200 Connection established\r\n\r\n'))
    upstream.pipe(client).pipe(upstream)
    tunnels.push(upstream, client)
    for (const socket of [upstream, client]) socket.on('error', () => socket.destroy())
  })
  const port = await listen(server)
  const closeAll = (): Promise<void> => {
    for (const socket of tunnels) socket.destroy()
    return close(server)
  }
  return { port, url: `http://127.0.0.1:${port}`, requests, close: closeAll }
}

export async function listen(server: NetServer): Promise<number> {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return (server.address() as AddressInfo).port
}

export async function close(server: Server): Promise<void> {
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
}

const receive = async (request: IncomingMessage): Promise<Received> => ({ ...heading(request), body: await text(request) })

function heading(request: IncomingMessage): Omit<Received, 'body'> {
  const spelled = request.rawHeaders.filter((_, index) => index % 2 === 0)
  const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]))
  return { method: request.method ?? '', path: request.url ?? '', headers, spelled, socket: request.socket }
}
