import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type DatabaseServer, findMariadb, findPostgres, startMariadb, startPostgres } from 'workspace/database-server'
import type { RequiredTool } from 'workspace/required-tools'
import { parseConfig } from '../../src/config/load-config.ts'
import type { DatabaseConfig } from '../../src/config/schema.ts'

/** Parses the `db` section of a config, adding its defaults. */
export function databaseConfig(db: object): DatabaseConfig {
  return parseConfig(JSON.stringify({ http: { user: 'u', password: 'p' }, db }), 'test').db
}

export interface KindOfStore {
  readonly name: string
  /** Programs without which it cannot be tested. */
  readonly needs: readonly RequiredTool[]
  open(): Promise<{ readonly config: DatabaseConfig; close(): Promise<void> }>
}

async function sqliteFile() {
  const folder = await mkdtemp(path.join(tmpdir(), 'registry-'))
  return {
    config: databaseConfig({ adapter: 'sqlite', database: path.join(folder, 'registry.db') }),
    close: () => rm(folder, { recursive: true }),
  }
}

async function server(start: () => Promise<DatabaseServer>) {
  const running = await start()
  return { config: databaseConfig(running.config), close: () => running.stop() }
}

const postgres = findPostgres()
const mariadb = findMariadb()

/** Every kind of store; PostgreSQL and MariaDB run as real servers if their packages are installed. */
export const everyStore: readonly KindOfStore[] = [
  { name: 'memory', needs: [], open: async () => ({ config: databaseConfig({ adapter: 'memory' }), close: async () => undefined }) },
  { name: 'sqlite', needs: [], open: sqliteFile },
  {
    name: 'postgres',
    needs: [{ tool: 'postgres', package: 'postgresql' }],
    open: () => server(() => startPostgres(postgres ?? '')),
  },
  {
    name: 'mysql2',
    needs: [{ tool: 'mariadbd-safe', package: 'mariadb-server' }],
    open: () => server(() => startMariadb(mariadb ?? '')),
  },
]
