import { type Kysely, type Migration, type MigrationProvider, Migrator, sql } from 'kysely'
import type { Dialect, RegistryDatabase } from './schema.ts'

/** Our tables; the original server's `registry_schema` is left unchanged. */
const MIGRATION_TABLES = { migrationTableName: 'bosh_registry_migrations', migrationLockTableName: 'bosh_registry_migration_lock' }

/** SQLite has no migration lock to wait for: the loser of a race is rolled back, and succeeds when it tries again. */
const MAX_ATTEMPTS = { sqlite: 5, postgres: 1, mysql2: 1 } as const

/**
 * Migrates the schema. Instances that start at the same time do not interfere with each other. An existing table of the original server is
 * used as it is.
 * @throws {Error} naming the step that failed, with the database's error as cause
 */
export async function migrate(database: Kysely<RegistryDatabase>, dialect: Dialect): Promise<void> {
  const provider: MigrationProvider = { getMigrations: async () => migrations(dialect) }
  const migrator = new Migrator({ db: database, provider, ...MIGRATION_TABLES })
  for (let left = MAX_ATTEMPTS[dialect] - 1; ; left--) {
    const { error, results } = await migrator.migrateToLatest()
    if (error === undefined) return
    if (left > 0) continue
    const failed = results?.find(({ status }) => status === 'Error')?.migrationName
    throw new Error(`cannot migrate the registry's database${failed === undefined ? '' : ` (step "${failed}")`}`, { cause: error })
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
      // Ids are case-sensitive; the default collation is not.
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

/** The original server's table is limited to 64 KiB and to a character set that lacks some characters. */
async function widenSettings(database: Kysely<unknown>): Promise<void> {
  await sql`alter table registry_instances modify settings longtext character set utf8mb4 not null`.execute(database)
}
