import { createServer, type Server } from 'node:net'
import { Socks5Server } from '@pondwader/socks5-server'
import { DialError, dial } from '../namespace/dial.ts'

type Status = Parameters<Parameters<Socks5Server['connectionHandler']>[1]>[0]

const STATUS_OF: Readonly<Record<string, Status>> = {
  ECONNREFUSED: 'CONNECTION_REFUSED',
  ENETUNREACH: 'NETWORK_UNREACHABLE',
}

/**
 * Serves SOCKS5 at an address of this machine: a way into the networks of the cloud.
 * @param door Unix socket at which the namespace accepts dials
 * @throws {Error} if it cannot listen there
 */
export async function serveSocks(address: { readonly host: string; readonly port: number }, door: string): Promise<Server> {
  const socks = new Socks5Server().setConnectionHandler(({ socket, destAddress, destPort }, answer) => {
    socket.on('error', () => socket.destroy())
    dial(door, destAddress, destPort).then(
      (target) => {
        answer('REQUEST_GRANTED')
        target.on('error', () => socket.destroy())
        socket.once('close', () => target.destroy())
        socket.pipe(target).pipe(socket)
      },
      (error: unknown) => answer((error instanceof DialError ? STATUS_OF[error.code] : undefined) ?? 'HOST_UNREACHABLE'),
    )
  })
  const server = createServer({ noDelay: true }, (socket) => void socks._handleConnection(socket))
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(address, () => resolve())
  })
  return server
}
