import type { IncomingMessage } from 'node:http'
import type { Duplex, Readable } from 'node:stream'

/**
 * Reads an answer as UTF-8 text, decompressed. The decompressors are loaded for an answer that needs one only.
 * @param maximumBytes limit for the decompressed text
 * @throws {Error} with the code `ERR_BAD_RESPONSE` if the answer is larger; the connection is closed
 */
export async function readText(response: IncomingMessage, maximumBytes: number): Promise<string> {
  const encoding = response.headers['content-encoding']?.trim().toLowerCase()
  const isPlain = encoding === undefined || encoding === '' || encoding === 'identity'
  const readable = isPlain ? response : await decompressed(response, encoding)
  const chunks: Buffer[] = []
  let sizeBytes = 0
  // Its own iterator takes Node longer to create than a short answer to read.
  await new Promise<void>((resolve, reject) => {
    readable
      .on('data', (chunk: Buffer) => {
        sizeBytes += chunk.length
        chunks.push(chunk)
        if (sizeBytes > maximumBytes) reject(tooLarge(maximumBytes))
      })
      .once('end', resolve)
      .on('error', reject)
      .once('close', () => {
        if (!readable.readableEnded) reject(cutOff())
      })
  }).catch((error: unknown) => {
    response.destroy()
    readable.destroy()
    throw error
  })
  return Buffer.concat(chunks)
    .toString('utf8')
    .replace(/^\uFEFF/, '')
}

function tooLarge(maximumBytes: number): Error {
  return Object.assign(new Error(`the answer is larger than ${maximumBytes} bytes`), { code: 'ERR_BAD_RESPONSE' })
}

/** The code and the words of Node's own iterator, for a stream that is destroyed without an error. */
function cutOff(): Error {
  return Object.assign(new Error('Premature close'), { code: 'ERR_STREAM_PREMATURE_CLOSE' })
}

/** The compressions that requests allow. */
const COMPRESSIONS = ['gzip', 'x-gzip', 'deflate', 'br']

async function decompressed(response: IncomingMessage, encoding: string): Promise<Readable> {
  if (!COMPRESSIONS.includes(encoding)) {
    response.destroy()
    throw Object.assign(new Error(`the answer is compressed in a way that was not asked for: ${encoding}`), { code: 'ERR_BAD_RESPONSE' })
  }
  const { createBrotliDecompress, createUnzip } = await import('node:zlib')
  return through(response, encoding === 'br' ? createBrotliDecompress() : createUnzip())
}

/** Pipes with the failure of the source, which `pipe` alone would swallow. */
function through(source: Readable, target: Duplex): Readable {
  source.once('error', (error) => target.destroy(error))
  return source.pipe(target)
}
