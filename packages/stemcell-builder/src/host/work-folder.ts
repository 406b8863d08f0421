import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

/**
 * Calls `use` with a temporary folder, which is removed afterwards in any case. It is created in `near`, on the file system of the results, or
 * else in the system's temporary folder. Its path is absolute, because tools run in other folders.
 * @param userFile what is unpacked there: errors name it instead of a file in the folder, which the user never sees
 */
export async function withWorkFolder<T>(near: string | undefined, use: (folder: string) => Promise<T>, userFile?: string): Promise<T> {
  const folder = await mkdtemp(path.resolve(near ?? tmpdir(), '.stemcell-builder-'))
  try {
    return await use(folder)
  } catch (error) {
    if (error instanceof Error && userFile !== undefined) error.message = withUserFile(error.message, folder, userFile)
    throw error
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** `/tmp/.stemcell-builder-x/disk.raw` becomes `disk.raw of stemcell.tgz`. */
function withUserFile(message: string, folder: string, userFile: string): string {
  return message
    .split(`${folder}${path.sep}`)
    .map((part, index) => (index === 0 ? part : part.replace(/^\S*?(?<name>[\w.-]+)(?=[\s:,;'"]|$)/, `$<name> of ${userFile}`)))
    .join('')
}
