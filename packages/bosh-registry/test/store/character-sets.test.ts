import { sql } from 'kysely'
import { type DatabaseServer, findMariadb, findPostgres, startMariadb, startPostgres } from 'workspace/database-server'
import { describeWithTools } from 'workspace/required-tools'
import type { DatabaseConfig } from '../../src/config/schema.ts'
import { openDatabase } from '../../src/store/open-database.ts'
import { openMigrated, openStore } from '../../src/store/open-store.ts'
import { databaseConfig } from '../support/every-store.ts'
import { createRecordingLog } from '../support/recording-log.ts'

type ServerConfig = Extract<DatabaseConfig, { adapter: 'postgres' | 'mysql2' }>

async function statement(config: ServerConfig, text: string): Promise<void> {
  const database = openDatabase(config, undefined, () => undefined)
  await sql
    .raw(text)
    .execute(database)
    .finally(() => database.destroy())
}

/** Opens it and closes it again. @returns the errors that were logged */
async function opened(config: ServerConfig) {
  const log = createRecordingLog()
  await (await openMigrated(config, log)).destroy()
  return log.lines
}

describeWithTools({ tool: 'postgres', package: 'postgresql' }, 'the encoding of a PostgreSQL database', () => {
  let server: DatabaseServer

  beforeAll(async () => {
    server = await startPostgres(findPostgres() ?? '')
  })
  afterAll(() => server?.stop())

  async function withEncoding(encoding: string): Promise<ServerConfig> {
    const name = encoding.toLowerCase()
    const config = databaseConfig(server.config) as ServerConfig
    await statement(config, `create database ${name} template template0 encoding '${encoding}' lc_collate 'C' lc_ctype 'C'`)
    return { ...config, database: name }
  }

  it('is told of with the remedy before anything is stored, where it lacks characters', async () => {
    await expect(opened(await withEncoding('LATIN1'))).rejects.toThrow(
      /^the registry's database cannot store every character: its encoding is LATIN1, not UTF8; make one with "createdb .*--encoding=UTF8/,
    )
  })

  it('is logged at each start where settings are in use, which are served', async () => {
    const config = await withEncoding('LATIN2')
    await expect(opened(config)).rejects.toThrow('LATIN2')
    await statement(config, `insert into registry_instances (instance_id, settings) values ('vm-1', '{}')`)
    const log = createRecordingLog()

    const store = await openStore({ db: config, encryption: undefined }, log)
    const settings = await store.read('vm-1').finally(() => store.close())

    expect(settings).toBe('{}')
    expect(log.lines).toEqual([expect.stringMatching(/its encoding is LATIN2, not UTF8 .*"remedy":"make one with .*createdb/)])
  })

  it.each(['UTF8', 'SQL_ASCII'])('may be %s, which stores every character', async (encoding) => {
    const log = createRecordingLog()
    const store = await openStore({ db: await withEncoding(encoding), encryption: undefined }, log)
    try {
      await store.write('vm-1', '{"€":"😀"}')

      expect([await store.read('vm-1'), log.lines]).toEqual(['{"€":"😀"}', []])
    } finally {
      await store.close()
    }
  })
})

describeWithTools({ tool: 'mariadbd-safe', package: 'mariadb-server' }, 'the character set of a MySQL table', () => {
  let server: DatabaseServer
  let config: ServerConfig

  beforeAll(async () => {
    server = await startMariadb(findMariadb() ?? '')
    config = databaseConfig(server.config) as ServerConfig
  })
  afterAll(() => server?.stop())

  it('is logged with the remedy, which helps, where a column lacks characters', async () => {
    await statement(
      config,
      'create table registry_instances (id int primary key auto_increment, instance_id varchar(255) not null unique, settings text not null) character set latin1',
    )
    const [line = ''] = await opened(config)

    // The column of the settings is widened by the migration, the one of ids is left as it is.
    expect(line).toMatch(/^the registry's database cannot .*: of registry_instances, instance_id is latin1, not utf8mb4 .*"remedy":"run /)
    const { remedy } = JSON.parse(line.slice(line.indexOf('{')))
    await statement(config, /run "(.*)"$/.exec(remedy)?.[1] ?? '')
    expect(await opened(config)).toEqual([])
  })
})
