import { statSync } from 'node:fs'
import { stat } from 'node:fs/promises'

/** @throws {Error} if the file was removed, replaced or emptied since */
export type RequireInPlace = () => Promise<void>

/**
 * Notes which files a SQLite database consists of now. SQLite goes on with files that were removed or replaced meanwhile, as if nothing had
 * happened; what it commits there is lost when the process ends.
 */
export function noteFiles(database: string): RequireInPlace {
  const files = [database, `${database}-wal`].flatMap((file) => {
    const found = statSync(file, { throwIfNoEntry: false })
    return found === undefined ? [] : [{ file, device: found.dev, number: found.ino, hadContent: found.size > 0 }]
  })

  return async () => {
    for (const { file, device, number, hadContent } of files) {
      const now = await stat(file).catch((cause: Error) => {
        throw new Error(`${file} cannot be found any more: put it back, and restart the registry`, { cause })
      })
      if (now.dev !== device || now.ino !== number) throw new Error(`${file} was replaced: restart the registry to use the new file`)
      if (hadContent && now.size === 0) throw new Error(`${file} was emptied: restore it while the registry is stopped`)
    }
  }
}
