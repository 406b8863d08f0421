import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs'

/** A director sends kilobytes; user data and agent settings have at most a megabyte each. */
export const LARGEST_REQUEST_BYTES = 64 * 1024 * 1024

/** Size of a pipe on Linux. */
const CHUNK_BYTES = 65_536

/** More is left to the stream: while a caller fills the pipe as fast as it is emptied, signals would wait. */
const MOST_CHUNKS = 16

/**
 * Reads stdin to its end. What a pipe holds already is read without Node's stream, which takes longer to load than a request to read; the
 * stream reads the rest, so that nothing ever blocks a signal.
 * @returns undefined for more than `limitBytes`, which are read and dropped
 */
export async function readStdin(limitBytes: number): Promise<string | undefined> {
  const { chunks, isComplete } = waiting()
  return textOf(isComplete ? chunks : joined(chunks, process.stdin), limitBytes)
}

interface Waiting {
  readonly chunks: Buffer[]
  readonly isComplete: boolean
}

/** Reads from a pipe until it is empty or closed; from anything else nothing. */
function waiting(): Waiting {
  const chunks: Buffer[] = []
  let pipe: number | undefined
  try {
    if (!fstatSync(0).isFIFO()) return { chunks, isComplete: false }
    // Opened anew, because O_NONBLOCK on the pipe itself would also apply to its other owners.
    pipe = openSync('/dev/stdin', constants.O_RDONLY | constants.O_NONBLOCK)
    while (chunks.length < MOST_CHUNKS) {
      const chunk = Buffer.allocUnsafe(CHUNK_BYTES)
      const sizeBytes = readSync(pipe, chunk)
      if (sizeBytes === 0) return { chunks, isComplete: true }
      chunks.push(chunk.subarray(0, sizeBytes))
    }
    return { chunks, isComplete: false }
  } catch {
    // Empty for now, or not to be opened: the stream reads on, and reports what is wrong.
    return { chunks, isComplete: false }
  } finally {
    if (pipe !== undefined) closeSync(pipe)
  }
}

async function* joined(first: Iterable<Buffer>, rest: AsyncIterable<Buffer | string>): AsyncGenerator<Buffer | string> {
  yield* first
  yield* rest
}

/** Reads on although the limit is exceeded: the caller writes its whole request before it reads an answer. */
async function textOf(stream: AsyncIterable<Buffer | string> | Iterable<Buffer>, limitBytes: number): Promise<string | undefined> {
  const chunks: Buffer[] = []
  let sizeBytes = 0
  for await (const chunk of stream) {
    sizeBytes += chunk.length
    if (sizeBytes <= limitBytes) chunks.push(Buffer.from(chunk))
    else chunks.length = 0
  }
  return sizeBytes <= limitBytes ? Buffer.concat(chunks).toString('utf8') : undefined
}

/**
 * Writes a text and resolves when it has left this process; a pipe accepts a large one only in parts.
 * @returns false if the reader has closed the stream
 */
export async function writeAll(stream: NodeJS.WritableStream, text: string): Promise<boolean> {
  return new Promise((resolve) => {
    stream.write(text, (error) => resolve(error === undefined || error === null))
  })
}

/** Ignores failed writes to a caller that no longer exists: they must not end the unwinding. */
export function ignoreBrokenPipes(): void {
  process.stdout.on('error', () => undefined)
  process.stderr.on('error', () => undefined)
}
