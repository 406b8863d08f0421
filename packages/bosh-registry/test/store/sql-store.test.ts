import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import Sqlite from 'libsql'
import { openMigrated, openStore } from '../../src/store/open-store.ts'
import type { SettingsStore } from '../../src/store/settings-store.ts'
import { createSqlStore } from '../../src/store/sql-store.ts'
import { systemClock } from '../../src/store/store-clock.ts'
import { databaseConfig } from '../support/every-store.ts'
import { createRecordingLog } from '../support/recording-log.ts'
import { registryInABox } from '../support/registry-in-a-box.ts'

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
    await box.close()
  })

  it('is readable by its owner only', async () => {
    await store.write('vm-1', '{}')

    const modes = await Promise.all([file, `${file}-wal`, `${file}-shm`].map(async (name) => (await stat(name)).mode & 0o777))

    expect(modes).toEqual([0o600, 0o600, 0o600])
  })
})

describe('a write that nobody waits for any more', () => {
  it('is not done', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'registry-'))
    const db = databaseConfig({ adapter: 'sqlite', database: path.join(folder, 'registry.db') })
    if (db.adapter !== 'sqlite') throw new Error('not SQLite')
    const store = createSqlStore(await openMigrated(db, createRecordingLog()), 'sqlite', systemClock)

    await expect(store.write('vm-1', '{}', AbortSignal.abort(new Error('too late')))).rejects.toThrow('too late')

    expect(await store.read('vm-1')).toBeUndefined()
    await store.close()
    await rm(folder, { recursive: true })
  })
})
