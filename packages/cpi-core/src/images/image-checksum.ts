import { createHash } from 'node:crypto'
import { addAbortSignal } from 'node:stream'
import type { StemcellImage } from './open-image.ts'

/** MD5 in hex of what CloudStack gets: the one checksum that every version of it takes and shows. */
export async function md5Of(image: Pick<StemcellImage, 'open'>, signal: AbortSignal): Promise<string> {
  const hash = createHash('md5')
  for await (const chunk of addAbortSignal(signal, image.open()) as AsyncIterable<Buffer>) hash.update(chunk)
  return hash.digest('hex')
}
