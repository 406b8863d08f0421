import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'

/** Copies a file, or its first `limitBytes`, into another file at an offset, leaving the rest of that file unchanged. */
export async function writeAt(source: string, target: string, offsetBytes: number, limitBytes = Number.POSITIVE_INFINITY): Promise<void> {
  const handle = await open(target, 'r+')
  try {
    let position = offsetBytes
    const end = Number.isFinite(limitBytes) ? { end: limitBytes - 1 } : {}
    for await (const part of createReadStream(source, { highWaterMark: 1024 * 1024, ...end })) {
      const bytes = part as Buffer
      await handle.write(bytes, 0, bytes.length, position)
      position += bytes.length
    }
  } finally {
    await handle.close()
  }
}
