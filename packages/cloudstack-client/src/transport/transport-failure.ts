import { TransportError, type TransportFailure } from '../api/index.ts'
import { type Route, unreachedProxy } from './unreached-proxy.ts'

/** The request never reached the server: any command may be retried. */
const NOT_SENT: readonly string[] = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'ENETDOWN']

const CERTIFICATE = /^(CERT_|ERR_TLS_|ERR_SSL_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|EPROTO$)/

interface Failed {
  readonly isAxiosError?: unknown
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
 * @param route tells a proxy that cannot be reached from the endpoint
 */
export function transportFailure(error: unknown, abortReason?: unknown, route?: Route): TransportError {
  if (errorLike(abortReason).name === 'TimeoutError') return new TransportError('timed-out', 'no answer in time')
  const failed = errorLike(error)
  const cause = causeOf(failed, error)
  const system = errorLike(cause)
  const code = String(system.code ?? failed.code ?? '')
  const message = [system.message, failed.message, code].find((text) => typeof text === 'string' && text !== '')
  const failure = failureOf(code, String(failed.code ?? ''), system.syscall ?? failed.syscall)
  const reason = withoutOpenSslPlaces(String(message ?? 'no answer'))
  const kept = cause === undefined ? {} : { cause }
  const proxy = route === undefined || failure !== 'refused' ? undefined : unreachedProxy(cause === undefined ? failed : system, route)
  if (proxy === undefined) return new TransportError(failure, reason, kept)
  return new TransportError(failure, `the proxy ${proxy} cannot be reached: ${reason}`, { ...kept, proxy })
}

/** The error of axios has a cause, if any; one of Node is itself the cause. That the caller has given up needs none. */
function causeOf({ cause, isAxiosError, code }: Failed, error: unknown): unknown {
  return isAxiosError === true || code === 'ERR_CANCELED' ? cause : (cause ?? error)
}

/** `write EPROTO 40F7:error:0A00010B:SSL routines:ssl3_get_record:wrong version number:../deps/openssl/…:354:` is about its fifth part. */
function withoutOpenSslPlaces(message: string): string {
  const reason = /error:[0-9A-F]{8}:[^:]*:[^:]*:([^:\n]+)/i.exec(message)?.[1]
  if (reason === undefined) return message
  return reason === 'wrong version number' ? 'the server does not speak TLS (wrong version number)' : `TLS failed: ${reason}`
}

function failureOf(code: string, axiosCode: string, syscall: unknown): TransportFailure {
  if (axiosCode === 'ERR_CANCELED') return 'cancelled'
  if (NOT_SENT.includes(code) || (code === 'ETIMEDOUT' && syscall === 'connect')) return 'refused'
  if (CERTIFICATE.test(code)) return 'certificate'
  return ['ECONNABORTED', 'ETIMEDOUT', 'ERR_TIMEOUT'].includes(code) || axiosCode === 'ECONNABORTED' ? 'timed-out' : 'broken'
}

const errorLike = (value: unknown): Failed => (typeof value === 'object' && value !== null ? value : {})
