import { createReadStream } from 'node:fs'
import { Duplex, pipeline, Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { expandSparse, TarError } from 'sparse-tar'
import { type Extract, extract } from 'tar-stream'
import { CpiError, cloudError } from '../errors/cpi-error.ts'
import { reasonOf } from '../errors/reason.ts'
import { readHead } from './read-head.ts'

/** As stemcell-builder has it: no real stemcell comes close. */
const MAX_IMAGE_BYTES = 200 * 1024 ** 3

/** The disk image in an archive. */
export interface PackedImage {
  readonly name: string
  readonly sizeBytes: number
  /** The first bytes, as latin1. */
  readonly start: string
}

/**
 * Reads a gzipped tar: either the files of an OVA, which CloudStack unpacks itself, or one disk image, which must be extracted. A sparse
 * one counts with the size that it has unpacked.
 * @throws {CpiError} if it holds no file, is damaged, or its image is too large to be one
 */
export async function readArchive(path: string): Promise<PackedImage | 'ova'> {
  const archive = openArchive(path)
  try {
    for await (const entry of archive) {
      const { name, size = 0, type } = entry.header
      if (name.endsWith('.ovf')) return 'ova'
      if (type === 'file' && size > MAX_IMAGE_BYTES) throw tooLarge(path, name, size)
      if (type === 'file' && size > 0) return { name, sizeBytes: size, start: await readHead(entry as AsyncIterable<Buffer>) }
      entry.resume()
    }
  } catch (cause) {
    throw unreadable(path, cause)
  } finally {
    archive.destroy()
  }
  throw cloudError('image-damaged', `stemcell image "${path}" is an archive without a disk image in it`)
}

function unreadable(path: string, cause: unknown): CpiError {
  if (cause instanceof CpiError) return cause
  if (cause instanceof TarError && cause.code === 'unsupported')
    return cloudError('image-format-unsuitable', `stemcell image "${path}": ${cause.message}`, cause)
  return cloudError('image-damaged', `stemcell image "${path}" is damaged: ${reasonOf(cause)}`, cause)
}

/** A few kilobytes of an archive can promise petabytes of zeros, all of which would be uploaded. */
function tooLarge(path: string, name: string, sizeBytes: number): Error {
  return cloudError(
    'image-format-unsuitable',
    `stemcell image "${path}": "${name}" unpacks to ${sizeBytes} bytes, more than the ${MAX_IMAGE_BYTES} that a stemcell may have`,
  )
}

/** Opens the content of one file of the archive. It ends with a {CpiError} if the archive is damaged behind what was read before. */
export function openEntry(path: string, name: string): Readable {
  return Readable.from(contentOf(path, name), { objectMode: false })
}

async function* contentOf(path: string, name: string): AsyncGenerator<Buffer> {
  const archive = openArchive(path)
  try {
    for await (const entry of archive) {
      if (entry.header.name === name) return yield* entry as AsyncIterable<Buffer>
      entry.resume()
    }
  } catch (cause) {
    throw unreadable(path, cause)
  } finally {
    archive.destroy()
  }
}

function openArchive(path: string): Extract {
  const archive = extract()
  // A failure of the file or of its compression destroys the archive, whose reader throws it.
  pipeline(createReadStream(path), createGunzip(), Duplex.from(expandSparse), archive, () => undefined)
  return archive
}
