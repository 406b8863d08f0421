/** Reads a stream to its end: the caller writes its whole request before it reads, so nothing may be written earlier. */
export async function readAll(stream: AsyncIterable<Buffer | string>): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks).toString('utf8')
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
