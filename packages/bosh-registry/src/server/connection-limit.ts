import type { Connection, ConnectionLimit } from './connections.ts'

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
 */
export function limitConnections(maxConnections: number): ConnectionLimit {
  const open = new Set<Connection>()
  const busy = new Set<Connection>()
  const silent = new Map<string, Set<Connection>>()

  function noteSilent(connection: Connection): void {
    if (!open.has(connection)) return
    busy.delete(connection)
    const connections = silent.get(connection.address) ?? new Set()
    silent.set(connection.address, connections.add(connection))
  }

  function noteNotSilent(connection: Connection): void {
    const connections = silent.get(connection.address)
    connections?.delete(connection)
    if (connections?.size === 0) silent.delete(connection.address)
  }

  return {
    opened(connection) {
      open.add(connection)
      const victim = open.size > maxConnections ? (oldestOfLargest(silent) ?? firstUntaken(busy) ?? connection) : undefined
      noteSilent(connection)
      victim?.close()
    },
    requested(connection) {
      noteNotSilent(connection)
      if (open.has(connection)) busy.add(connection)
      return () => {
        if (connection.pending === 0) noteSilent(connection)
      }
    },
    closed(connection) {
      noteNotSilent(connection)
      busy.delete(connection)
      open.delete(connection)
    },
  }
}

function oldestOfLargest(silent: ReadonlyMap<string, ReadonlySet<Connection>>): Connection | undefined {
  let largest: ReadonlySet<Connection> = new Set()
  for (const connections of silent.values()) if (connections.size > largest.size) largest = connections
  const [oldest] = largest
  return oldest
}

/** The next response of a connection is complete, so that only its caller can be what it waits for. */
function firstUntaken(busy: ReadonlySet<Connection>): Connection | undefined {
  for (const connection of busy) if (connection.next?.writableEnded === true) return connection
  return undefined
}
