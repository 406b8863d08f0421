import { copyFile, mkdtemp, rename, rm, stat, truncate } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import Sqlite from 'libsql'
import { openStore } from '../../src/store/open-store.ts'
import type { SettingsStore } from '../../src/store/settings-store.ts'
import { databaseConfig } from '../support/every-store.ts'
import { createRecordingLog } from '../support/recording-log.ts'

describe('a SQLite file', () => {
  let folder: string
  let file: string
  let store: SettingsStore

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'registry-file-'))
    file = path.join(folder, 'registry.db')
    store = await openStore({ db: databaseConfig({ adapter: 'sqlite', database: file }) }, createRecordingLog())
    await store.write('vm-1', '{"a":1}')
  })
  afterEach(async () => {
    await store.close()
    await rm(folder, { recursive: true })
  })

  it.each([
    ['is removed', 'cannot be found any more', () => rm(file)],
    ['loses its log of writes', 'cannot be found any more', () => rm(`${file}-wal`)],
    [
      'is replaced',
      'was replaced: restart the registry',
      async () => {
        await copyFile(file, `${file}.backup`)
        await rename(`${file}.backup`, file)
      },
    ],
    ['is emptied', 'was emptied', () => truncate(file)],
    ['has its log of writes emptied', 'registry.db-wal was cut: restore the database', () => truncate(`${file}-wal`)],
    [
      'has its log of writes cut',
      'registry.db-wal was cut: restore the database',
      async () => truncate(`${file}-wal`, (await stat(`${file}-wal`)).size - 1),
    ],
  ])('that %s under the running registry takes no more writes, and its check says why', async (_what, reason, harm) => {
    await store.ping()
    await harm()

    await expect(store.write('vm-1', '{"a":2}')).rejects.toMatchObject({ cause: { message: expect.stringContaining(reason) } })
    await expect(store.forget('vm-1')).rejects.toMatchObject({ cause: { message: expect.stringContaining(reason) } })
    await expect(store.ping()).rejects.toMatchObject({ cause: { message: expect.stringContaining(reason) } })
  })

  it('may have its log of writes truncated by a checkpoint, which loses nothing', async () => {
    const other = new Sqlite(file)
    other.exec('pragma wal_checkpoint(truncate)')
    other.close()
    const { size } = await stat(`${file}-wal`)

    await store.ping()
    await store.write('vm-1', '{"a":2}')
    await store.write('vm-2', '{}')

    expect([size, await store.read('vm-1')]).toEqual([0, '{"a":2}'])
  })
})
