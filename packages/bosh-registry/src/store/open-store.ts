import { readFile } from 'node:fs/promises'
import type { RegistryConfig } from '../config/schema.ts'
import type { Log } from '../log.ts'
import { encryptStore, parseEncryptionKey } from './encryption.ts'
import { createMemoryStore } from './memory-store.ts'
import { migrate } from './migrations.ts'
import { openDatabase } from './open-database.ts'
import type { SettingsStore } from './settings-store.ts'
import { createSqlStore } from './sql-store.ts'

/** Opens the configured store and migrates its schema. @throws if the database cannot be reached or migrated */
export async function openStore(
  { db, encryption }: Pick<RegistryConfig, 'db' | 'encryption'>,
  log: Pick<Log, 'error'>,
): Promise<SettingsStore> {
  const store = await openPlainStore(db, log)
  if (encryption === undefined) return store
  const [first, ...older] = await Promise.all([encryption.key_file, ...encryption.previous_key_files].map(readKey))
  return first === undefined ? store : encryptStore(store, [first, ...older])
}

async function openPlainStore(db: RegistryConfig['db'], log: Pick<Log, 'error'>): Promise<SettingsStore> {
  if (db.adapter === 'memory') return createMemoryStore()
  const database = openDatabase(db, ({ message }) => log.error('the database closed a connection', { error: message }))
  try {
    await migrate(database, db.adapter)
  } catch (error) {
    await database.destroy()
    throw error
  }
  return createSqlStore(database, db.adapter)
}

async function readKey(file: string) {
  return parseEncryptionKey(await readFile(file, 'utf8'), file)
}
