import type { Pool, PoolConnection } from 'mysql2'

/** What a server of MySQL or MariaDB answers to a write that became a replica, or is about to. */
const READ_ONLY = ['ER_OPTION_PREVENTS_STATEMENT', 'ER_READ_ONLY_MODE', 'ER_CANT_EXECUTE_IN_READ_ONLY_TRANSACTION']

/**
 * Watches the connections of a pool. A failover that is planned leaves those to the old server open, where no write works any more: the
 * returned function closes them all once it is given such an error, and new ones lead to the new server. PostgreSQL closes them itself.
 */
export function leavingDemoted(pool: Pool): (error: unknown) => void {
  const connections = new Set<PoolConnection>()
  pool.on('connection', (connection) => {
    connections.add(connection)
    connection.on('end', () => connections.delete(connection)).on('error', () => connections.delete(connection))
  })
  return (error) => {
    if (!READ_ONLY.includes((error as NodeJS.ErrnoException).code ?? '')) return
    for (const connection of connections) connection.destroy()
    connections.clear()
  }
}
