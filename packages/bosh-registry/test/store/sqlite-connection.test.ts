import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import Sqlite from 'libsql'
import { lockBeforeWriting } from '../../src/store/sqlite-connection.ts'

describe('a connection to a SQLite file that another process has locked', () => {
  let folder: string
  let other: InstanceType<typeof Sqlite>
  let own: InstanceType<typeof Sqlite>

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'registry-sqlite-'))
    other = new Sqlite(path.join(folder, 'registry.db'))
    own = new Sqlite(path.join(folder, 'registry.db'))
    other.exec('pragma journal_mode = wal')
    for (const database of [other, own]) database.exec('pragma busy_timeout = 0')
    other.exec('create table texts (text)')
  })
  afterEach(async () => {
    other.close()
    own.close()
    await rm(folder, { recursive: true })
  })

  const committed = () => other.prepare('select text from texts').raw(true).all([]).flat()

  it('commits what it writes when the lock is released', () => {
    const connection = lockBeforeWriting(own)
    const insert = (text: string) => connection.prepare('insert into texts values (?)').run([text])
    other.exec('begin immediate')
    expect(() => insert('locked')).toThrow('database is locked')
    expect(() => connection.prepare('begin').run([])).toThrow('database is locked')
    other.exec('commit')

    insert('alone')
    connection.prepare('begin').run([])
    insert('in a transaction')
    connection.prepare('commit').run([])

    expect(committed()).toEqual(['alone', 'in a transaction'])
    other.exec('begin immediate')
    other.exec('rollback')
  })

  it('undoes a statement that fails, and goes on', () => {
    const connection = lockBeforeWriting(own)
    connection.prepare('create unique index once on texts (text)').run([])
    const insert = (text: string) => connection.prepare('insert into texts values (?)').run([text])
    insert('a')

    expect(() => insert('a')).toThrow('UNIQUE')
    insert('b')

    expect(committed()).toEqual(['a', 'b'])
  })
})
