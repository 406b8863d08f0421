import { TarError } from './tar-error.ts'

/** Reads a stream by numbers of bytes. */
export interface ByteReader {
  /** Returns this many bytes, or fewer at the end of the stream. */
  take(bytes: number): Promise<Buffer>
  /** Yields this many bytes as they come. @throws {TarError} if the stream ends before */
  pass(bytes: number): AsyncGenerator<Buffer>
  rest(): AsyncGenerator<Buffer>
}

export function createByteReader(source: AsyncIterable<Buffer>): ByteReader {
  const chunks = source[Symbol.asyncIterator]()
  let buffered: Buffer = Buffer.alloc(0)

  /** Reads on if nothing is buffered. @returns whether there is more */
  async function fill(): Promise<boolean> {
    while (buffered.length === 0) {
      const { value, done } = await chunks.next()
      if (done === true) return false
      buffered = value
    }
    return true
  }

  async function* pass(bytes: number): AsyncGenerator<Buffer> {
    let left = bytes
    while (left > 0) {
      if (!(await fill())) throw new TarError('damaged', 'the tar archive ends too early')
      const part = buffered.subarray(0, left)
      buffered = buffered.subarray(part.length)
      left -= part.length
      yield part
    }
  }

  async function* rest(): AsyncGenerator<Buffer> {
    while (await fill()) {
      yield buffered
      buffered = Buffer.alloc(0)
    }
  }

  async function take(bytes: number): Promise<Buffer> {
    const parts: Buffer[] = []
    for (let left = bytes; left > 0 && (await fill()); ) {
      const part = buffered.subarray(0, left)
      buffered = buffered.subarray(part.length)
      left -= part.length
      parts.push(part)
    }
    return Buffer.concat(parts)
  }

  return { take, pass, rest }
}
