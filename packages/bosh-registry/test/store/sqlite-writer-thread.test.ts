import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import Sqlite from 'libsql'
import { type SqliteWriter, startSqliteWriter } from '../../src/store/sqlite-writer-thread.ts'

describe('the thread that writes to a SQLite file', () => {
  let folder: string
  let database: InstanceType<typeof Sqlite>
  let writer: SqliteWriter
  const stored = () => database.prepare('select instance_id, settings from registry_instances order by instance_id').raw(true).all()

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'writer-'))
    const file = path.join(folder, 'registry.db')
    database = new Sqlite(file)
    database.exec('pragma journal_mode = wal')
    database.exec(
      'create table registry_instances (id integer primary key autoincrement, instance_id text not null unique, settings text not null)',
    )
    writer = startSqliteWriter(file)
  })
  afterEach(async () => {
    await writer.close()
    database.close()
    await rm(folder, { recursive: true })
  })

  it('commits writes and deletions', async () => {
    await writer.commit([
      { id: 'a', settings: '1' },
      { id: 'b', settings: '2' },
    ])
    await writer.commit([
      { id: 'a', settings: undefined },
      { id: 'b', settings: '3' },
    ])

    expect(stored()).toEqual([['b', '3']])
  })

  it('can be closed at any moment, as early as its start, and commits what it was given before', async () => {
    const file = path.join(folder, 'registry.db')
    for (let round = 0; round < 20; round += 1) {
      const short = startSqliteWriter(file)
      const committed = round % 2 === 0 ? undefined : short.commit([{ id: `round-${round}`, settings: '1' }])
      await short.close()
      await committed
      await short.close()
    }

    expect(stored()).toHaveLength(10)
  })

  it('commits all of a batch, or nothing of it', async () => {
    database.exec(
      "create trigger refuse before insert on registry_instances when new.instance_id = 'b' begin select raise(abort, 'no'); end",
    )

    await expect(
      writer.commit([
        { id: 'a', settings: '1' },
        { id: 'b', settings: '2' },
      ]),
    ).rejects.toThrow('no')
    await writer.commit([{ id: 'c', settings: '3' }])

    expect(stored()).toEqual([['c', '3']])
  })

  it('reports a lock at once, with its code, and goes on when it is free', async () => {
    database.exec('begin immediate')
    await expect(writer.commit([{ id: 'a', settings: '1' }])).rejects.toMatchObject({ code: 'SQLITE_BUSY' })
    database.exec('rollback')

    await writer.commit([{ id: 'a', settings: '1' }])

    expect(stored()).toEqual([['a', '1']])
  })

  it('that cannot open its file fails what waits for it, instead of the process', async () => {
    const broken = startSqliteWriter(path.join(folder, 'none', 'registry.db'))

    await expect(broken.commit([{ id: 'a', settings: '1' }])).rejects.toThrow('the thread that writes to the database')
    await expect(broken.commit([{ id: 'a', settings: '1' }])).rejects.toThrow('the thread that writes to the database')
  })
})
