import { createReadStream, createWriteStream } from 'node:fs'
import { open } from 'node:fs/promises'
import path from 'node:path'
import type { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { extract, type Header } from 'tar-stream'
import { InputError } from '../input-error.ts'
import { limits } from './limits.ts'

export interface UnpackedEntry {
  readonly name: string
  readonly file: string
  readonly sizeBytes: number
}

interface UnpackOptions {
  readonly signal?: AbortSignal
  /** Names that are wanted; others are read past. */
  readonly only?: (name: string) => boolean
}

/**
 * Unpacks the plain files at the top of a tarball, gzipped or not, into a folder. Nothing else is ever written: entries in folders, links,
 * devices and names that climb are refused, so are too many entries and too many bytes.
 * @throws {InputError} naming the archive and the entry
 */
export async function unpackTarball(
  archive: string,
  folder: string,
  { signal, only = () => true }: UnpackOptions = {},
): Promise<UnpackedEntry[]> {
  const entries: UnpackedEntry[] = []
  const check = createGuard(archive)
  const unpack = extract()
  const reading = pipeline([...(await source(archive)), unpack], signal === undefined ? {} : { signal })
  // An early end of the loop below ends the reading too; its error is the one that matters then.
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

/** Lets plain files pass, by their name; undefined is something to read past. @throws {InputError} for anything that no stemcell holds */
function createGuard(archive: string): (header: Header) => string | undefined {
  const names = new Set<string>()
  let seen = 0
  let totalBytes = 0
  return ({ name: fullName, type, size = 0 }) => {
    seen += 1
    totalBytes += size
    if (seen > limits.entries) throw new InputError(`${archive} holds more than ${limits.entries} entries: no stemcell does`)
    if (totalBytes > limits.totalBytes) throw new InputError(`${archive} unpacks to more than ${limits.totalBytes} bytes: no stemcell does`)
    const name = plainName(archive, fullName, type ?? 'file')
    if (name !== undefined && names.has(name)) throw new InputError(`${archive} holds "${name}" twice`)
    if (name !== undefined) names.add(name)
    return name
  }
}

/** The name without `./`; undefined for the folder that `./` itself is. */
function plainName(archive: string, fullName: string, type: string): string | undefined {
  const name = fullName.replace(/^(\.\/)+/, '')
  if (type === 'directory' && (name === '' || name === '.')) return undefined
  if (type === 'pax-global-header' || type === 'pax-header') return undefined
  if (type !== 'file' && type !== 'contiguous-file')
    throw new InputError(`${archive}: "${fullName}" is a ${type}; only plain files are taken`)
  if (name === '' || name.includes('/') || name.includes('\0') || name === '..' || path.isAbsolute(name)) {
    throw new InputError(`${archive}: "${fullName}" does not lie at the top of the archive`)
  }
  return name
}

async function source(archive: string): Promise<(Readable | Transform)[]> {
  const start = await firstBytes(archive, 2)
  const file = createReadStream(archive, { highWaterMark: 1024 * 1024 })
  return start.equals(Buffer.from([0x1f, 0x8b])) ? [file, createGunzip({ chunkSize: 1024 * 1024 })] : [file]
}

async function firstBytes(file: string, count: number): Promise<Buffer> {
  const handle = await open(file)
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(count), 0, count, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}

/** Damage of the archive is the sender's fault and said as such; anything else (no disk space, cancelled) stays what it is. */
function asInputError(archive: string, error: unknown): unknown {
  const { name, message, code = '' } = error as NodeJS.ErrnoException
  if (error instanceof InputError || name === 'AbortError') return error
  const isDamage = code.startsWith('Z_') || code === 'ERR_STREAM_PREMATURE_CLOSE' || /tar|header|Unexpected end/i.test(message)
  return isDamage ? new InputError(`${archive} is not a whole tar archive: ${message}`, { cause: error }) : error
}
