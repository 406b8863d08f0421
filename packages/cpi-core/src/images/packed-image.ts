import { createReadStream } from 'node:fs'
import { pipeline, Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { type Extract, extract } from 'tar-stream'
import { cloudError } from '../errors/cpi-error.ts'
import { reasonOf } from '../errors/reason.ts'
import { SNIFFED_BYTES } from './image-format.ts'

/** The disk image in an archive. */
export interface PackedImage {
  readonly name: string
  readonly sizeBytes: number
  /** Its first bytes, as latin1. */
  readonly start: string
}

/**
 * What a gzipped tar holds: the files of an OVA, which CloudStack unpacks itself, or one disk image, which must be taken out.
 * @throws {CpiError} if it holds no file, or is damaged
 */
export async function readArchive(path: string): Promise<PackedImage | 'ova'> {
  const archive = openArchive(path)
  try {
    for await (const entry of archive) {
      const { name, size = 0, type } = entry.header
      if (name.endsWith('.ovf')) return 'ova'
      if (type === 'file' && size > 0) return { name, sizeBytes: size, start: await startOf(entry as AsyncIterable<Buffer>) }
      entry.resume()
    }
  } catch (cause) {
    throw cloudError(`stemcell image "${path}" is damaged: ${reasonOf(cause)}`, cause)
  } finally {
    archive.destroy()
  }
  throw cloudError(`stemcell image "${path}" is an archive without a disk image in it`)
}

/** The content of one file of the archive. */
export function openEntry(path: string, name: string): Readable {
  return Readable.from(contentOf(path, name), { objectMode: false })
}

async function* contentOf(path: string, name: string): AsyncGenerator<Buffer> {
  const archive = openArchive(path)
  for await (const entry of archive) {
    if (entry.header.name === name) {
      yield* entry as AsyncIterable<Buffer>
      archive.destroy()
      return
    }
    entry.resume()
  }
}

function openArchive(path: string): Extract {
  const archive = extract()
  // A failure of the file or of its compression destroys the archive, whose reader throws it.
  pipeline(createReadStream(path), createGunzip(), archive, () => undefined)
  return archive
}

async function startOf(entry: AsyncIterable<Buffer>): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of entry) {
    chunks.push(chunk)
    if (chunks.reduce((sum, { length }) => sum + length, 0) >= SNIFFED_BYTES) break
  }
  return Buffer.concat(chunks).subarray(0, SNIFFED_BYTES).toString('latin1')
}
