import { readFileSync } from 'node:fs'
import { createServer } from 'node:https'
import { type AddressInfo, connect, createServer as createTcpServer } from 'node:net'

/** Self-signed, for localhost and 127.0.0.1. */
export const CERTIFICATE = readFileSync(new URL('../fixtures/self-signed.pem', import.meta.url), 'utf8')
const KEY = readFileSync(new URL('../fixtures/self-signed-key.pem', import.meta.url), 'utf8')

export interface Endpoint {
  readonly endpoint: string
  readonly port: number
  close(): void
}

/** A TLS server that answers every call with an empty list. */
export async function tlsServer(
  identity: { readonly cert: string; readonly key: string } = { cert: CERTIFICATE, key: KEY },
): Promise<Endpoint> {
  const server = createServer(identity, (_incoming, outgoing) => {
    outgoing.writeHead(200, { 'Content-Type': 'application/json' }).end('{"listvirtualmachinesresponse":{}}')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { endpoint: `https://127.0.0.1:${port}/client/api`, port, close: () => server.close() }
}

/** A proxy that forwards everything to one port, and notes who came by, and with which login. */
export async function proxyTo(port: number): Promise<Endpoint & { readonly asked: string[]; readonly logins: string[] }> {
  const asked: string[] = []
  const logins: string[] = []
  const server = createTcpServer((client) => {
    client.on('error', () => undefined)
    client.once('data', (first) => {
      asked.push(first.toString('latin1').split('\r\n')[0] ?? '')
      const login = /^proxy-authorization: basic (\S+)/im.exec(first.toString('latin1'))?.[1]
      if (login !== undefined) logins.push(Buffer.from(login, 'base64').toString())
      const upstream = connect(port, '127.0.0.1')
      upstream.on('error', () => client.destroy())
      if (first.toString('latin1').startsWith('CONNECT ')) client.write('HTTP/1.1 200 OK\r\n\r\n')
      else upstream.write(first)
      client.pipe(upstream).pipe(client)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const taken = (server.address() as AddressInfo).port
  return { endpoint: `http://127.0.0.1:${taken}`, port: taken, asked, logins, close: () => server.close() }
}
