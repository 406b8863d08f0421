import { type Kysely, type Migration, type MigrationProvider, Migrator, sql } from 'kysely'
import type { Dialect, RegistryDatabase } from './schema.ts'

/** Ours, beside the old server's `registry_schema`, which is left alone. */
const BOOKKEEPING = { migrationTableName: 'bosh_registry_migrations', migrationLockTableName: 'bosh_registry_migration_lock' }

/**
 * Brings the schema up to date. Two instances starting at once wait for each other (an advisory lock on PostgreSQL and
 * MySQL, the write lock on SQLite). An existing table of the old server is taken as it is.
 * @throws the database's error, with the name of the step that failed
 */
export async function migrate(database: Kysely<RegistryDatabase>, dialect: Dialect): Promise<void> {
  const provider: MigrationProvider = { getMigrations: async () => migrations(dialect) }
  const { error, results } = await new Migrator({ db: database, provider, ...BOOKKEEPING }).migrateToLatest()
  if (error === undefined) return
  const failed = results?.find(({ status }) => status === 'Error')?.migrationName
  throw new Error(`cannot bring the registry's database up to date${failed === undefined ? '' : ` (step "${failed}")`}`, { cause: error })
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
