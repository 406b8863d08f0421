import { createReadStream, createWriteStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import path from 'node:path'
import { Duplex, type Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { expandSparse, TarError } from 'sparse-tar'
import { extract, type Header } from 'tar-stream'
import { sniffFile } from '../file-kind.ts'
import { InputError } from '../input-error.ts'
import { limits } from './limits.ts'

export interface UnpackedEntry {
  readonly name: string
  readonly file: string
  readonly sizeBytes: number
}

interface UnpackOptions {
  readonly signal?: AbortSignal
  /** Selects the entries to unpack by name; the others are skipped. */
  readonly only?: (name: string) => boolean
  /** Called as the archive is read, with its bytes so far and in all. */
  readonly onProgress?: (doneBytes: number, totalBytes: number) => void
}

/**
 * Unpacks the plain files at the top level of a tarball, gzipped or not, into a folder. Nothing else is ever written: entries in folders,
 * links, devices and paths with `..` are refused, and so are too many entries and too many bytes.
 * @throws {InputError} naming the archive and the entry
 */
export async function unpackTarball(
  archive: string,
  folder: string,
  { signal, only = () => true, onProgress }: UnpackOptions = {},
): Promise<UnpackedEntry[]> {
  const entries: UnpackedEntry[] = []
  const check = createGuard(archive)
  const unpack = extract()
  const plain = Duplex.from(expandSparse)
  const reading = pipeline([...(await source(archive, onProgress)), plain, unpack], signal === undefined ? {} : { signal })
  // If the loop below fails, this pipeline fails as a consequence; the error of the loop is the one to report.
  reading.catch(() => undefined)
  try {
    for await (const entry of unpack) {
      const name = check(entry.header)
      if (name === undefined || !only(name)) {
        entry.resume()
        continue
      }
      const file = path.join(folder, name)
      await pipeline(entry, createWriteStream(file, { flags: 'wx' }))
      entries.push({ name, file, sizeBytes: entry.header.size ?? 0 })
    }
    await reading
  } catch (error) {
    throw asInputError(archive, error)
  } finally {
    unpack.destroy()
  }
  return entries
}

/**
 * Creates a check of each entry that returns its name, or undefined for one to skip.
 * @throws {InputError} for anything that a stemcell never contains
 */
function createGuard(archive: string): (header: Header) => string | undefined {
  const names = new Set<string>()
  let seen = 0
  let totalBytes = 0
  return ({ name: fullName, type, size = 0 }) => {
    seen += 1
    totalBytes += size
    if (seen > limits.entries) throw new InputError(`${archive} contains more than ${limits.entries} entries: no stemcell does`)
    if (totalBytes > limits.totalBytes) throw new InputError(`${archive} unpacks to more than ${limits.totalBytes} bytes: no stemcell does`)
    const name = plainName(archive, fullName, type ?? 'file')
    if (name !== undefined && names.has(name)) throw new InputError(`${archive} contains "${name}" twice`)
    if (name !== undefined) names.add(name)
    return name
  }
}

/** Returns the name without `./`, or undefined for the entry of `./` itself. */
function plainName(archive: string, fullName: string, type: string): string | undefined {
  const name = fullName.replace(/^(\.\/)+/, '')
  if (type === 'directory' && (name === '' || name === '.')) return undefined
  if (type === 'pax-global-header' || type === 'pax-header') return undefined
  if (type !== 'file' && type !== 'contiguous-file')
    throw new InputError(`${archive}: ${JSON.stringify(fullName)} is a ${type}; only plain files are accepted`)
  if (name === '' || name.includes('/') || /\p{Cc}/u.test(name) || name === '..' || path.isAbsolute(name)) {
    throw new InputError(`${archive}: ${JSON.stringify(fullName)} is not at the top level of the archive`)
  }
  return name
}

async function source(archive: string, onProgress: UnpackOptions['onProgress']): Promise<(Readable | Duplex)[]> {
  // First: the stream would wait for somebody who writes to a pipe.
  const kind = await sniffFile(archive)
  const file = createReadStream(archive, { highWaterMark: 1024 * 1024 })
  const read = onProgress === undefined ? [file] : [file, counter((await stat(archive)).size, onProgress)]
  return kind === 'gzip' ? [...read, createGunzip({ chunkSize: 1024 * 1024 })] : read
}

function counter(totalBytes: number, onProgress: NonNullable<UnpackOptions['onProgress']>): Duplex {
  let doneBytes = 0
  return Duplex.from(async function* (chunks: AsyncIterable<Buffer>) {
    for await (const chunk of chunks) {
      doneBytes += chunk.length
      onProgress(doneBytes, totalBytes)
      yield chunk
    }
  })
}

/**
 * A damaged archive is an error of the input; anything else (no disk space, cancelled) is passed on unchanged. tar-stream's errors have no
 * codes.
 */
function asInputError(archive: string, error: unknown): unknown {
  const { name, message, code = '' } = error as NodeJS.ErrnoException
  if (error instanceof InputError && error.message.startsWith(archive)) return error
  if (error instanceof TarError && error.code === 'unsupported') return new InputError(`${archive}: ${message}`, { cause: error })
  if (name === 'AbortError') return error
  const isDamage =
    error instanceof TarError ||
    code.startsWith('Z_') ||
    code === 'ERR_STREAM_PREMATURE_CLOSE' ||
    /tar|header|Unexpected end/i.test(message)
  return isDamage
    ? new InputError(`${archive} is not a complete tar archive: ${message}`, { code: 'damaged-archive', cause: error })
    : error
}
