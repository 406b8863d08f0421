import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'

const FOOTER_BYTES = 512
const TIMESTAMP_AT = 24
const CHECKSUM_AT = 64
const UNIQUE_ID_AT = 68
/** VHD timestamps count seconds from the start of 2000 (UTC). */
const VHD_EPOCH_MS = Date.UTC(2000, 0, 1)

/**
 * Replaces the current time and the random id that qemu-img writes to a dynamic VHD by `createdAt` and an id derived from the content, in the
 * footer and its copy at the start, so that the same disk gives the same bytes.
 */
export async function normalizeVhd(vhd: string, createdAt: Date): Promise<void> {
  const handle = await open(vhd, 'r+')
  try {
    const { size } = await handle.stat()
    const body = createHash('sha256')
    await pipeline(createReadStream(vhd, { start: FOOTER_BYTES, end: size - FOOTER_BYTES - 1 }), body)
    const footer = Buffer.alloc(FOOTER_BYTES)
    await handle.read(footer, 0, FOOTER_BYTES, size - FOOTER_BYTES)
    footer.writeUInt32BE(Math.max(0, Math.floor((createdAt.getTime() - VHD_EPOCH_MS) / 1000)), TIMESTAMP_AT)
    body.digest().copy(footer, UNIQUE_ID_AT, 0, 16)
    footer.writeUInt32BE(0, CHECKSUM_AT)
    footer.writeUInt32BE(checksum(footer), CHECKSUM_AT)
    await handle.write(footer, 0, FOOTER_BYTES, 0)
    await handle.write(footer, 0, FOOTER_BYTES, size - FOOTER_BYTES)
  } finally {
    await handle.close()
  }
}

/** The one's complement of the sum of all bytes, with the checksum field set to zero. */
function checksum(footer: Buffer): number {
  return ~footer.reduce((sum, byte) => sum + byte, 0) >>> 0
}
