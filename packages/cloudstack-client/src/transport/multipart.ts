import { randomUUID } from 'node:crypto'
import { Readable } from 'node:stream'
import type { UploadRequest } from '../api/index.ts'

export interface Multipart {
  readonly headers: Readonly<Record<string, string>>
  readonly body: Readable
}

type Content = Pick<UploadRequest, 'fileName' | 'sizeBytes' | 'open' | 'onProgress'>

/**
 * Returns one file as `multipart/form-data`, read as fast as it is sent. The length is given in advance, because storage VMs refuse
 * chunked bodies (cloudstack-api.md d.2).
 * @param granted nothing is read or sent before this resolves
 */
export function multipartOf(content: Content, granted: Promise<void> = Promise.resolve()): Multipart {
  const boundary = `cloudstack-client-${randomUUID()}`
  const name = content.fileName.replace(/["\r\n]/g, '_')
  const head = Buffer.from(
    `--${boundary}\r\nContent-Disposition: form-data; name="files"; filename="${name}"\r\nContent-Type: application/octet-stream\r\n\r\n`,
  )
  const tail = Buffer.from(`\r\n--${boundary}--\r\n`)
  return {
    headers: {
      'Content-Type': `multipart/form-data; boundary=${boundary}`,
      'Content-Length': String(head.length + content.sizeBytes + tail.length),
    },
    body: Readable.from(parts(head, content, tail, granted), { objectMode: false }),
  }
}

async function* parts(head: Buffer, content: Content, tail: Buffer, granted: Promise<void>): AsyncGenerator<Uint8Array> {
  await granted
  yield head
  let sentBytes = 0
  for await (const chunk of content.open()) {
    sentBytes += chunk.length
    // More than was announced would run into the next request, less would leave the server waiting.
    if (sentBytes > content.sizeBytes)
      throw new RangeError(`${content.fileName} grew while it was sent: ${sentBytes} of ${content.sizeBytes} bytes`)
    yield chunk
    content.onProgress?.(sentBytes)
  }
  if (sentBytes < content.sizeBytes)
    throw new RangeError(`${content.fileName} shrank while it was sent: ${sentBytes} of ${content.sizeBytes} bytes`)
  yield tail
}
