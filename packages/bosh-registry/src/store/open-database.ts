import { Kysely, MysqlDialect, PostgresDialect, SqliteDialect } from 'kysely'
import Sqlite from 'libsql'
import { createPool } from 'mysql2'
import { Pool } from 'pg'
import type { DatabaseConfig } from '../config/schema.ts'
import type { RegistryDatabase } from './schema.ts'

/** Time limit for a write to wait for another process's write to the same SQLite file. */
const SQLITE_BUSY_TIMEOUT_MS = 10_000

type SqlConfig = Exclude<DatabaseConfig, { adapter: 'memory' }>

/**
 * Opens the configured database. A server is not contacted before the first query.
 * `onConnectionLost` is called for idle connections that the server closed; the next query opens a new one.
 */
export function openDatabase(config: SqlConfig, onConnectionLost: (error: Error) => void): Kysely<RegistryDatabase> {
  switch (config.adapter) {
    case 'sqlite':
      return new Kysely({ dialect: new SqliteDialect({ database: openSqlite(config.database) }) })
    case 'postgres':
      return new Kysely({ dialect: new PostgresDialect({ pool: new Pool(postgresOptions(config)).on('error', onConnectionLost) }) })
    case 'mysql2':
      return new Kysely({ dialect: new MysqlDialect({ pool: createPool(mysqlOptions(config)) }) })
  }
}

function openSqlite(file: string): InstanceType<typeof Sqlite> {
  const database = new Sqlite(file)
  database.exec(`pragma busy_timeout = ${SQLITE_BUSY_TIMEOUT_MS}`)
  // WAL allows concurrent readers; full synchronisation makes every commit survive a power failure.
  database.exec('pragma journal_mode = wal')
  database.exec('pragma synchronous = full')
  return database
}

type ServerConfig = Exclude<SqlConfig, { adapter: 'sqlite' }>

function postgresOptions(config: ServerConfig) {
  return {
    ...(config.url === undefined ? {} : { connectionString: config.url }),
    ...loginOf(config),
    max: config.connection_options.max_connections,
    connectionTimeoutMillis: config.connection_options.pool_timeout * 1000,
  }
}

function mysqlOptions(config: ServerConfig) {
  return {
    ...(config.url === undefined ? {} : { uri: config.url }),
    ...loginOf(config),
    charset: 'utf8mb4',
    connectionLimit: config.connection_options.max_connections,
    connectTimeout: config.connection_options.pool_timeout * 1000,
  }
}

/** Host and login options, which both drivers name alike; what is not configured is left to the driver or to the URL. */
function loginOf(config: ServerConfig) {
  return {
    ...(config.host === undefined ? {} : { host: config.host }),
    ...(config.port === undefined ? {} : { port: config.port }),
    ...(config.user === undefined ? {} : { user: config.user }),
    ...(config.password === undefined ? {} : { password: config.password }),
    ...(config.database === undefined ? {} : { database: config.database }),
    ...tlsOption(config),
  }
}

function tlsOption(config: ServerConfig): { ssl?: { ca?: string; rejectUnauthorized: boolean } } {
  if (!config.tls.enabled) return {}
  const ca = config.tls.cert.ca
  return { ssl: { ...(ca === undefined ? {} : { ca }), rejectUnauthorized: !config.tls.skip_host_verify } }
}
