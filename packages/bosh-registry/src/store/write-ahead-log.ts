import { type FileHandle, open, stat } from 'node:fs/promises'
import { endianness } from 'node:os'

/** What SQLite's index of a write-ahead log begins with, twice (sqlite.org/walformat.html, "The WAL-Index File Format"). */
const INDEX_HEADER_BYTES = 48
const PAGE_SIZE_OFFSET = 14
const FRAMES_OFFSET = 16
const LOG_HEADER_BYTES = 32
const FRAME_HEADER_BYTES = 24

/** Another process may truncate the log between two looks. */
const LOOKS = 3

export interface WriteAheadLog {
  /**
   * Compares the size of the log, as it was seen, with that of the time before. SQLite would go on behind a cut, as if nothing were missing.
   * @throws {Error} if somebody has cut off writes that are not in the database yet
   */
  requireWhole(seenBytes: number): Promise<void>
  /** Only after SQLite has closed the database: closing a file gives up all locks that a process has on it (fcntl_locking(2)). */
  close(): Promise<void>
}

/** @param seenBytes size of the log now */
export function watchWriteAheadLog(database: string, seenBytes: number): WriteAheadLog {
  let notedBytes = seenBytes
  let index: Promise<FileHandle> | undefined

  return {
    async requireWhole(seenBytes) {
      // Only a checkpoint that was asked to truncate the log makes it smaller, after it has said so in the index.
      if (seenBytes < notedBytes) {
        index ??= open(`${database}-shm`, 'r').catch((error: Error) => {
          index = undefined
          throw error
        })
        if (await isCut(`${database}-wal`, await index))
          throw new Error(`${database}-wal was cut: restore the database while the registry is stopped`)
      }
      notedBytes = seenBytes
    },
    async close() {
      await (await index)?.close()
    },
  }
}

/** Frames are written before the index knows them: a log that is looked at after the index has at least what the index knows. */
async function isCut(log: string, index: FileHandle): Promise<boolean> {
  for (let look = 0; look < LOOKS; look++) {
    const neededBytes = await bytesOfKnownFrames(index)
    const { size } = await stat(log)
    if (neededBytes === undefined || size >= neededBytes) return false
  }
  return true
}

/** Returns the size of a log with all the frames that the index knows; undefined while the index is being written. */
async function bytesOfKnownFrames(index: FileHandle): Promise<number | undefined> {
  const bytes = Buffer.alloc(2 * INDEX_HEADER_BYTES)
  await index.read(bytes, 0, bytes.length, 0)
  const header = bytes.subarray(0, INDEX_HEADER_BYTES)
  if (!header.equals(bytes.subarray(INDEX_HEADER_BYTES))) return undefined
  const isLittle = endianness() === 'LE'
  const frames = isLittle ? header.readUInt32LE(FRAMES_OFFSET) : header.readUInt32BE(FRAMES_OFFSET)
  const pageSize = isLittle ? header.readUInt16LE(PAGE_SIZE_OFFSET) : header.readUInt16BE(PAGE_SIZE_OFFSET)
  // The largest size does not fit into its field.
  const pageBytes = pageSize === 1 ? 65_536 : pageSize
  return frames === 0 ? 0 : LOG_HEADER_BYTES + frames * (FRAME_HEADER_BYTES + pageBytes)
}
