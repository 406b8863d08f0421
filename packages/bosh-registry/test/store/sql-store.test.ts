import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { DummyDriver, Kysely, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from 'kysely'
import Sqlite from 'libsql'
import { afterTest } from 'workspace/after-test'
import type { DatabaseConfig } from '../../src/config/schema.ts'
import { openMigrated, openStore } from '../../src/store/open-store.ts'
import type { RegistryDatabase } from '../../src/store/schema.ts'
import type { SettingsStore } from '../../src/store/settings-store.ts'
import { createSqlStore } from '../../src/store/sql-store.ts'
import { createSqliteStore } from '../../src/store/sqlite-store.ts'
import { systemClock } from '../../src/store/store-clock.ts'
import { databaseConfig, everyStore } from '../support/every-store.ts'

import { createRecordingLog } from '../support/recording-log.ts'
import { registryInABox } from '../support/registry-in-a-box.ts'

type SqlConfig = Exclude<DatabaseConfig, { adapter: 'memory' }>

describe('a SQLite file that another process has locked', () => {
  let folder: string
  let file: string
  let store: SettingsStore

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'registry-'))
    file = path.join(folder, 'registry.db')
    store = await openStore({ db: databaseConfig({ adapter: 'sqlite', database: file }), encryption: undefined }, createRecordingLog())
  })
  afterEach(async () => {
    await store.close()
    await rm(folder, { recursive: true })
  })

  it('does not stop health checks and reads; writes wait in order of arrival', async () => {
    const box = await registryInABox({ store })
    afterTest(box.close)
    await box.call('PUT', '/instances/vm-1/settings', { body: '{"n":0}' })
    const other = new Sqlite(file)
    other.exec('begin immediate')

    const order: number[] = []
    const writes = [1, 2, 3].map(async (n) => {
      await store.write('vm-1', `{"n":${n}}`)
      order.push(n)
    })
    const healthy = await box.call('GET', '/healthz', { login: false })
    const read = await box.call('GET', '/instances/vm-1/settings')
    other.exec('commit')
    await Promise.all(writes)

    expect([healthy.status, read.body]).toEqual([200, { status: 'ok', settings: '{"n":0}' }])
    expect(order).toEqual([1, 2, 3])
    expect(await store.read('vm-1')).toBe('{"n":3}')
    other.close()
  })

  it('is readable by its owner only', async () => {
    await store.write('vm-1', '{}')

    const modes = await Promise.all([file, `${file}-wal`, `${file}-shm`].map(async (name) => (await stat(name)).mode & 0o777))

    expect(modes).toEqual([0o600, 0o600, 0o600])
  })
})

describe('a SQLite file that others may read', () => {
  it('is closed to them when the registry opens it', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'registry-'))
    const file = path.join(folder, 'registry.db')
    await writeFile(file, '', { mode: 0o644 })

    const db = databaseConfig({ adapter: 'sqlite', database: file })
    const store = await openStore({ db, encryption: undefined }, createRecordingLog())

    expect((await stat(file)).mode & 0o777).toBe(0o600)
    await store.close()
    await rm(folder, { recursive: true })
  })
})

describe('a write that nobody waits for any more', () => {
  it.each(everyStore.filter(({ name }) => name === 'sqlite'))('is not done, in $name', async ({ open }) => {
    const { config, close } = await open()
    const file = config.adapter === 'sqlite' ? config.database : ''
    const database = await openMigrated(databaseConfig({ adapter: 'sqlite', database: file }) as SqlConfig, createRecordingLog())
    for (const store of [createSqliteStore(file, systemClock), createSqlStore(database, 'sqlite', systemClock)]) {
      await store.write('vm-1', '{}', () => true)

      expect(await store.read('vm-1')).toBeUndefined()
      await store.close()
    }
    await close()
  })
})

describe('a read that nobody waits for any more', () => {
  it('is not asked of the database', async () => {
    const statements: string[] = []
    const database = new Kysely<RegistryDatabase>({
      dialect: {
        createAdapter: () => new SqliteAdapter(),
        createDriver: () => new DummyDriver(),
        createIntrospector: (db) => new SqliteIntrospector(db),
        createQueryCompiler: () => new SqliteQueryCompiler(),
      },
      log: ({ query }) => void statements.push(query.sql),
    })
    const store = createSqlStore(database, 'sqlite', systemClock)

    expect(await store.read('vm-1', () => true)).toBeUndefined()
    expect(statements).toEqual([])
    await Promise.all([store.read('vm-1', () => true), store.read('vm-2')])
    expect(statements).toEqual(['select "instance_id", "settings" from "registry_instances" where instance_id in (?)'])
    await store.close()
  })
})

describe('a slow disk', () => {
  it('does not stop health checks and reads: writes are flushed in a thread of their own', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'registry-'))
    const db = databaseConfig({ adapter: 'sqlite', database: path.join(folder, 'registry.db') })
    const store = await openStore({ db, encryption: undefined }, createRecordingLog())
    let turns = 0
    const turning = setInterval(() => {
      turns += 1
    }, 1)

    await Promise.all(Array.from({ length: 50 }, (_, number) => store.write(`vm-${number}`, 'x'.repeat(1_000_000))))

    clearInterval(turning)
    expect(turns).toBeGreaterThan(3)
    expect((await store.read('vm-49'))?.length).toBe(1_000_000)
    await store.close()
    await rm(folder, { recursive: true })
  })
})
