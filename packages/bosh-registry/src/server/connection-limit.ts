import type { Server, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'

/** File descriptors for everything but connections of callers: database, log, certificate, the cloud. Three quarters of all, where there are few. */
const OTHER_DESCRIPTORS = 128

/** Returns how many connections this process can hold: the configured number, or what its limit of open files leaves. */
export function affordableConnections(configured: number, openFiles: number = limitOfOpenFiles()): number {
  if (!Number.isFinite(openFiles)) return configured
  return Math.max(1, Math.min(configured, openFiles - Math.min(OTHER_DESCRIPTORS, Math.ceil((openFiles * 3) / 4))))
}

function limitOfOpenFiles(): number {
  const report = process.report.getReport() as { readonly userLimits?: { readonly open_files?: { readonly soft?: number | string } } }
  return Number(report.userLimits?.open_files?.soft)
}

/**
 * Keeps room for new connections: above the limit, a silent one is closed, the oldest of the address that has most of them; if there is
 * none, the first one that does not take its response. Connections with a request under way are kept; if all are busy, the new one is closed.
 * @param events the server, before it listens
 */
export function limitConnections(events: Server, maxConnections: number): void {
  const silent = new Map<string, Set<Socket>>()
  const addresses = new Map<Socket, string>()
  const responses = new Map<Socket, Set<ServerResponse>>()

  function noteSilent(socket: Socket): void {
    const address = addresses.get(socket)
    if (address === undefined) return
    const sockets = silent.get(address) ?? new Set()
    silent.set(address, sockets.add(socket))
  }

  function noteBusy(socket: Socket): void {
    const address = addresses.get(socket) ?? ''
    const sockets = silent.get(address)
    sockets?.delete(socket)
    if (sockets?.size === 0) silent.delete(address)
  }

  function forget(socket: Socket): void {
    noteBusy(socket)
    addresses.delete(socket)
    responses.delete(socket)
  }

  events.on('connection', (socket: Socket) => {
    addresses.set(socket, socket.remoteAddress ?? '')
    socket.once('close', () => forget(socket))
    const victim = addresses.size > maxConnections ? (oldestOfLargest(silent) ?? firstUntaken(responses) ?? socket) : undefined
    noteSilent(socket)
    if (victim === undefined) return
    forget(victim)
    victim.destroy()
  })
  events.on('request', ({ socket }, response) => {
    const connection = transportOf(socket)
    const pending = responses.get(connection) ?? new Set()
    responses.set(connection, pending.add(response))
    noteBusy(connection)
    response.once('close', () => {
      pending.delete(response)
      if (pending.size > 0) return
      responses.delete(connection)
      noteSilent(connection)
    })
  })
}

/** The TCP socket below a TLS socket, which is the one that the server reports as its connection. */
function transportOf(socket: Socket): Socket {
  return (socket as Socket & { readonly _parent?: Socket | null })._parent ?? socket
}

function oldestOfLargest(silent: ReadonlyMap<string, ReadonlySet<Socket>>): Socket | undefined {
  let largest: ReadonlySet<Socket> = new Set()
  for (const sockets of silent.values()) if (sockets.size > largest.size) largest = sockets
  const [oldest] = largest
  return oldest
}

/** The next response of a connection is complete, so that only its caller can be what it waits for. */
function firstUntaken(responses: ReadonlyMap<Socket, ReadonlySet<ServerResponse>>): Socket | undefined {
  for (const [socket, [next]] of responses) if (next?.writableEnded === true) return socket
  return undefined
}
