import { type Kysely, sql } from 'kysely'
import { retryLocked } from './retry-locked.ts'
import type { Dialect, RegistryDatabase } from './schema.ts'
import type { SettingsStore } from './settings-store.ts'
import type { StoreClock } from './store-clock.ts'

type Statement<T> = (database: Kysely<RegistryDatabase>) => Promise<T>

/** Keeps settings in a migrated database. Each write is a single statement and therefore atomic. */
export function createSqlStore(database: Kysely<RegistryDatabase>, dialect: Dialect, clock: StoreClock): SettingsStore {
  const locked = retryLocked(clock)
  const writing = dialect === 'sqlite' ? locked.write : locked.read

  /** Waits for a connection, and gives it back unused if nobody waits for the result any more. */
  const onConnection =
    <T>(statement: Statement<T>, abandoned: AbortSignal | undefined) =>
    () =>
      database.connection().execute((connection) => {
        abandoned?.throwIfAborted()
        return statement(connection)
      })

  return {
    async read(id, abandoned) {
      const row = await locked.read(
        onConnection(
          (on) => on.selectFrom('registry_instances').select('settings').where('instance_id', '=', id).executeTakeFirst(),
          abandoned,
        ),
      )
      return row?.settings
    },
    async write(id, settings, abandoned) {
      await writing(onConnection((on) => upsert(on, dialect, id, settings), abandoned))
    },
    async forget(id, abandoned) {
      await writing(onConnection((on) => on.deleteFrom('registry_instances').where('instance_id', '=', id).execute(), abandoned))
    },
    async ping() {
      await sql`select 1`.execute(database)
    },
    close: () => database.destroy(),
  }
}

async function upsert(database: Kysely<RegistryDatabase>, dialect: Dialect, id: string, settings: string): Promise<void> {
  const insert = database.insertInto('registry_instances').values({ instance_id: id, settings })
  await (dialect === 'mysql2'
    ? insert.onDuplicateKeyUpdate({ settings })
    : insert.onConflict((conflict) => conflict.column('instance_id').doUpdateSet({ settings }))
  ).execute()
}
