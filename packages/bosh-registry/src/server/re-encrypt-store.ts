import { ConfigError, loadConfig } from '../config/load-config.ts'
import { openMigrated, readEncryptionOptions } from '../store/open-store.ts'
import { reEncrypt } from '../store/re-encrypt.ts'
import { settingsRows } from '../store/settings-rows.ts'
import { systemClock } from '../store/store-clock.ts'
import { printable } from './logger.ts'

/**
 * Encrypts all stored settings with the current key.
 * @param print gets one line after every few rows, and one at the end
 * @returns the exit code: 1 if some rows could not be read
 * @throws {ConfigError} if the config names no key or no database
 */
export async function reEncryptStore(configFile: string, print: (line: string) => void): Promise<number> {
  const { db, encryption } = await loadConfig(configFile)
  if (encryption === undefined) throw new ConfigError(`${configFile} names no key: set encryption.key_file`)
  if (db.adapter === 'memory')
    throw new ConfigError(`${configFile} names no database: settings in memory are encrypted as they are written`)
  const options = await readEncryptionOptions(encryption)
  const database = await openMigrated(db, { error: (message, details) => print(`${message} ${JSON.stringify(details ?? {})}`) })
  try {
    const rows = settingsRows(database, systemClock)
    const { changed, unreadable } = await reEncrypt(rows, options, ({ done, total }) => print(`${done} of ${total} rows`))
    for (const reason of unreadable) print(printable(reason))
    print(`${changed} rows were encrypted with key ${options.keys[0].id}; ${unreadable.length} could not be read`)
    return unreadable.length === 0 ? 0 : 1
  } finally {
    await database.destroy()
  }
}
