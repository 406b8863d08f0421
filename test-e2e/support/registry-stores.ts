import { execFileSync } from 'node:child_process'
import path from 'node:path'
import Sqlite from 'libsql'
import { findMariadb, findPostgres, startMariadb, startPostgres } from 'workspace/database-server'

/** A store to measure: its `db` section, and how to fill its table with the rows numbered `from` to `to`. */
export interface MeasuredStore {
  readonly name: string
  open(folder: string): Promise<{ readonly db: object; fill?(from: number, to: number): void; close(): Promise<void> }>
}

const FILLING = 'x'.repeat(200)

const sqlite: MeasuredStore = {
  name: 'SQLite',
  async open(folder) {
    const file = path.join(folder, 'registry.db')
    return {
      db: { adapter: 'sqlite', database: file },
      fill(from, to) {
        const database = new Sqlite(file)
        database.exec(
          `with recursive n(i) as (select ${from} union all select i + 1 from n where i < ${to}) insert into registry_instances (instance_id, settings) select 'filled-' || i, '${FILLING}' from n`,
        )
        database.close()
      },
      close: async () => undefined,
    }
  },
}

const memory: MeasuredStore = { name: 'memory', open: async () => ({ db: { adapter: 'memory' }, close: async () => undefined }) }

/** Maintenance that the server would start by itself after so many rows; run immediately, so that it does not overlap with the measurement. */
const SETTLED = ['-c', 'vacuum analyze registry_instances', '-c', 'checkpoint']

function postgres(programs: string): MeasuredStore {
  return {
    name: 'PostgreSQL',
    async open() {
      const server = await startPostgres(programs)
      const { host } = server.config as { readonly host: string }
      return {
        db: server.config,
        fill(from, to) {
          const insert = `insert into registry_instances (instance_id, settings) select 'filled-' || i, '${FILLING}' from generate_series(${from}, ${to}) as i`
          execFileSync(path.join(programs, 'psql'), ['-h', host, '-U', 'registry', '-d', 'postgres', '-q', '-c', insert, ...SETTLED])
        },
        close: () => server.stop(),
      }
    },
  }
}

function mariadb(program: string): MeasuredStore {
  return {
    name: 'MariaDB',
    async open() {
      const server = await startMariadb(program)
      return { db: server.config, close: () => server.stop() }
    },
  }
}

/** Returns the stores that can be measured on this machine. */
export function measuredStores(): readonly MeasuredStore[] {
  const [postgresPrograms, mariadbProgram] = [findPostgres(), findMariadb()]
  return [
    memory,
    sqlite,
    ...(postgresPrograms === undefined ? [] : [postgres(postgresPrograms)]),
    ...(mariadbProgram === undefined ? [] : [mariadb(mariadbProgram)]),
  ]
}
