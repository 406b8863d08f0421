import { execFileSync } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { type Kysely, sql } from 'kysely'
import { afterTest } from 'workspace/after-test'
import { type DatabaseServer, findMariadb, findPostgres, startMariadb, startPostgres } from 'workspace/database-server'
import { describeWithTools } from 'workspace/required-tools'
import type { DatabaseConfig } from '../../src/config/schema.ts'
import { migrate } from '../../src/store/migrations.ts'
import { openDatabase } from '../../src/store/open-database.ts'
import type { RegistryDatabase } from '../../src/store/schema.ts'
import { createSqlStore } from '../../src/store/sql-store.ts'
import { systemClock } from '../../src/store/store-clock.ts'
import { databaseConfig } from '../support/every-store.ts'
import { startFreezingProxy } from '../support/freezing-proxy.ts'

type ServerConfig = Extract<DatabaseConfig, { adapter: 'postgres' | 'mysql2' }>

const noop = () => undefined

/** The test waits for the second limit once; a busy machine must be able to answer within it. */
const SHORT_LIMITS = { serverMs: 5_000, answerMs: 1_500 }

const open = (config: ServerConfig, limits = SHORT_LIMITS): Kysely<RegistryDatabase> => openDatabase(config, undefined, noop, limits)

const storeOn = (config: ServerConfig) => createSqlStore(open(config), config.adapter, systemClock)

async function statement(config: ServerConfig, text: string): Promise<void> {
  const database = open(config)
  await sql.raw(text).execute(database)
  await database.destroy()
}

const programs = findPostgres() ?? ''

const servers = [
  {
    name: 'PostgreSQL',
    needs: { tool: 'postgres', package: 'postgresql' },
    start: () => startPostgres(programs),
    async demote(server: DatabaseServer) {
      await writeFile(path.join(String(server.config['host']), 'data', 'standby.signal'), '')
      await server.restart('SIGINT')
    },
    async promote({ config: { host } }: DatabaseServer) {
      const login = ['-h', String(host), '-U', 'registry', '-d', 'postgres']
      execFileSync(path.join(programs, 'psql'), [...login, '-c', 'select pg_promote()'], { stdio: 'ignore' })
    },
    refusal: 'the server is a standby, which takes no writes',
  },
  {
    name: 'MariaDB',
    needs: { tool: 'mariadbd-safe', package: 'mariadb-server' },
    start: () => startMariadb(findMariadb() ?? ''),
    demote: (_server: DatabaseServer, config: ServerConfig) => statement(config, 'set global read_only = on'),
    async promote({ config }: DatabaseServer) {
      const socket = new URL(String(config['url'])).searchParams.get('socketPath')
      execFileSync('mariadb', [`--socket=${socket}`, '-uroot', '-e', 'set global read_only = off'])
    },
    refusal: 'the server is a replica, which takes no writes (read_only)',
  },
] as const

for (const { name, needs, start, demote, promote, refusal } of servers) {
  describeWithTools(needs, `connections to ${name}`, () => {
    let server: DatabaseServer
    let config: ServerConfig

    beforeAll(async () => {
      server = await start()
      config = databaseConfig(server.config) as ServerConfig
      const database = open(config)
      await migrate(database, config.adapter)
      await database.destroy()
    })
    afterAll(async () => {
      await server?.stop()
    })

    it('that fall silent are given up, and new ones are used', async () => {
      const proxy = await startFreezingProxy(config)
      afterTest(proxy.close)
      const store = storeOn(proxy.config)
      afterTest(store.close)
      await store.write('vm-1', '{}')

      proxy.freeze()
      const [silent] = await Promise.allSettled([store.read('vm-1')])
      const afterwards = await store.read('vm-1')

      expect(silent.status).toBe('rejected')
      expect(afterwards).toBe('{}')
    })

    it('lead to a server that takes writes: one that does not is not even asked for settings', async () => {
      const store = storeOn(config)
      afterTest(store.close)
      await store.write('vm-1', '{"before":true}')
      await demote(server, config)
      const during = storeOn(config)
      afterTest(during.close)

      await expect(during.read('vm-1')).rejects.toThrow(refusal)
      await promote(server)

      expect(await during.read('vm-1')).toBe('{"before":true}')
    })
  })
}
