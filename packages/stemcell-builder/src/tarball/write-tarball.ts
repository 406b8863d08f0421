import { createReadStream } from 'node:fs'
import { open, rename, rm, stat } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { pack } from 'tar-stream'

export interface TarballEntry {
  readonly name: string
  /** A file on disk, or the text itself. */
  readonly content: { readonly file: string } | { readonly text: string }
}

export interface TarballOptions {
  /** Timestamp of every entry. */
  readonly modifiedAt: Date
  /** `stored` is for content that is already compressed: still a tar.gz, without minutes of useless work. */
  readonly gzip: false | 'stored' | 'fast'
  readonly signal?: AbortSignal
  /** Called as files are packed, with the bytes of the current one so far and in all. */
  readonly onProgress?: (doneBytes: number, totalBytes: number) => void
}

/** Raw disks are mostly empty: higher levels take minutes and save a percent or two. */
const GZIP_LEVELS = { stored: 0, fast: 1 } as const

/**
 * Writes a tarball of these entries in this order, owned by root. The same content gives the same bytes. The file appears under its name only once it is complete.
 */
export async function writeTarball(
  target: string,
  entries: readonly TarballEntry[],
  { modifiedAt, gzip, signal, onProgress }: TarballOptions,
): Promise<void> {
  const unfinished = `${target}.unfinished`
  const tar = pack()
  // Created anew: a link that somebody has put there is not followed.
  await rm(unfinished, { force: true })
  const out = (await open(unfinished, 'wx')).createWriteStream()
  const options = signal === undefined ? {} : { signal }
  const writing =
    gzip === false
      ? pipeline(tar, out, options)
      : pipeline(tar, createGzip({ level: GZIP_LEVELS[gzip], chunkSize: 1024 * 1024 }), out, options)
  try {
    await Promise.all([writing, addAll(tar, entries, modifiedAt, onProgress)])
    await rename(unfinished, target)
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  }
}

/** Passes the chunks on, and their bytes so far. */
async function* counted(chunks: AsyncIterable<Buffer>, onBytes: (doneBytes: number) => void): AsyncGenerator<Buffer> {
  let doneBytes = 0
  for await (const chunk of chunks) {
    doneBytes += chunk.length
    onBytes(doneBytes)
    yield chunk
  }
}

async function addAll(
  tar: ReturnType<typeof pack>,
  entries: readonly TarballEntry[],
  mtime: Date,
  onProgress: TarballOptions['onProgress'] = () => undefined,
): Promise<void> {
  try {
    for (const { name, content } of entries) {
      const header = { name, mtime, mode: 0o644, uid: 0, gid: 0, uname: '', gname: '' }
      if ('text' in content) await writeEntry(tar.entry({ ...header, size: Buffer.byteLength(content.text) }), content.text)
      else {
        const { size } = await stat(content.file)
        const file = createReadStream(content.file, { highWaterMark: 1024 * 1024 })
        await pipeline(file, (chunks) => counted(chunks, (doneBytes) => onProgress(doneBytes, size)), tar.entry({ ...header, size }))
      }
    }
    tar.finalize()
  } catch (error) {
    tar.destroy(error as Error)
    throw error
  }
}

function writeEntry(entry: NodeJS.WritableStream, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    entry.once('error', reject).once('finish', resolve)
    entry.end(text)
  })
}
