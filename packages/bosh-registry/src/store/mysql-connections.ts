import type { MysqlPool, MysqlPoolConnection } from 'kysely'
import { createPool, type PoolConnection, type PoolOptions, type QueryError, type RowDataPacket } from 'mysql2'
import type { StatementLimits } from './statement-limits.ts'

/** What a server of MySQL or MariaDB answers to a write that it does not take, because it is a replica, or is about to become one. */
const READ_ONLY = ['ER_OPTION_PREVENTS_STATEMENT', 'ER_READ_ONLY_MODE', 'ER_CANT_EXECUTE_IN_READ_ONLY_TRANSACTION']

/** `innodb_read_only` is what Amazon Aurora's replicas set. */
const IS_READ_ONLY = 'select @@global.read_only as readOnly, @@global.innodb_read_only as innodbReadOnly'

/** MariaDB 12 gives `read_only` a word, earlier versions and MySQL a number. */
const WRITABLE = ['0', 'OFF']

/**
 * Opens a pool of connections to the server that takes writes. A connection that has failed in any other way than by an answer of the server
 * is not used again. A failover that is planned leaves the connections to the old server open: the first write that is refused there closes
 * them all, and new ones lead to the new server.
 * @param onConnectionLost called for connections that the server closed, idle or in use: an `error` that nobody listens to would end the process
 */
export function mysqlConnections(options: PoolOptions, limits: StatementLimits, onConnectionLost: (error: Error) => void): MysqlPool {
  const pool = createPool(options)
  const open = new Set<PoolConnection>()
  const verified = new WeakSet<PoolConnection>()
  pool.on('connection', (connection) => {
    open.add(connection)
    connection.on('end', () => open.delete(connection)).on('error', () => open.delete(connection))
    connection.on('error', onConnectionLost)
  })

  /** Returns whether the connection can be used again. */
  function outlives(error: QueryError): boolean {
    if (READ_ONLY.includes(error.code)) {
      for (const connection of open) connection.destroy()
      open.clear()
    }
    return error.sqlState !== undefined && !error.fatal
  }

  function usable(connection: PoolConnection): MysqlPoolConnection {
    let isUsable = true
    const usedOnce = {
      query(sql: string, values: unknown[], callback: (error: unknown, result: unknown) => void) {
        connection.query({ sql, timeout: limits.answerMs }, values, (error, result) => {
          if (error !== null) isUsable &&= outlives(error)
          callback(error, result)
        })
      },
      release: () => (isUsable ? connection.release() : connection.destroy()),
    }
    // Streams are not used.
    return usedOnce as unknown as MysqlPoolConnection
  }

  return {
    getConnection(callback) {
      pool.getConnection((failed, connection) => {
        if (failed !== null || verified.has(connection)) {
          callback(failed, usable(connection))
          return
        }
        verifyWritable(connection, limits, (error) => {
          if (error === null) verified.add(connection)
          else connection.destroy()
          callback(error, usable(connection))
        })
      })
    },
    end: (callback) => pool.end(callback),
  }
}

/** Sets the time limit of waits for a lock, and refuses a server that takes no writes: what it has stored may be old. */
function verifyWritable(connection: PoolConnection, { serverMs, answerMs }: StatementLimits, done: (error: Error | null) => void): void {
  const limit = `set session innodb_lock_wait_timeout = ${Math.ceil(serverMs / 1000)}`
  connection.query({ sql: limit, timeout: answerMs }, (failed) => {
    if (failed !== null) {
      done(failed)
      return
    }
    connection.query({ sql: IS_READ_ONLY, timeout: answerMs }, (error, rows: RowDataPacket[]) => {
      const states = Object.values(rows?.[0] ?? {}).map(String)
      if (error !== null || states.every((state) => WRITABLE.includes(state))) done(error)
      else done(new Error('the server is a replica, which takes no writes (read_only)'))
    })
  })
}
