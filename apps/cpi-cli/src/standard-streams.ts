/** Everything the caller writes, to the end: it writes all before it reads anything, so nothing may be said before. */
export async function readAll(stream: AsyncIterable<Buffer | string>): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks).toString('utf8')
}

/**
 * Resolves when the text has left this process; a pipe takes more than one round for a large one.
 * @returns false if nobody reads any more
 */
export async function writeAll(stream: NodeJS.WritableStream, text: string): Promise<boolean> {
  return new Promise((resolve) => {
    stream.write(text, (error) => resolve(error === undefined || error === null))
  })
}

/** A caller that has gone must not end the unwinding: writing to it fails, and that is all. */
export function survivePipes(): void {
  process.stdout.on('error', () => undefined)
  process.stderr.on('error', () => undefined)
}
