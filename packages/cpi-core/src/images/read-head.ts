import { HEAD_BYTES } from './image-format.ts'

/** Reads the start of a stream, as far as it is needed to recognise its format. @returns the bytes as latin1 */
export async function readHead(content: AsyncIterable<Buffer>): Promise<string> {
  return (await readStart(content, HEAD_BYTES)).toString('latin1')
}

/** Reads the start of a stream, and ends it. */
export async function readStart(content: AsyncIterable<Buffer>, lengthBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = []
  let sizeBytes = 0
  for await (const chunk of content) {
    chunks.push(chunk)
    sizeBytes += chunk.length
    if (sizeBytes >= lengthBytes) break
  }
  return Buffer.concat(chunks).subarray(0, lengthBytes)
}
