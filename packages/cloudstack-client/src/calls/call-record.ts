import type { CloudStackErrorKind } from '../errors/cloudstack-error.ts'

/** One request and its outcome, for logs and traces. It contains no secrets. */
export interface CallRecord {
  readonly command: string
  /** As sent, without the parameters common to all requests; secret values read `<redacted>`. */
  readonly parameters: Readonly<Record<string, string>>
  readonly durationMs: number
  readonly outcome: 'ok' | CloudStackErrorKind
  readonly httpStatus?: number
  /** Id of the job that the call started or polled. */
  readonly jobId?: string
  /** Number of the attempt, from 1. */
  readonly attempt: number
}

export type CallObserver = (record: CallRecord) => void
