import type { Kysely } from 'kysely'
import { retryLocked } from './retry-locked.ts'
import type { RegistryDatabase } from './schema.ts'
import type { StoreClock } from './store-clock.ts'

/** A stored text as it is in the database, and its row number. */
export interface SettingsRow {
  readonly number: number
  readonly id: string
  readonly text: string
}

/** All rows of the table, for maintenance. */
export interface SettingsRows {
  count(): Promise<number>
  /** Returns the rows after this row number in order of their numbers, a few at a time; none at the end. */
  after(number: number): Promise<readonly SettingsRow[]>
  /** Replaces the text unless it has changed since it was read. @returns whether it was replaced */
  replace(row: SettingsRow, text: string): Promise<boolean>
}

const ROWS_AT_ONCE = 500

export function settingsRows(database: Kysely<RegistryDatabase>, clock: StoreClock): SettingsRows {
  const untilUnlocked = retryLocked(clock)
  return {
    async count() {
      const { total } = await database
        .selectFrom('registry_instances')
        .select(({ fn }) => fn.countAll<number | string>().as('total'))
        .executeTakeFirstOrThrow()
      return Number(total)
    },
    async after(number) {
      const rows = await database
        .selectFrom('registry_instances')
        .selectAll()
        .where('id', '>', number)
        .orderBy('id')
        .limit(ROWS_AT_ONCE)
        .execute()
      return rows.map(({ id, instance_id, settings }) => ({ number: id, id: instance_id, text: settings }))
    },
    async replace({ number, text }, replacement) {
      const update = database
        .updateTable('registry_instances')
        .set({ settings: replacement })
        .where('id', '=', number)
        .where('settings', '=', text)
      const { numUpdatedRows } = await untilUnlocked(() => update.executeTakeFirst())
      return numUpdatedRows > 0n
    },
  }
}
