import { execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { restrictDatabaseFile } from '../../src/store/database-file.ts'
import { openDatabase } from '../../src/store/open-database.ts'
import { databaseConfig } from '../support/every-store.ts'

describe('the file of a database', () => {
  let folder: string
  const file = (name: string) => path.join(folder, name)

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'registry-file-'))
  })
  afterEach(() => rm(folder, { recursive: true }))

  it('is made for its owner only, and an existing one becomes so', async () => {
    await writeFile(file('old.db'), '', { mode: 0o644 })
    for (const name of ['old.db', 'new.db']) {
      await restrictDatabaseFile(file(name))

      expect((await stat(file(name))).mode & 0o777).toBe(0o600)
    }
  })

  it('is never a pipe, which keeps its opener waiting, a folder or a device, whose mode would change for everybody', async () => {
    execFileSync('mkfifo', ['-m', '644', file('pipe')])
    await mkdir(file('folder'), { mode: 0o755 })

    for (const name of ['pipe', 'folder']) {
      await expect(restrictDatabaseFile(file(name))).rejects.toThrow(`db.database: "${file(name)}" cannot be used`)
      expect((await stat(file(name))).mode & 0o044).toBe(0o044)
    }
    await expect(restrictDatabaseFile(file('none/registry.db'))).rejects.toThrow('give the name of a file in an existing folder')
  })

  it('that is something else than a database is named', async () => {
    await writeFile(file('text'), 'text, and not a database '.repeat(100))
    const config = databaseConfig({ adapter: 'sqlite', database: file('text') })
    if (config.adapter === 'memory') throw new Error('SQLite was asked for')

    expect(() => openDatabase(config, undefined, () => undefined)).toThrow(
      `db.database: "${file('text')}" cannot be used as a SQLite database`,
    )
  })
})
