import type { Log } from '../../src/log.ts'

/** A log that a test can read. */
export function createLogBook(): Log & { readonly lines: string[] } {
  const lines: string[] = []
  const note = (message: string, details?: object) => void lines.push(`${message} ${JSON.stringify(details ?? {})}`)
  return { lines, info: note, error: note }
}
