import { open, stat } from 'node:fs/promises'

/** What a file has no room for now, it may have later. */
const NO_SPACE = ['ENOSPC', 'EDQUOT']

/**
 * Makes sure that lines can be appended to a log file, which is created if it does not exist. While the registry runs, a file that cannot
 * be written is tried again; one that never could be is a mistake in the configuration. A full disk is not.
 * @throws {Error} naming the setting
 */
export async function requireLogFile(logfile: string | undefined): Promise<void> {
  if (logfile === undefined) return
  try {
    const found = await stat(logfile).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error
    })
    // A pipe would keep its opener waiting; whether a device takes lines, only lines show.
    if (found !== undefined && !found.isFile() && !found.isDirectory()) return
    const handle = await open(logfile, 'a', 0o600)
    await handle.close()
  } catch (cause) {
    if (NO_SPACE.includes((cause as NodeJS.ErrnoException).code ?? '')) return
    throw new Error(`logfile: ${JSON.stringify(logfile)} cannot be written: give the name of a file in an existing folder`, { cause })
  }
}
