import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { cloudError } from '../errors/cpi-error.ts'
import { reasonOf } from '../errors/reason.ts'
import { compressionOf, formatOf, formatSaid, type ImageFormat, isTar, SNIFFED_BYTES } from './image-format.ts'
import { openEntry, readArchive } from './packed-image.ts'

/** The image as CloudStack is to get it. */
export interface StemcellImage extends ImageFormat {
  readonly path: string
  /** Of what `open` gives, which for an image in an archive is not the file's. */
  readonly sizeBytes: number
  /** How the content is packed; `tar` = the image is in an archive and `open` takes it out. */
  readonly packed: 'gz' | 'bz2' | 'tar' | undefined
  /** From the start; each call anew. */
  open(): Readable
}

/** Larger pieces make an upload take more memory and no less time. */
const READ_AHEAD_BYTES = 128 * 1024

/**
 * Looks into the image; its name says nothing. Only where the content cannot be read (bzip2) the stemcell's `disk_format` counts.
 * @throws {CpiError} if the file cannot be read, is empty, or holds nothing that CloudStack takes
 */
export async function openImage(path: string, diskFormat: string | undefined): Promise<StemcellImage> {
  const { head, tail, sizeBytes } = await readEnds(path)
  if (sizeBytes === 0)
    throw cloudError(
      `stemcell image "${path}" is empty: a light stemcell names its template in template_id or template_name, or for strategy auto or url its image in image_url`,
    )
  const whole = { path, sizeBytes, open: () => readFrom(path) }
  const compression = compressionOf(head)
  if (compression === undefined) return { ...whole, ...formatOf(head, tail, diskFormat), packed: undefined }
  if (compression === 'bz2') return { ...whole, ...withEnding(formatSaid(path, 'bz2', diskFormat), 'bz2'), packed: 'bz2' }
  return openGzip(whole, diskFormat)
}

async function openGzip(whole: Pick<StemcellImage, 'path' | 'sizeBytes' | 'open'>, diskFormat: string | undefined): Promise<StemcellImage> {
  const { path } = whole
  const head = await firstBytes(path)
  if (!isTar(head)) return { ...whole, ...withEnding(formatOf(head, undefined, diskFormat), 'gz'), packed: 'gz' }
  const found = await readArchive(path)
  if (found === 'ova') return { ...whole, format: 'OVA', extension: 'ova.gz', packed: 'gz' }
  const { name, sizeBytes, start } = found
  return { path, sizeBytes, ...formatOf(start, undefined, diskFormat), packed: 'tar', open: () => openEntry(path, name) }
}

function withEnding({ format, extension }: ImageFormat, compression: string): ImageFormat {
  return { format, extension: `${extension}.${compression}` }
}

function readFrom(path: string): Readable {
  return createReadStream(path, { highWaterMark: READ_AHEAD_BYTES })
}

/** What a compressed file begins with. @throws {CpiError} if it is damaged */
async function firstBytes(path: string): Promise<string> {
  const chunks: Buffer[] = []
  const file = createReadStream(path)
  const content = createGunzip()
  file.on('error', (error) => content.destroy(error)).pipe(content)
  try {
    for await (const chunk of content as AsyncIterable<Buffer>) {
      chunks.push(chunk)
      if (chunks.reduce((sum, { length }) => sum + length, 0) >= SNIFFED_BYTES) break
    }
  } catch (cause) {
    throw cloudError(`stemcell image "${path}" is damaged: ${reasonOf(cause)}`, cause)
  } finally {
    file.destroy()
  }
  return Buffer.concat(chunks).toString('latin1')
}

async function readEnds(path: string): Promise<{ readonly head: string; readonly tail: string; readonly sizeBytes: number }> {
  const file = await open(path).catch((cause: unknown) => {
    throw cloudError(`stemcell image "${path}" cannot be read: ${reasonOf(cause)}`, cause)
  })
  try {
    const status = await file.stat()
    if (!status.isFile()) throw cloudError(`stemcell image "${path}" is no file`)
    const { size } = status
    const at = async (position: number) => {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(SNIFFED_BYTES), 0, SNIFFED_BYTES, position)
      return buffer.subarray(0, bytesRead).toString('latin1')
    }
    return { head: await at(0), tail: await at(Math.max(0, size - SNIFFED_BYTES)), sizeBytes: size }
  } finally {
    await file.close()
  }
}
