import { createInterface } from 'node:readline/promises'

interface Terminal {
  readonly input: NodeJS.ReadableStream
  readonly output: NodeJS.WritableStream
}

/** Asks a question on the terminal. @returns whether the answer is "yes" */
export async function confirm(question: string, streams: Terminal = { input: process.stdin, output: process.stderr }): Promise<boolean> {
  const terminal = createInterface(streams)
  try {
    return (await terminal.question(`${question} Type "yes" to go on: `)).trim().toLowerCase() === 'yes'
  } finally {
    terminal.close()
  }
}
