/**
 * Reads a stream to its end: the caller writes its whole request before it reads, so nothing may be written earlier.
 * @returns undefined for more than `limitBytes`, which are read and dropped
 */
export async function readAll(stream: AsyncIterable<Buffer | string>, limitBytes: number): Promise<string | undefined> {
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
