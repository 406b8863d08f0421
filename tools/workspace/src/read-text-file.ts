import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs'

export interface FileReading {
  /** A device would be read without end. */
  readonly maximumBytes: number
  /** How long a pipe may give nothing, in total: this process hears no signal in the meantime. */
  readonly patienceMs: number
  readonly pause: (durationMs: number) => void
}

const READING: FileReading = {
  maximumBytes: 16 * 1024 * 1024,
  patienceMs: 5_000,
  pause: (durationMs) => void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, durationMs),
}

const PAUSE_MS = 20
const CHUNK_BYTES = 64 * 1024

/**
 * Reads a text file that a user names: a file, or a pipe such as `<(bosh interpolate …)`. A read by Node's promises cannot be given up: a
 * pipe into which nobody writes would even keep the process from ending. They also take longer to load than a file to read.
 * @throws {Error} of the system, or that says that it is too large or that nothing came in time
 */
export function readTextFile(path: string, reading: Partial<FileReading> = {}): string {
  // Without waiting for somebody who writes into a pipe.
  const file = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK)
  try {
    return readToEnd(file, path, { ...READING, ...reading })
  } finally {
    closeSync(file)
  }
}

function readToEnd(file: number, path: string, { maximumBytes, patienceMs, pause }: FileReading): string {
  const isPipe = fstatSync(file).isFIFO()
  const chunks: Buffer[] = []
  let sizeBytes = 0
  let waitedMs = 0
  for (;;) {
    const chunk = nextChunk(file)
    // A pipe that nobody has opened for writing yet seems to be at its end.
    if (chunk === undefined || (isPipe && sizeBytes + chunk.length === 0)) {
      if (waitedMs >= patienceMs) throw new Error(`nothing came within ${patienceMs / 1000} s, read '${path}'`)
      pause(PAUSE_MS)
      waitedMs += PAUSE_MS
      continue
    }
    if (chunk.length === 0) return Buffer.concat(chunks).toString('utf8')
    sizeBytes += chunk.length
    if (sizeBytes > maximumBytes) throw new Error(`it has more than ${maximumBytes} bytes, read '${path}'`)
    chunks.push(chunk)
  }
}

/** Returns undefined while there is nothing to read, and nothing at the end. */
function nextChunk(file: number): Buffer | undefined {
  const chunk = Buffer.alloc(CHUNK_BYTES)
  try {
    return chunk.subarray(0, readSync(file, chunk))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EAGAIN') return undefined
    throw error
  }
}
