import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { sql } from 'kysely'
import { openMigrated } from '../../src/store/open-store.ts'
import { databaseConfig } from '../support/every-store.ts'
import { createRecordingLog } from '../support/recording-log.ts'

describe('a SQLite database', () => {
  let folder: string

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'registry-database-'))
  })
  afterEach(() => rm(folder, { recursive: true }))

  it('survives a loss of power, lets reads go on during a write, and never waits for a lock within the driver', async () => {
    const config = databaseConfig({ adapter: 'sqlite', database: path.join(folder, 'registry.db') })
    if (config.adapter === 'memory') throw new Error('SQLite was asked for')
    const database = await openMigrated(config, createRecordingLog())

    const [synchronous, journal, busy] = await Promise.all(
      [sql`pragma synchronous`, sql`pragma journal_mode`, sql`pragma busy_timeout`].map(
        async (pragma) => (await pragma.execute(database)).rows,
      ),
    )
    await database.destroy()

    // 2 is FULL (sqlite.org/pragma.html#pragma_synchronous).
    expect([synchronous, journal, busy]).toEqual([[{ synchronous: 2 }], [{ journal_mode: 'wal' }], [{ timeout: 0 }]])
  })
})
