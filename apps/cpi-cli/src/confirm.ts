import { createInterface } from 'node:readline/promises'

/** Asks a question on the terminal. @returns whether the answer is "yes" */
export async function confirm(question: string): Promise<boolean> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr })
  try {
    return (await terminal.question(`${question} Type "yes" to go on: `)).trim().toLowerCase() === 'yes'
  } finally {
    terminal.close()
  }
}
