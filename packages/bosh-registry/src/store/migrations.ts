import { type Kysely, type Migration, type MigrationProvider, Migrator, sql } from 'kysely'
import type { Dialect, RegistryDatabase } from './schema.ts'

/** Ours, beside the old server's `registry_schema`, which is left alone. */
const BOOKKEEPING = { migrationTableName: 'bosh_registry_migrations', migrationLockTableName: 'bosh_registry_migration_lock' }

/** SQLite has no lock to wait for: whoever loses the race is rolled back, and finds the work done when it looks again. */
const TRIES = { sqlite: 5, postgres: 1, mysql2: 1 } as const

/**
 * Brings the schema up to date. Instances that start at the same time do not hinder each other. An existing table of the old
 * server is taken as it is.
 * @throws {Error} naming the step that failed, with the database's error as cause
 */
export async function migrate(database: Kysely<RegistryDatabase>, dialect: Dialect): Promise<void> {
  const provider: MigrationProvider = { getMigrations: async () => migrations(dialect) }
  const migrator = new Migrator({ db: database, provider, ...BOOKKEEPING })
  for (let left = TRIES[dialect] - 1; ; left--) {
    const { error, results } = await migrator.migrateToLatest()
    if (error === undefined) return
    if (left > 0) continue
    const failed = results?.find(({ status }) => status === 'Error')?.migrationName
    throw new Error(`cannot bring the registry's database up to date${failed === undefined ? '' : ` (step "${failed}")`}`, { cause: error })
  }
}

function migrations(dialect: Dialect): Record<string, Migration> {
  return {
    '001-registry-instances': { up: (database) => createInstances(database, dialect) },
    ...(dialect === 'mysql2' ? { '002-long-settings': { up: widenSettings } } : {}),
  }
}

async function createInstances(database: Kysely<unknown>, dialect: Dialect): Promise<void> {
  const table = database.schema.createTable('registry_instances').ifNotExists()
  if (dialect === 'mysql2') {
    await table
      .addColumn('id', 'integer', (column) => column.primaryKey().autoIncrement())
      // Ids differ in case: the default collation would take them for one.
      .addColumn('instance_id', sql`varchar(255) character set utf8mb4 collate utf8mb4_bin`, (column) => column.notNull().unique())
      .addColumn('settings', sql`longtext`, (column) => column.notNull())
      .execute()
    return
  }
  await table
    .addColumn('id', dialect === 'postgres' ? 'serial' : 'integer', (column) =>
      dialect === 'postgres' ? column.primaryKey() : column.primaryKey().autoIncrement(),
    )
    .addColumn('instance_id', 'varchar(255)', (column) => column.notNull().unique())
    .addColumn('settings', 'text', (column) => column.notNull())
    .execute()
}

/** A table of the old server may hold 64 KiB only, in a character set that cannot hold every character. */
async function widenSettings(database: Kysely<unknown>): Promise<void> {
  await sql`alter table registry_instances modify settings longtext character set utf8mb4 not null`.execute(database)
}
