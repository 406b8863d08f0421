import type { Log } from '../../src/log.ts'

/** Creates a log that keeps its lines for a test to read. */
export function createRecordingLog(): Log & { readonly lines: string[] } {
  const lines: string[] = []
  const note = (message: string, details?: object) => void lines.push(`${message} ${JSON.stringify(details ?? {})}`)
  return { lines, info: note, error: note }
}
