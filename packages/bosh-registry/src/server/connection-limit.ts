import type { Server } from 'node:http'
import type { Socket } from 'node:net'

/** File descriptors for everything but connections of callers: database, log, certificate, the cloud. */
const OTHER_DESCRIPTORS = 128

/** Returns how many connections this process can hold: the configured number, or what its limit of open files leaves. */
export function affordableConnections(configured: number): number {
  const report = process.report.getReport() as { readonly userLimits?: { readonly open_files?: { readonly soft?: number | string } } }
  const openFiles = Number(report.userLimits?.open_files?.soft)
  return Number.isFinite(openFiles) ? Math.max(1, Math.min(configured, openFiles - OTHER_DESCRIPTORS)) : configured
}

/**
 * Keeps room for new connections: above the limit, a silent one is closed, the oldest of the address that has most of them. Connections
 * with a request under way are kept; if all are busy, the new one is closed.
 * @param events the server, before it listens
 */
export function limitConnections(events: Server, maxConnections: number): void {
  const silent = new Map<string, Set<Socket>>()
  const addresses = new Map<Socket, string>()

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
  }

  events.on('connection', (socket: Socket) => {
    addresses.set(socket, socket.remoteAddress ?? '')
    noteSilent(socket)
    socket.once('close', () => forget(socket))
    if (addresses.size <= maxConnections) return
    const victim = oldestOfLargest(silent)
    if (victim === undefined) return
    forget(victim)
    victim.destroy()
  })
  events.on('request', ({ socket }, response) => {
    const connection = transportOf(socket)
    noteBusy(connection)
    response.once('close', () => noteSilent(connection))
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
