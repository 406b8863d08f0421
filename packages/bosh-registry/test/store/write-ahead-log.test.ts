import { mkdtemp, rm, stat, truncate } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import Sqlite from 'libsql'
import { type WriteAheadLog, watchWriteAheadLog } from '../../src/store/write-ahead-log.ts'

describe('a write-ahead log', () => {
  let folder: string
  let file: string
  let database: InstanceType<typeof Sqlite>
  let log: WriteAheadLog

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'registry-log-'))
    file = path.join(folder, 'registry.db')
    database = new Sqlite(file)
    database.exec('pragma page_size = 65536')
    database.exec('pragma journal_mode = wal')
    database.exec('create table t (a text)')
    log = watchWriteAheadLog(file, await size())
  })
  afterEach(async () => {
    database.close()
    await log.close()
    await rm(folder, { recursive: true })
  })

  const size = async () => (await stat(`${file}-wal`)).size

  it('is whole however late a size that was seen arrives', async () => {
    const early = await size()
    database.exec("insert into t values ('a')")
    await log.requireWhole(await size())

    await log.requireWhole(early)
    await log.requireWhole(await size())
  })

  it('is whole if what was cut off had been taken into the database, and is written over', async () => {
    for (const text of ['a', 'b', 'c']) database.exec(`insert into t values ('${text}')`)
    await log.requireWhole(await size())
    database.exec('pragma wal_checkpoint(restart)')
    database.exec("insert into t values ('d')")
    await truncate(`${file}-wal`, (await size()) - 65_536)

    await log.requireWhole(await size())
  })

  it('is not whole without its last byte, as often as it is looked at', async () => {
    database.exec("insert into t values ('a')")
    await log.requireWhole(await size())
    await truncate(`${file}-wal`, (await size()) - 1)

    for (const _ of [1, 2]) await expect(log.requireWhole(await size())).rejects.toThrow(/registry\.db-wal was cut: restore the database/)
  })
})
