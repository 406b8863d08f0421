import { statSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import { watchWriteAheadLog } from './write-ahead-log.ts'

export interface FilesInPlace {
  /** @throws {Error} if a file was removed, replaced, emptied or cut since */
  require(): Promise<void>
  /** Only after SQLite has closed the database. */
  close(): Promise<void>
}

interface NotedFile {
  readonly file: string
  readonly device: number
  readonly number: number
  readonly sizeBytes: number
}

/**
 * Notes which files a SQLite database consists of now. SQLite goes on with files that were removed or replaced meanwhile, as if nothing had
 * happened; what it commits there is lost when the process ends.
 */
export function noteFiles(database: string): FilesInPlace {
  const logFile = `${database}-wal`
  const files = [database, logFile].flatMap((file): NotedFile[] => {
    const found = statSync(file, { throwIfNoEntry: false })
    return found === undefined ? [] : [{ file, device: found.dev, number: found.ino, sizeBytes: found.size }]
  })
  const log = watchWriteAheadLog(database, files.find(({ file }) => file === logFile)?.sizeBytes ?? 0)

  async function requireFile({ file, device, number, sizeBytes }: NotedFile): Promise<void> {
    const now = await stat(file).catch((cause: Error) => {
      throw new Error(`${file} cannot be found any more: put it back, and restart the registry`, { cause })
    })
    if (now.dev !== device || now.ino !== number) throw new Error(`${file} was replaced: restart the registry to use the new file`)
    if (file === logFile) await log.requireWhole(now.size)
    else if (sizeBytes > 0 && now.size === 0) throw new Error(`${file} was emptied: restore it while the registry is stopped`)
  }

  return {
    async require() {
      for (const file of files) await requireFile(file)
    },
    close: () => log.close(),
  }
}
