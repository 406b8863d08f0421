import { printable } from '../wire/printable.ts'

/** The kind of a failure, for programs to branch on. CloudStack's codes and texts are interpreted in `classify.ts` only. */
export type CloudStackErrorKind =
  | 'not-found'
  | 'too-many'
  | 'conflict'
  | 'no-capacity'
  | 'over-limit'
  | 'throttled'
  | 'not-allowed'
  | 'not-authenticated'
  | 'invalid-request'
  | 'unavailable'
  | 'internal-error'
  | 'job-failed'
  | 'timed-out'
  | 'cancelled'
  | 'unreachable'
  | 'unreadable-answer'

export interface CloudStackErrorDetails {
  readonly kind: CloudStackErrorKind
  readonly command: string
  readonly httpStatus?: number
  /** CloudStack's error code (`errorcode`): 431, 530 …; of a failed job the one inside its result. */
  readonly errorCode?: number
  /** CloudStack's exception code (`cserrorcode`): 4350 … */
  readonly csErrorCode?: number
  /** CloudStack's own text, or the beginning of one that is longer than any of CloudStack's. */
  readonly errorText?: string
  /** The offending parameter, where CloudStack names it: distinguishes "no such machine" from "no such offering". */
  readonly parameter?: string
  readonly jobId?: string
  /** Id of the thing that the command works on or makes, where a job was accepted. */
  readonly entityId?: string
  /** Nobody answered whether the command was carried out: it may have been, or may still be. Default: false. */
  readonly isUncertain?: boolean
  /** The same call may succeed later, unchanged. */
  readonly retryable: boolean
  /** The next step, in one sentence. */
  readonly hint?: string
}

/** Any failure of a call. The message is one line, and never contains a key, a signature or user data. */
export class CloudStackError extends Error {
  override readonly name = 'CloudStackError'
  readonly kind: CloudStackErrorKind
  readonly command: string
  readonly httpStatus: number | undefined
  readonly errorCode: number | undefined
  readonly csErrorCode: number | undefined
  readonly errorText: string | undefined
  readonly parameter: string | undefined
  readonly jobId: string | undefined
  readonly entityId: string | undefined
  readonly isUncertain: boolean
  readonly retryable: boolean
  readonly hint: string | undefined

  constructor(message: string, details: CloudStackErrorDetails, options?: ErrorOptions) {
    super(printable(message), options)
    this.kind = details.kind
    this.command = details.command
    this.httpStatus = details.httpStatus
    this.errorCode = details.errorCode
    this.csErrorCode = details.csErrorCode
    this.errorText = details.errorText
    this.parameter = details.parameter
    this.jobId = details.jobId
    this.entityId = details.entityId
    this.isUncertain = details.isUncertain ?? false
    this.retryable = details.retryable
    this.hint = details.hint
  }
}
