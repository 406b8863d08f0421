import type { IncomingMessage } from 'node:http'
import type { Duplex, Readable } from 'node:stream'

/**
 * Reads an answer as UTF-8 text, decompressed. The decompressors are loaded for an answer that needs one only.
 * @param maximumBytes limit for the decompressed text; negative for none
 * @throws {Error} with the code `ERR_BAD_RESPONSE` if the answer is larger; the connection is closed
 */
export async function readText(response: IncomingMessage, maximumBytes: number): Promise<string> {
  const chunks: Buffer[] = []
  let sizeBytes = 0
  for await (const chunk of (await decompressed(response)) as AsyncIterable<Buffer>) {
    sizeBytes += chunk.length
    if (maximumBytes >= 0 && sizeBytes > maximumBytes) {
      response.destroy()
      throw Object.assign(new Error(`the answer is larger than ${maximumBytes} bytes`), { code: 'ERR_BAD_RESPONSE' })
    }
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
    .toString('utf8')
    .replace(/^\uFEFF/, '')
}

async function decompressed(response: IncomingMessage): Promise<Readable> {
  const encoding = response.headers['content-encoding']
  if (encoding === undefined || encoding === 'identity') return response
  const { createBrotliDecompress, createUnzip } = await import('node:zlib')
  return through(response, encoding === 'br' ? createBrotliDecompress() : createUnzip())
}

/** Pipes with the failure of the source, which `pipe` alone would swallow. */
function through(source: Readable, target: Duplex): Readable {
  source.once('error', (error) => target.destroy(error))
  return source.pipe(target)
}
