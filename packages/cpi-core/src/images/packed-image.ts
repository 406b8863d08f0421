import { createReadStream } from 'node:fs'
import { pipeline, Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { type Extract, extract, type Header } from 'tar-stream'
import { CpiError, cloudError } from '../errors/cpi-error.ts'
import { reasonOf } from '../errors/reason.ts'
import { readHead } from './read-head.ts'

/** The disk image in an archive. */
export interface PackedImage {
  readonly name: string
  readonly sizeBytes: number
  /** The first bytes, as latin1. */
  readonly start: string
}

/**
 * Reads a gzipped tar: either the files of an OVA, which CloudStack unpacks itself, or one disk image, which must be extracted.
 * @throws {CpiError} if it holds no file, or is damaged
 */
export async function readArchive(path: string): Promise<PackedImage | 'ova'> {
  const archive = openArchive(path)
  try {
    for await (const entry of archive) {
      const { name, size = 0, type } = entry.header
      if (name.endsWith('.ovf')) return 'ova'
      if (isSparse(entry.header)) throw sparse(path, name)
      if (type === 'file' && size > 0) return { name, sizeBytes: size, start: await readHead(entry as AsyncIterable<Buffer>) }
      entry.resume()
    }
  } catch (cause) {
    if (cause instanceof CpiError) throw cause
    throw cloudError('image-damaged', `stemcell image "${path}" is damaged: ${reasonOf(cause)}`, cause)
  } finally {
    archive.destroy()
  }
  throw cloudError('image-damaged', `stemcell image "${path}" is an archive without a disk image in it`)
}

/** GNU tar's own format has a type of its own for it, which tar-stream does not name; pax has keys. */
function isSparse({ type, pax }: Header): boolean {
  return type === null || Object.keys(pax ?? {}).some((key) => key.startsWith('GNU.sparse.'))
}

/** The packed pieces would be uploaded as the disk. */
function sparse(path: string, name: string): Error {
  return cloudError(
    'image-format-unsuitable',
    `stemcell image "${path}": "${name}" is packed as a sparse file: pack it without --sparse, or convert the stemcell with stemcell-builder`,
  )
}

/** Opens the content of one file of the archive. */
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
