import type { Server } from 'node:http'

export interface SocketServer {
  close(): Promise<void>
}

/** Serves HTTP on a Unix socket. @throws {Error} if it cannot be made */
export async function listenOnSocket(server: Server, socket: string): Promise<SocketServer> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(socket, () => resolve())
  })
  return { close: () => closeServer(server) }
}

/** Stops listening and drops all connections. */
export function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}
