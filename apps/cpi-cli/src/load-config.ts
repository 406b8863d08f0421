import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs'
import { cpiError, jsonPosition, reasonOf } from 'cpi-core/errors'

export interface ConfigReading {
  /** A device would be read without end. */
  readonly maximumBytes: number
  /** How long a pipe may give nothing, in total: this process hears no signal in the meantime. */
  readonly patienceMs: number
  readonly pause: (durationMs: number) => void
}

const READING: ConfigReading = {
  maximumBytes: 16 * 1024 * 1024,
  patienceMs: 5_000,
  pause: (durationMs) => void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, durationMs),
}

const PAUSE_MS = 20
const CHUNK_BYTES = 64 * 1024

/**
 * Reads the config file without validating it: a file, or a pipe such as `<(bosh interpolate …)`.
 * @throws {CpiError} if it cannot be read, or is not JSON
 */
export async function loadConfig(path: string, reading: ConfigReading = READING): Promise<unknown> {
  const text = read(path, reading)
  try {
    return JSON.parse(text)
  } catch (cause) {
    // The parser's own message quotes the text, which contains secrets.
    throw cpiError('configuration-invalid', `the config file "${path}" is not JSON${jsonPosition(cause)}`)
  }
}

/** Synchronously: Node's promises for files take longer to load than the file to read. */
function read(path: string, reading: ConfigReading): string {
  try {
    // Without waiting for somebody who writes into a pipe.
    const file = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK)
    try {
      return readToEnd(file, reading)
    } finally {
      closeSync(file)
    }
  } catch (cause) {
    throw cpiError('configuration-invalid', `the config file "${path}" cannot be read: ${reasonOf(cause)}`, cause)
  }
}

function readToEnd(file: number, { maximumBytes, patienceMs, pause }: ConfigReading): string {
  const isPipe = fstatSync(file).isFIFO()
  const chunks: Buffer[] = []
  let sizeBytes = 0
  let waitedMs = 0
  for (;;) {
    const chunk = nextChunk(file)
    // A pipe that nobody has opened for writing yet seems to be at its end.
    if (chunk === undefined || (isPipe && sizeBytes + chunk.length === 0)) {
      if (waitedMs >= patienceMs) throw new Error(`nothing came within ${patienceMs / 1000} s`)
      pause(PAUSE_MS)
      waitedMs += PAUSE_MS
      continue
    }
    if (chunk.length === 0) return Buffer.concat(chunks).toString('utf8')
    sizeBytes += chunk.length
    if (sizeBytes > maximumBytes) throw new Error(`it has more than ${maximumBytes} bytes`)
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
