import Sqlite from 'libsql'
import { createBatches } from './batches.ts'
import { type Change, outcomeOf } from './changes.ts'
import { noteFiles } from './file-in-place.ts'
import { retryLocked } from './retry-locked.ts'
import { neverAbandoned, type SettingsStore } from './settings-store.ts'
import { startSqliteWriter } from './sqlite-writer-thread.ts'
import type { StoreClock } from './store-clock.ts'

/** Requests that one flush of the disk may serve. */
const MOST_ITEMS = 256

/**
 * Keeps settings in a migrated SQLite file. Reads see the last commit and never wait for a writer (WAL). Writes are flushed in a thread of
 * their own, because the driver is synchronous: a slow disk would stop the whole process, health checks included.
 */
export function createSqliteStore(file: string, clock: StoreClock): SettingsStore {
  const database = new Sqlite(file, { readonly: true })
  const select = database.prepare('select settings from registry_instances where instance_id = ?').raw(true)
  const check = database.prepare('select 1 from registry_instances limit 1')
  const files = noteFiles(file)
  const untilUnlocked = retryLocked(clock)
  const writer = startSqliteWriter(file)
  const change = createBatches(
    async (changes: readonly Change[]) => {
      // Before, because a log that was cut does not show once something was written behind the cut; and after, because it takes a while.
      await files.require()
      await untilUnlocked(() => writer.commit(outcomeOf(changes)))
      await files.require()
      return changes.map(() => undefined)
    },
    { atOnce: 1, mostItems: MOST_ITEMS },
  )
  return {
    async read(id) {
      const row = await untilUnlocked(async () => select.get([id]) as readonly [string] | undefined)
      return row?.[0]
    },
    write: (id, settings, isAbandoned = neverAbandoned) => change({ id, settings, isAbandoned }),
    forget: (id, isAbandoned = neverAbandoned) => change({ id, settings: undefined, isAbandoned }),
    async ping() {
      await files.require()
      check.get()
    },
    async close() {
      await writer.close()
      database.close()
      await files.close()
    },
  }
}
