import { createServer, type IncomingMessage } from 'node:http'
import type { Emulator } from '../emulator.ts'
import { guestFile } from '../guest/guest-file.ts'
import { ADDRESS_HEADER, NETWORK_HEADER } from '../guest-networks/proxy.ts'
import { listenOnSocket, type SocketServer } from './unix-socket.ts'

/**
 * Serves user data and metadata to the routers of real networks, on a Unix socket. Who asks is known by its network and its address.
 * @param emulator asked with each request, because routers may be there before it
 */
export function serveMetadata(emulator: () => Emulator, socket: string): Promise<SocketServer> {
  const server = createServer((request, response) => {
    const content = request.method === 'GET' ? contentFor(emulator(), request) : undefined
    response.writeHead(content === undefined ? 404 : 200, { 'Content-Type': 'text/plain' }).end(content)
  })
  return listenOnSocket(server, socket)
}

function contentFor(emulator: Emulator, { headers, url = '' }: IncomingMessage): Buffer | undefined {
  emulator.advanceMs(0)
  const { cloud } = emulator
  const place = `${headers[NETWORK_HEADER]}/${headers[ADDRESS_HEADER]}`
  const machineId = (cloud.nics.by('address', place)[0] ?? cloud.secondaryIps.by('address', place)[0])?.machineId
  const [path = ''] = url.split('?')
  return machineId === undefined ? undefined : guestFile(cloud, machineId, path.split('/'))
}
