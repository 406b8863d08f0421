import { type Kysely, sql } from 'kysely'
import { createBatches } from './batches.ts'
import { type Change, outcomeOf, type StoredChange } from './changes.ts'
import { retryLocked } from './retry-locked.ts'
import type { Dialect, RegistryDatabase } from './schema.ts'
import { type IsAbandoned, neverAbandoned, type SettingsStore } from './settings-store.ts'
import type { StoreClock } from './store-clock.ts'

interface Read {
  readonly id: string
  readonly isAbandoned: IsAbandoned
}

/** SQLite has one writer. Elsewhere a connection that hangs must not stop the others. */
const BATCHES_AT_ONCE = { sqlite: 1, postgres: 4, mysql2: 4 } as const

/** Settings have tens of kilobytes: together less than the largest packet that servers accept by default (16 MiB). */
const MOST_ITEMS = 64

/** Keeps settings in a migrated database. What is asked for at the same time shares a statement. */
export function createSqlStore(database: Kysely<RegistryDatabase>, dialect: Dialect, clock: StoreClock): SettingsStore {
  const untilUnlocked = retryLocked(clock)
  const limits = { atOnce: BATCHES_AT_ONCE[dialect], mostItems: MOST_ITEMS }

  const read = createBatches(
    (reads: readonly Read[]) => untilUnlocked(() => database.connection().execute((connection) => select(connection, dialect, reads))),
    limits,
  )
  const change = createBatches(async (changes: readonly Change[]) => {
    await untilUnlocked(() => database.connection().execute((connection) => store(connection, dialect, outcomeOf(changes))))
    return changes.map(() => undefined)
  }, limits)

  return {
    read: (id, isAbandoned = neverAbandoned) => read({ id, isAbandoned }),
    write: (id, settings, isAbandoned = neverAbandoned) => change({ id, settings, isAbandoned }),
    forget: (id, isAbandoned = neverAbandoned) => change({ id, settings: undefined, isAbandoned }),
    async ping() {
      await sql`select 1`.execute(database)
    },
    close: () => database.destroy(),
  }
}

async function select(
  database: Kysely<RegistryDatabase>,
  dialect: Dialect,
  reads: readonly Read[],
): Promise<readonly (string | undefined)[]> {
  const ids = [...new Set(reads.filter(({ isAbandoned }) => !isAbandoned()).map(({ id }) => id))]
  if (ids.length === 0) return []
  const rows = await database.selectFrom('registry_instances').select(['instance_id', 'settings']).where(isOneOf(dialect, ids)).execute()
  const settingsOf = new Map(rows.map(({ instance_id, settings }) => [instance_id, settings]))
  return reads.map(({ id }) => settingsOf.get(id))
}

async function store(database: Kysely<RegistryDatabase>, dialect: Dialect, changes: readonly StoredChange[]): Promise<void> {
  const written = changes.flatMap(({ id, settings }) => (settings === undefined ? [] : [{ instance_id: id, settings }]))
  const forgotten = changes.filter(({ settings }) => settings === undefined).map(({ id }) => id)
  if (written.length > 0) await upsert(database, dialect, written)
  if (forgotten.length > 0) await database.deleteFrom('registry_instances').where(isOneOf(dialect, forgotten)).execute()
}

type Row = Pick<RegistryDatabase['registry_instances'], 'instance_id' | 'settings'>

async function upsert(database: Kysely<RegistryDatabase>, dialect: Dialect, rows: readonly Row[]): Promise<void> {
  const table = database.insertInto('registry_instances')
  const insert = dialect === 'postgres' ? table.columns(['instance_id', 'settings']).expression(unnested(rows)) : table.values([...rows])
  await (dialect === 'mysql2'
    ? insert.onDuplicateKeyUpdate({ settings: sql`values(settings)` })
    : insert.onConflict((conflict) => conflict.column('instance_id').doUpdateSet(({ ref }) => ({ settings: ref('excluded.settings') })))
  ).execute()
}

/** PostgreSQL takes a list as one value: the text of the statement does not depend on its length, so that it is prepared once. */
function isOneOf(dialect: Dialect, ids: readonly string[]) {
  return dialect === 'postgres' ? sql<boolean>`instance_id = any(${ids})` : sql<boolean>`instance_id in (${sql.join(ids)})`
}

function unnested(rows: readonly Row[]) {
  const [ids, texts] = [rows.map(({ instance_id }) => instance_id), rows.map(({ settings }) => settings)]
  return sql<Row>`select * from unnest(${ids}::varchar[], ${texts}::text[])`
}
