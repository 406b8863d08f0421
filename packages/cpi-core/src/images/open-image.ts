import { constants, createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { Readable } from 'node:stream'
import type { Gunzip } from 'node:zlib'
import { cloudError } from '../errors/cpi-error.ts'
import { reasonOf } from '../errors/reason.ts'
import { checkVhdx, VHDX_HEAD_BYTES } from './check-vhdx.ts'
import { compressionOf, declaredFormat, formatOf, HEAD_BYTES, type ImageFormat, isTar, TAIL_BYTES } from './image-format.ts'
import { readHead, readStart } from './read-head.ts'

/** A stemcell image in the form in which CloudStack receives it. */
export interface StemcellImage extends ImageFormat {
  readonly path: string
  /** Size of the content of `open`, which for an image in an archive is not that of the file. */
  readonly sizeBytes: number
  /** How the content is packed; `tar` = the image is in an archive, and `open` extracts it. */
  readonly packed: 'gz' | 'bz2' | 'tar' | undefined
  /** Opens the content from its start, with each call. It ends with a {CpiError} if it cannot be read to its end. */
  open(): Readable
}

/** Larger reads make an upload take more memory, but no less time. */
const READ_AHEAD_BYTES = 128 * 1024

/**
 * Recognises an image by its content; its name is ignored, and the stemcell's `disk_format` is used only if the content cannot be read (bzip2).
 * @throws {CpiError} if the file cannot be read, is empty, or has a format that CloudStack does not support
 */
export async function openImage(path: string, diskFormat: string | undefined): Promise<StemcellImage> {
  const image = await recognised(path, diskFormat)
  // Whether a VHDX has a parent is said far behind the mark of its format.
  if (image.format === 'VHDX') checkVhdx(image, await readStart(await unpacked(image), VHDX_HEAD_BYTES))
  return image
}

async function unpacked({ packed, open: content }: StemcellImage): Promise<Readable> {
  return packed === 'gz' ? content().pipe(await createGunzip()) : content()
}

/** Loaded for a compressed image only. */
async function createGunzip(): Promise<Gunzip> {
  return (await import('node:zlib')).createGunzip()
}

async function recognised(path: string, diskFormat: string | undefined): Promise<StemcellImage> {
  const { head, tail, sizeBytes } = await readEnds(path)
  if (sizeBytes === 0)
    throw cloudError(
      'image-missing',
      `stemcell image "${path}" is empty: a light stemcell names its template in template_id or template_name, or for strategy auto or url its image in image_url`,
    )
  const whole = { path, sizeBytes, open: () => readFrom(path) }
  const compression = compressionOf(head)
  if (compression === undefined) return { ...whole, ...formatOf({ path, head, tail, sizeBytes }, diskFormat), packed: undefined }
  if (compression === 'bz2') return { ...whole, ...withEnding(declaredFormat(path, 'bz2', diskFormat), 'bz2'), packed: 'bz2' }
  return openGzip(whole, diskFormat)
}

async function openGzip(whole: Pick<StemcellImage, 'path' | 'sizeBytes' | 'open'>, diskFormat: string | undefined): Promise<StemcellImage> {
  const { path } = whole
  const head = await firstBytes(path)
  if (!isTar(head))
    return { ...whole, ...withEnding(formatOf({ path, head, tail: undefined, sizeBytes: undefined }, diskFormat), 'gz'), packed: 'gz' }
  // With the library for archives.
  const { openEntry, readArchive } = await import('./packed-image.ts')
  const found = await readArchive(path)
  if (found === 'ova') return { ...whole, format: 'OVA', extension: 'ova.gz', packed: 'gz' }
  const { name, sizeBytes, start } = found
  return {
    path,
    sizeBytes,
    ...formatOf({ path, head: start, tail: undefined, sizeBytes }, diskFormat),
    packed: 'tar',
    open: () => openEntry(path, name),
  }
}

function withEnding({ format, extension }: ImageFormat, compression: string): ImageFormat {
  return { format, extension: `${extension}.${compression}` }
}

function readFrom(path: string): Readable {
  return Readable.from(contentOf(path), { objectMode: false })
}

async function* contentOf(path: string): AsyncGenerator<Buffer> {
  try {
    yield* createReadStream(path, { highWaterMark: READ_AHEAD_BYTES }) as AsyncIterable<Buffer>
  } catch (cause) {
    throw unreadable(path, cause)
  }
}

function unreadable(path: string, cause: unknown): Error {
  return cloudError('image-unreadable', `stemcell image "${path}" cannot be read: ${reasonOf(cause)}`, cause)
}

/** Returns the first bytes of a compressed file's content. @throws {CpiError} if it is damaged */
async function firstBytes(path: string): Promise<string> {
  const file = createReadStream(path)
  const content = await createGunzip()
  file.on('error', (error) => content.destroy(error)).pipe(content)
  try {
    return await readHead(content)
  } catch (cause) {
    throw cloudError('image-damaged', `stemcell image "${path}" is damaged: ${reasonOf(cause)}`, cause)
  } finally {
    file.destroy()
  }
}

async function readEnds(path: string): Promise<{ readonly head: string; readonly tail: string; readonly sizeBytes: number }> {
  // A pipe would be opened as soon as somebody writes to it, which may be never.
  const file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK).catch((cause: unknown) => {
    throw unreadable(path, cause)
  })
  try {
    const status = await file.stat()
    if (!status.isFile()) throw cloudError('image-unreadable', `stemcell image "${path}" is not a file`)
    const { size } = status
    const read = async (position: number, lengthBytes: number) => {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(lengthBytes), 0, lengthBytes, position)
      return buffer.subarray(0, bytesRead).toString('latin1')
    }
    return { head: await read(0, HEAD_BYTES), tail: await read(Math.max(0, size - TAIL_BYTES), TAIL_BYTES), sizeBytes: size }
  } finally {
    await file.close()
  }
}
