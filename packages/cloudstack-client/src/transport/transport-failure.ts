import { TransportError, type TransportFailure } from '../api/index.ts'

/** The request never reached the server: any command may be retried. */
const NOT_SENT: readonly string[] = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'ENETDOWN']

const CERTIFICATE = /^(CERT_|ERR_TLS_|ERR_SSL_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|EPROTO$)/

interface Failed {
  readonly name?: unknown
  readonly code?: unknown
  readonly message?: unknown
  readonly syscall?: unknown
  readonly cause?: unknown
}

/**
 * Translates an error of axios or Node. The error of axios itself is dropped, because it holds the whole request with its keys;
 * its cause is kept.
 * @param abortReason the reason of the signal that bounded the request, if it fired
 */
export function transportFailure(error: unknown, abortReason?: unknown): TransportError {
  if (errorLike(abortReason).name === 'TimeoutError') return new TransportError('timed-out', 'no answer in time')
  const failed = errorLike(error)
  const system = errorLike(failed.cause)
  const code = String(system.code ?? failed.code ?? '')
  const message = [system.message, failed.message, code].find((text) => typeof text === 'string' && text !== '')
  const cause = failed.cause === undefined ? {} : { cause: failed.cause }
  return new TransportError(
    failureOf(code, String(failed.code ?? ''), system.syscall ?? failed.syscall),
    String(message ?? 'no answer'),
    cause,
  )
}

function failureOf(code: string, axiosCode: string, syscall: unknown): TransportFailure {
  if (axiosCode === 'ERR_CANCELED') return 'cancelled'
  if (NOT_SENT.includes(code) || (code === 'ETIMEDOUT' && syscall === 'connect')) return 'refused'
  if (CERTIFICATE.test(code)) return 'certificate'
  return ['ECONNABORTED', 'ETIMEDOUT', 'ERR_TIMEOUT'].includes(code) || axiosCode === 'ECONNABORTED' ? 'timed-out' : 'broken'
}

const errorLike = (value: unknown): Failed => (typeof value === 'object' && value !== null ? value : {})
