import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { sql } from 'kysely'
import { describeWithTools } from 'workspace/required-tools'
import type { DatabaseConfig } from '../../src/config/schema.ts'
import { openDatabase } from '../../src/store/open-database.ts'
import { openStore } from '../../src/store/open-store.ts'
import { databaseConfig, everyStore } from '../support/every-store.ts'
import { createRecordingLog } from '../support/recording-log.ts'

type SqlConfig = Exclude<DatabaseConfig, { adapter: 'memory' }>

const TABLES = ['registry_instances', 'registry_schema', 'bosh_registry_migrations', 'bosh_registry_migration_lock']

for (const kind of everyStore.filter(({ name }) => name !== 'memory')) {
  describeWithTools(kind.needs, `the schema on ${kind.name}`, () => {
    let config: SqlConfig
    let close: () => Promise<void>

    beforeAll(async () => {
      const opened = await kind.open()
      config = opened.config as SqlConfig
      close = opened.close
    })
    afterEach(async () => {
      const database = openDatabase(config, undefined, () => undefined)
      for (const table of TABLES) await sql.raw(`drop table if exists ${table}`).execute(database)
      await database.destroy()
    })
    afterAll(() => close?.())

    it('is created once when several instances start at the same time', async () => {
      const stores = await Promise.all([1, 2, 3].map(() => openStore({ db: config, encryption: undefined }, createRecordingLog())))

      try {
        await stores[0]?.write('vm-1', '{}')
        expect(await stores[2]?.read('vm-1')).toBe('{}')
      } finally {
        for (const store of stores) await store.close()
      }
    })

    it('uses the table of the original server, with its content', async () => {
      const old = openDatabase(config, undefined, () => undefined)
      const key = { sqlite: 'integer primary key', postgres: 'serial primary key', mysql2: 'int primary key auto_increment' }[
        config.adapter
      ]
      await sql
        .raw(`create table registry_instances (id ${key}, instance_id varchar(255) not null unique, settings text not null)`)
        .execute(old)
      await sql.raw('create table registry_schema (filename varchar(255) primary key)').execute(old)
      await sql.raw(`insert into registry_instances (instance_id, settings) values ('vm-old', '{"old":true}')`).execute(old)
      await old.destroy()

      const store = await openStore({ db: config, encryption: undefined }, createRecordingLog())
      try {
        await store.write('vm-old-2', JSON.stringify('x'.repeat(200_000)))

        expect(await store.read('vm-old')).toBe('{"old":true}')
        expect(await store.read('vm-old-2')).toHaveLength(200_002)
      } finally {
        await store.close()
      }
    })
  })
}

describe('a database that is not available', () => {
  it('is reported, with the reason as cause', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'registry-'))
    const config = databaseConfig({ adapter: 'postgres', host: folder, user: 'nobody', database: 'none' })

    await expect(openStore({ db: config, encryption: undefined }, createRecordingLog())).rejects.toMatchObject({
      message: expect.stringContaining("cannot migrate the registry's database"),
      cause: expect.anything(),
    })
    await rm(folder, { recursive: true })
  })
})
