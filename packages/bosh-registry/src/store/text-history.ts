import { type FileHandle, open, rename } from 'node:fs/promises'
import { readTextFile } from 'workspace/read-text-file'
import * as z from 'zod'
import type { Log } from '../log.ts'

/** What is known of one machine's texts in the database, each by its digest. */
export interface KnownTexts {
  /** Texts that the database may still hold, oldest first. */
  readonly seen: readonly string[]
  /** Texts that were replaced or deleted since, oldest first. */
  readonly replaced: readonly string[]
  /** When the newest of all was written, or the last one deleted. */
  readonly newestMs: number
}

/** What is known of all machines, outside the database: whoever puts an older row back there cannot change it. */
export interface TextHistory {
  readonly texts: Map<string, KnownTexts>
  /** Keeps what is now known of a machine. Never throws: memory still has it. */
  note(id: string): Promise<void>
  close(): Promise<void>
}

const digests = z.array(z.string())
const lineSchema = z.tuple([z.string(), z.strictObject({ seen: digests, replaced: digests, newestMs: z.number() })])

/** For a process that need not know after a restart. */
export function createTextHistory(): TextHistory {
  return { texts: new Map(), note: async () => undefined, close: async () => undefined }
}

/** The file is written anew once so much was appended to it. */
const REWRITE_BYTES = 16 * 1024 * 1024
/** Some times what it can have then; a device would be read without end. */
const MOST_BYTES = 8 * REWRITE_BYTES

/**
 * Opens a history in a file: one line of JSON for each thing learned, the last of a machine counts.
 * @throws {Error} naming the file, if it cannot be read or written, or holds something else
 */
export async function openTextHistory(file: string, log: Pick<Log, 'error'>): Promise<TextHistory> {
  const texts = parsed(contentOf(file), file)
  let handle = await rewritten(file, texts)
  let appendedBytes = 0
  let isWhole = true
  let last: Promise<void> = Promise.resolve()

  async function append(id: string): Promise<void> {
    const known = texts.get(id)
    if (known === undefined) return
    if (!isWhole || appendedBytes >= REWRITE_BYTES) {
      const old = handle
      handle = await rewritten(file, texts)
      ;[isWhole, appendedBytes] = [true, 0]
      await old.close()
      return
    }
    const line = lineOf(id, known)
    // Half a line may stay when the disk is full; nothing may be appended to it.
    isWhole = false
    await handle.appendFile(line)
    isWhole = true
    appendedBytes += Buffer.byteLength(line)
  }

  return {
    texts,
    note(id) {
      last = last
        .then(() => append(id))
        .catch((error: Error) => log.error('cannot write encryption.history_file', { file, error: error.message }))
      return last
    },
    async close() {
      await last
      await handle.close()
    },
  }
}

function contentOf(file: string): string {
  try {
    return readTextFile(file, { maximumBytes: MOST_BYTES })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return ''
    throw new Error(`encryption.history_file cannot be read: ${(error as Error).message}`, { cause: error })
  }
}

/** A process that was killed may leave half a line at the end. */
function parsed(content: string, file: string): Map<string, KnownTexts> {
  const lines = content.split('\n').slice(0, -1)
  try {
    return new Map(lines.map((line) => lineSchema.parse(JSON.parse(line))))
  } catch (error) {
    throw new Error(`encryption.history_file "${file}" is damaged: restore it, or remove it if the database is what it should be`, {
      cause: error,
    })
  }
}

/** Replaces the file in one step. @returns a handle for appending */
async function rewritten(file: string, texts: ReadonlyMap<string, KnownTexts>): Promise<FileHandle> {
  const temporary = `${file}.new`
  let handle: FileHandle | undefined
  try {
    handle = await open(temporary, 'w', 0o600)
    await handle.writeFile([...texts].map(([id, known]) => lineOf(id, known)).join(''))
    await rename(temporary, file)
    return handle
  } catch (error) {
    await handle?.close()
    throw new Error(`encryption.history_file cannot be written: ${(error as Error).message}`, { cause: error })
  }
}

function lineOf(id: string, known: KnownTexts): string {
  return `${JSON.stringify([id, known])}\n`
}
