/** Something that happened during a call; times are milliseconds since the call began. */
export interface TraceEntry {
  readonly kind: 'look-up' | 'request' | 'poll' | 'wait' | 'upload' | 'log'
  readonly atMs: number
  readonly durationMs: number
  /** Name of the command, or the text of a log line. */
  readonly what: string
  /** Polls and the requests that started their job have the same. */
  readonly jobId?: string
  readonly status?: number
  readonly parameters?: Readonly<Record<string, string>>
  readonly answer?: unknown
  readonly error?: string
}

/** The whole story of one call, without secrets. */
export interface TraceDocument {
  readonly version: 1
  readonly method: string
  readonly requestId: string | undefined
  readonly directorUuid: string
  /** ISO 8601. */
  readonly startedAt: string
  readonly durationMs: number
  readonly arguments: unknown
  readonly result: unknown
  readonly error: string | undefined
  readonly entries: readonly TraceEntry[]
  /** How many entries were left out, because the file would have become too large. */
  readonly omitted: number
}
