import { type Kysely, sql } from 'kysely'
import { readSettingFile } from '../config/read-setting-file.ts'
import type { RegistryConfig } from '../config/schema.ts'
import type { Log } from '../log.ts'
import { boundStore } from './bounded-store.ts'
import { requireEveryCharacter } from './character-sets.ts'
import { restrictDatabaseFile } from './database-file.ts'
import { readDatabaseTls } from './database-tls.ts'
import { encryptStore } from './encrypted-store.ts'
import { type EncryptionOptions, parseEncryptionKey } from './encryption.ts'
import { createMemoryStore } from './memory-store.ts'
import { migrate } from './migrations.ts'
import { openDatabase } from './open-database.ts'
import { unreadableRows } from './re-encrypt.ts'
import type { RegistryDatabase } from './schema.ts'
import { settingsRows } from './settings-rows.ts'
import type { SettingsStore } from './settings-store.ts'
import { createSqlStore } from './sql-store.ts'
import { createSqliteStore } from './sqlite-store.ts'
import { systemClock } from './store-clock.ts'
import { createTextHistory, openTextHistory, type TextHistory } from './text-history.ts'
import { checkUrlCertificates } from './url-certificates.ts'

type StoreConfig = Pick<RegistryConfig, 'db' | 'encryption'>
/** SQLite's name of a database that is not a file. */
const MEMORY = ':memory:'

type SqlConfig = Exclude<RegistryConfig['db'], { adapter: 'memory' }>

/** Opens the configured store and migrates its schema. @throws if the database cannot be reached or migrated, or a key cannot be read */
export async function openStore({ db, encryption }: StoreConfig, log: Pick<Log, 'error'>): Promise<SettingsStore> {
  const options = encryption === undefined ? undefined : await readEncryptionOptions(encryption)
  if (db.adapter === 'memory') return options === undefined ? createMemoryStore() : encryptStore(createMemoryStore(), options)
  const database = await openMigrated(db, log)
  const rows = boundStore(await openRows(database, db), systemClock)
  if (options === undefined) return rows
  try {
    for (const [keyId, rows] of await unreadableRows(settingsRows(database, systemClock), options)) {
      log.error(keyId === undefined ? 'settings are not encrypted and will not be served' : 'settings need a key that is not configured', {
        rows,
        ...(keyId === undefined ? {} : { key: keyId }),
      })
    }
    return encryptStore(rows, options, { history: await openHistory(encryption?.history_file, log), nowMs: () => Date.now() })
  } catch (error) {
    await rows.close()
    throw error
  }
}

async function openHistory(file: string | undefined, log: Pick<Log, 'error'>): Promise<TextHistory> {
  return file === undefined ? createTextHistory() : openTextHistory(file, log)
}

/** A file has a writer of its own; memory belongs to one connection. */
async function openRows(database: Kysely<RegistryDatabase>, db: SqlConfig): Promise<SettingsStore> {
  const rows = createSqlStore(database, db.adapter, systemClock)
  if (db.adapter !== 'sqlite' || db.database === MEMORY) return rows
  const file = createSqliteStore(db.database, systemClock)
  return { ...file, close: async () => void (await Promise.all([file.close(), rows.close()])) }
}

/** Opens a database whose schema is up to date. @throws if it cannot be reached or migrated, or is new and cannot store every character */
export async function openMigrated(db: SqlConfig, log: Pick<Log, 'error'>): Promise<Kysely<RegistryDatabase>> {
  if (db.adapter === 'sqlite' && db.database !== MEMORY) await restrictDatabaseFile(db.database)
  const database = openDatabase(db, await tlsOf(db), ({ message }) => log.error('the database closed a connection', { error: message }))
  try {
    await migrate(database, db.adapter)
    await requireEveryCharacter(database, db.adapter, log)
    // A wait in the driver would stop the whole process; from now on statements are repeated instead.
    if (db.adapter === 'sqlite') await sql`pragma busy_timeout = 0`.execute(database)
  } catch (error) {
    await database.destroy()
    throw error
  }
  return database
}

async function tlsOf(db: SqlConfig) {
  if (db.adapter === 'postgres') await checkUrlCertificates(db.url)
  return db.adapter === 'sqlite' ? undefined : readDatabaseTls(db.tls)
}

/** @throws {Error} if a key file cannot be read or contains no key */
export async function readEncryptionOptions(encryption: NonNullable<RegistryConfig['encryption']>): Promise<EncryptionOptions> {
  const [first, ...older] = await Promise.all([
    readKey('encryption.key_file', encryption.key_file),
    ...encryption.previous_key_files.map((file) => readKey('encryption.previous_key_files', file)),
  ])
  return { keys: [first, ...older], acceptPlain: encryption.accept_plain }
}

async function readKey(setting: string, file: string) {
  return parseEncryptionKey(await readSettingFile(setting, file), file)
}
