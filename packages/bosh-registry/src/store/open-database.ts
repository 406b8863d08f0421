import { Kysely, type LogEvent, MysqlDialect, PostgresDialect, SqliteDialect } from 'kysely'
import Sqlite from 'libsql'
import { createPool, type Pool as MysqlPool, type PoolOptions } from 'mysql2'
import { Pool, type PoolConfig } from 'pg'
import type { DatabaseConfig } from '../config/schema.ts'
import type { DatabaseTlsOptions } from './database-tls.ts'
import { leavingDemoted } from './leave-demoted.ts'
import type { RegistryDatabase } from './schema.ts'

/** Time limit for a migration to wait for another process's one. Afterwards statements do not wait in the driver; see retry-locked.ts. */
const MIGRATION_BUSY_TIMEOUT_MS = 10_000

/** Time limit of a statement on the server: it must not take effect long after its request has failed. */
const STATEMENT_LIMIT_MS = 5_000

type SqlConfig = Exclude<DatabaseConfig, { adapter: 'memory' }>

/**
 * Opens the configured database. A server is not contacted before the first query.
 * `onConnectionLost` is called for connections that the server closed, idle or in use; the next query opens a new one.
 */
export function openDatabase(
  config: SqlConfig,
  ssl: DatabaseTlsOptions | undefined,
  onConnectionLost: (error: Error) => void,
): Kysely<RegistryDatabase> {
  switch (config.adapter) {
    case 'sqlite':
      return new Kysely({ dialect: new SqliteDialect({ database: openSqlite(config.database) }) })
    case 'postgres':
      return new Kysely({ dialect: new PostgresDialect({ pool: postgresPool(postgresOptions(config, ssl), onConnectionLost) }) })
    case 'mysql2': {
      const pool = mysqlPool(mysqlOptions(config, ssl), onConnectionLost)
      const leaveDemoted = leavingDemoted(pool)
      const log = (event: LogEvent) => {
        if (event.level === 'error') leaveDemoted(event.error)
      }
      return new Kysely({ dialect: new MysqlDialect({ pool }), log })
    }
  }
}

function openSqlite(file: string): InstanceType<typeof Sqlite> {
  const database = new Sqlite(file)
  database.exec(`pragma busy_timeout = ${MIGRATION_BUSY_TIMEOUT_MS}`)
  // WAL allows concurrent readers; full synchronisation makes every commit survive a power failure.
  database.exec('pragma journal_mode = wal')
  database.exec('pragma synchronous = full')
  return database
}

type ServerConfig = Exclude<SqlConfig, { adapter: 'sqlite' }>

/** A pool only listens to its idle connections; an `error` of one in use that nobody listens to would end the process. */
function postgresPool(options: PoolConfig, onConnectionLost: (error: Error) => void): Pool {
  return new Pool(options).on('error', onConnectionLost).on('connect', (client) => client.on('error', onConnectionLost))
}

function mysqlPool(options: PoolOptions, onConnectionLost: (error: Error) => void): MysqlPool {
  const pool = createPool(options)
  pool.on('connection', (connection) => {
    connection.on('error', onConnectionLost)
    connection.query(`set session innodb_lock_wait_timeout = ${STATEMENT_LIMIT_MS / 1000}`, (error) => {
      if (error !== null) onConnectionLost(error)
    })
  })
  return pool
}

function postgresOptions(config: ServerConfig, ssl: DatabaseTlsOptions | undefined): PoolConfig {
  return {
    ...(config.url === undefined ? {} : { connectionString: config.url }),
    ...loginOf(config, ssl),
    max: config.connection_options.max_connections,
    connectionTimeoutMillis: config.connection_options.pool_timeout * 1000,
    statement_timeout: STATEMENT_LIMIT_MS,
    keepAlive: true,
  }
}

function mysqlOptions(config: ServerConfig, ssl: DatabaseTlsOptions | undefined): PoolOptions {
  return {
    ...(config.url === undefined ? {} : { uri: config.url }),
    ...loginOf(config, ssl),
    charset: 'utf8mb4',
    connectionLimit: config.connection_options.max_connections,
    connectTimeout: config.connection_options.pool_timeout * 1000,
    enableKeepAlive: true,
  }
}

/** Host and login options, which both drivers name alike; what is not configured is left to the driver or to the URL. */
function loginOf(config: ServerConfig, ssl: DatabaseTlsOptions | undefined) {
  return {
    ...(config.host === undefined ? {} : { host: config.host }),
    ...(config.port === undefined ? {} : { port: config.port }),
    ...(config.user === undefined ? {} : { user: config.user }),
    ...(config.password === undefined ? {} : { password: config.password }),
    ...(config.database === undefined ? {} : { database: config.database }),
    ...(ssl === undefined ? {} : { ssl }),
  }
}
