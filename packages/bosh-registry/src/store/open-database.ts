import { Kysely, MysqlDialect, PostgresDialect, SqliteDialect } from 'kysely'
import Sqlite from 'libsql'
import type { PoolOptions } from 'mysql2'
import type { PoolConfig } from 'pg'
import type { DatabaseConfig } from '../config/schema.ts'
import type { DatabaseTlsOptions } from './database-tls.ts'
import { mysqlConnections } from './mysql-connections.ts'
import { postgresConnections } from './postgres-connections.ts'
import type { RegistryDatabase } from './schema.ts'
import { lockBeforeWriting } from './sqlite-connection.ts'
import { STATEMENT_LIMITS } from './statement-limits.ts'

/** Time limit for a migration to wait for another process's one. Afterwards statements do not wait in the driver; see retry-locked.ts. */
const MIGRATION_BUSY_TIMEOUT_MS = 10_000

type SqlConfig = Exclude<DatabaseConfig, { adapter: 'memory' }>

/**
 * Opens the configured database. A server is not contacted before the first query.
 * `onConnectionLost` is called for connections that the server closed, idle or in use; the next query opens a new one.
 */
export function openDatabase(
  config: SqlConfig,
  ssl: DatabaseTlsOptions | undefined,
  onConnectionLost: (error: Error) => void,
  limits = STATEMENT_LIMITS,
): Kysely<RegistryDatabase> {
  switch (config.adapter) {
    case 'sqlite':
      return new Kysely({ dialect: new SqliteDialect({ database: lockBeforeWriting(openSqlite(config.database)) }) })
    case 'postgres': {
      const pool = postgresConnections(postgresOptions(config, ssl), limits, onConnectionLost)
      return new Kysely({ dialect: new PostgresDialect({ pool }) })
    }
    case 'mysql2': {
      const pool = mysqlConnections(mysqlOptions(config, ssl), limits, onConnectionLost)
      return new Kysely({ dialect: new MysqlDialect({ pool }) })
    }
  }
}

function openSqlite(file: string): InstanceType<typeof Sqlite> {
  try {
    const database = new Sqlite(file)
    database.exec(`pragma busy_timeout = ${MIGRATION_BUSY_TIMEOUT_MS}`)
    // WAL allows concurrent readers; full synchronisation makes every commit survive a power failure.
    database.exec('pragma journal_mode = wal')
    database.exec('pragma synchronous = full')
    return database
  } catch (cause) {
    throw new Error(`db.database: ${JSON.stringify(file)} cannot be used as a SQLite database`, { cause })
  }
}

type ServerConfig = Exclude<SqlConfig, { adapter: 'sqlite' }>

function postgresOptions(config: ServerConfig, ssl: DatabaseTlsOptions | undefined): PoolConfig {
  return {
    ...(config.url === undefined ? {} : { connectionString: config.url }),
    ...loginOf(config, ssl),
    max: config.connection_options.max_connections,
    connectionTimeoutMillis: config.connection_options.pool_timeout * 1000,
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
