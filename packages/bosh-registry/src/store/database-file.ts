import { open, stat } from 'node:fs/promises'

/**
 * Makes sure that a database is a file that only its owner can read: settings contain credentials. It is created before SQLite does, which
 * gives its -wal and -shm files the mode of the database.
 * @throws {Error} naming the file, if it cannot be opened or is something else: a pipe would keep its opener waiting
 */
export async function restrictDatabaseFile(file: string): Promise<void> {
  try {
    const found = await stat(file).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error
    })
    if (found?.isFile() === false) throw new Error('it is a folder, a pipe or a device')
    const handle = await open(file, 'a', 0o600)
    await handle.chmod(0o600).finally(() => handle.close())
  } catch (cause) {
    throw new Error(`db.database: ${JSON.stringify(file)} cannot be used: give the name of a file in an existing folder`, { cause })
  }
}
