import { createHash } from 'node:crypto'
import { addAbortSignal } from 'node:stream'
import type { StemcellImage } from './open-image.ts'

/** Returns the MD5 of the content for CloudStack, in hex: the only checksum that every version accepts and shows. */
export async function md5Of(image: Pick<StemcellImage, 'open'>, signal: AbortSignal): Promise<string> {
  const hash = createHash('md5')
  for await (const chunk of addAbortSignal(signal, image.open()) as AsyncIterable<Buffer>) hash.update(chunk)
  return hash.digest('hex')
}
