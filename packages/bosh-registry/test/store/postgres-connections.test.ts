import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chown, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type Kysely, sql } from 'kysely'
import { type DatabaseServer, findPostgres, startPostgres } from 'workspace/database-server'
import { describeWithTools } from 'workspace/required-tools'
import type { DatabaseConfig } from '../../src/config/schema.ts'
import { migrate } from '../../src/store/migrations.ts'
import { openDatabase } from '../../src/store/open-database.ts'
import type { RegistryDatabase } from '../../src/store/schema.ts'
import type { SettingsStore } from '../../src/store/settings-store.ts'
import { createSqlStore } from '../../src/store/sql-store.ts'
import { systemClock } from '../../src/store/store-clock.ts'
import { databaseConfig } from '../support/every-store.ts'

type PostgresConfig = Extract<DatabaseConfig, { adapter: 'postgres' }>

function open(config: object, maxConnections: number): Kysely<RegistryDatabase> {
  const connection_options = { max_connections: maxConnections }
  return openDatabase(databaseConfig({ ...config, connection_options }) as PostgresConfig, undefined, () => undefined)
}

async function preparedStatements(database: Kysely<RegistryDatabase>): Promise<number> {
  const { rows } = await sql<{ count: string }>`select count(*) from pg_prepared_statements`.execute(database)
  return Number(rows[0]?.count)
}

const idsUpTo = (count: number) => Array.from({ length: count }, (_, number) => `vm-${number}`)

async function useAll(store: SettingsStore, count: number): Promise<void> {
  await Promise.all(idsUpTo(count).map((id) => store.write(id, `{"of":"${id}"}`)))
  const read = await Promise.all(idsUpTo(count).map((id) => store.read(id)))
  expect(read).toEqual(idsUpTo(count).map((id) => `{"of":"${id}"}`))
  await Promise.all(idsUpTo(count).map((id) => store.forget(id)))
}

describeWithTools({ tool: 'postgres', package: 'postgresql' }, 'statements of a connection to PostgreSQL', () => {
  let server: DatabaseServer
  let database: Kysely<RegistryDatabase>
  let store: SettingsStore

  beforeAll(async () => {
    server = await startPostgres(findPostgres() ?? '')
  })
  beforeEach(async () => {
    database = open(server.config, 1)
    await migrate(database, 'postgres')
    store = createSqlStore(database, 'postgres', systemClock)
  })
  afterEach(() => store.close())
  afterAll(() => server?.stop())

  it('are prepared once, however many requests share them', async () => {
    await useAll(store, 1)
    const afterFirst = await preparedStatements(database)

    for (const count of [2, 3, 40]) await useAll(store, count)

    expect(afterFirst).toBeGreaterThanOrEqual(3)
    expect(await preparedStatements(database)).toBe(afterFirst)
  })

  it('are repeated without preparation where the connection turns out to be another one', async () => {
    await useAll(store, 2)

    await sql`deallocate all`.execute(database)
    await useAll(store, 2)

    expect(await preparedStatements(database)).toBe(0)
  })
})

const POOLER = [
  { tool: 'pgbouncer', package: 'pgbouncer' },
  { tool: 'postgres', package: 'postgresql' },
]

describeWithTools(POOLER, 'a registry behind PgBouncer in transaction mode', () => {
  let folder: string
  let server: DatabaseServer
  let pooler: ChildProcess

  beforeAll(async () => {
    server = await startPostgres(findPostgres() ?? '')
    folder = await mkdtemp(path.join(tmpdir(), 'pooler-'))
    pooler = await startPooler(folder, String(server.config['host']))
  })
  afterAll(async () => {
    pooler?.kill('SIGTERM')
    if (pooler !== undefined) await once(pooler, 'exit')
    await server?.stop()
    await rm(folder, { recursive: true, force: true })
  })

  it('works without any setting, although each transaction gets another connection', async () => {
    const database = open({ ...server.config, host: folder }, 8)
    await migrate(database, 'postgres')
    const store = createSqlStore(database, 'postgres', systemClock)

    for (const count of [1, 300, 300]) await useAll(store, count)

    await store.close()
  })
})

/** Its default configuration, except for the mode. It does not run as root. */
async function startPooler(folder: string, host: string): Promise<ChildProcess> {
  const isRoot = process.getuid?.() === 0
  const nobody = isRoot ? { uid: 65_534, gid: 65_534 } : {}
  const settings = path.join(folder, 'pgbouncer.ini')
  const lines = ['[databases]', `postgres = host=${host} user=registry`, '[pgbouncer]', 'pool_mode = transaction', 'listen_port = 5432']
  await writeFile(settings, [...lines, `unix_socket_dir = ${folder}`, 'auth_type = any', 'default_pool_size = 3', ''].join('\n'))
  if (isRoot) await chown(folder, 65_534, 65_534)
  const pooler = spawn('pgbouncer', [settings], { stdio: ['ignore', 'ignore', 'pipe'], ...nobody })
  await new Promise<void>((resolve, reject) => {
    let said = ''
    pooler.once('exit', (code) => reject(new Error(`pgbouncer ended with exit code ${code}: ${said}`)))
    pooler.stderr?.setEncoding('utf8').on('data', (text: string) => {
      said += text
      if (said.includes('process up')) resolve()
    })
  })
  return pooler
}
