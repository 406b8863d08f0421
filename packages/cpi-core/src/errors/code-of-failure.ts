import type { CloudStackError, CloudStackErrorKind } from 'cloudstack-client'
import type { ErrorCode } from '../error-codes/index.ts'

const CODES: Readonly<Record<Exclude<CloudStackErrorKind, 'unreachable' | 'timed-out'>, ErrorCode>> = {
  'not-found': 'name-not-found',
  'too-many': 'name-ambiguous',
  conflict: 'conflict',
  'no-capacity': 'no-capacity',
  'over-limit': 'limit-reached',
  throttled: 'throttled',
  'not-allowed': 'command-not-allowed',
  'not-authenticated': 'credentials-refused',
  'invalid-request': 'parameter-refused',
  unavailable: 'cloud-unavailable',
  'internal-error': 'cloud-failed',
  'job-failed': 'job-failed',
  cancelled: 'interrupted',
  'unreadable-answer': 'answer-unreadable',
}

/** Returns the code of a failed call. Uploads go to secondary storage, which has an address and a certificate of its own. */
export function codeOfFailure(error: CloudStackError): ErrorCode {
  const { kind, command } = error
  if (command === 'upload' && kind !== 'cancelled') return 'upload-failed'
  switch (kind) {
    case 'unreachable':
      return codeOfTransport(error)
    case 'timed-out':
      return error.isUncertain && error.jobId === undefined ? 'not-answered' : 'time-limit-reached'
    default:
      return CODES[kind]
  }
}

/** The client's TransportError, by its shape, so that this file loads nothing. */
interface TransportCause {
  readonly failure?: unknown
  readonly proxy?: unknown
}

function codeOfTransport({ cause, isUncertain }: CloudStackError): ErrorCode {
  const { failure, proxy } = (cause ?? {}) as TransportCause
  if (proxy !== undefined || failure === 'unusable-proxy') return 'proxy-unreachable'
  if (failure === 'certificate') return 'certificate-not-trusted'
  return isUncertain ? 'not-answered' : 'endpoint-unreachable'
}
