import type { CloudStackErrorKind } from '../errors/cloudstack-error.ts'

/** One request and what became of it, for logs and traces. Nothing secret is in it. */
export interface CallRecord {
  readonly command: string
  /** As sent, without what every request carries; secret values read `<redacted>`. */
  readonly parameters: Readonly<Record<string, string>>
  readonly durationMs: number
  readonly outcome: 'ok' | CloudStackErrorKind
  readonly httpStatus?: number
  /** Of the job that the call started, or that it asked about. */
  readonly jobId?: string
  /** Which try it was, from 1. */
  readonly attempt: number
}

export type CallObserver = (record: CallRecord) => void
