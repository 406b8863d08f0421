import { type Kysely, sql } from 'kysely'
import type { Dialect, RegistryDatabase } from './schema.ts'
import type { SettingsStore } from './settings-store.ts'

/** Keeps settings in a migrated database. Each write is a single statement and therefore atomic. */
export function createSqlStore(database: Kysely<RegistryDatabase>, dialect: Dialect): SettingsStore {
  return {
    async read(id) {
      const row = await database.selectFrom('registry_instances').select('settings').where('instance_id', '=', id).executeTakeFirst()
      return row?.settings
    },
    async write(id, settings) {
      const insert = database.insertInto('registry_instances').values({ instance_id: id, settings })
      await (dialect === 'mysql2'
        ? insert.onDuplicateKeyUpdate({ settings })
        : insert.onConflict((conflict) => conflict.column('instance_id').doUpdateSet({ settings }))
      ).execute()
    },
    async forget(id) {
      await database.deleteFrom('registry_instances').where('instance_id', '=', id).execute()
    },
    async ping() {
      await sql`select 1`.execute(database)
    },
    close: () => database.destroy(),
  }
}
