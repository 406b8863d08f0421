import { table } from '../table.ts'
import type { TraceDocument, TraceEntry } from './trace-document.ts'

/** Returns the story of a call for a terminal. */
export function traceText(trace: TraceDocument): string {
  const { method, requestId, startedAt, durationMs, entries, omitted, error } = trace
  const rows = entries.map((entry) => [
    seconds(entry.atMs),
    seconds(entry.durationMs),
    entry.kind,
    entry.what,
    outcome(entry),
    entry.jobId ?? '',
  ])
  return [
    `${method}${requestId === undefined ? '' : ` (${requestId})`} at ${startedAt}, ${seconds(durationMs)}\n`,
    table([['at', 'took', 'kind', 'what', 'outcome', 'job'], ...rows]),
    ...(omitted === 0 ? [] : [`${omitted} more entries were not recorded\n`]),
    error === undefined ? 'succeeded\n' : `failed: ${error}\n`,
  ].join('')
}

export function seconds(durationMs: number): string {
  return `${(durationMs / 1000).toFixed(3)} s`
}

export function outcome({ status, error }: TraceEntry): string {
  return error ?? (status === undefined ? '' : String(status))
}
