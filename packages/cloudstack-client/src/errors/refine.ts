import { redactText } from '../wire/redaction.ts'
import { CloudStackError, type CloudStackErrorDetails } from './cloudstack-error.ts'

/** With a larger clock skew signed calls have already expired, or expire too far in the future. */
const TOLERATED_SKEW_MS = 4 * 60 * 1000

/** Explains a refused signature by the clock skew, if there is one, instead of blaming the key. */
export function explainSkew(error: CloudStackError, serverTimeMs: number | undefined, nowMs: number): CloudStackError {
  if (error.errorCode !== 401 || serverTimeMs === undefined) return error
  const skewMs = nowMs - serverTimeMs
  if (Math.abs(skewMs) < TOLERATED_SKEW_MS) return error
  const minutes = Math.round(Math.abs(skewMs) / 60_000)
  const hint = `this machine's clock is ${minutes} minutes ${skewMs > 0 ? 'ahead of' : 'behind'} the server's: set it, signed calls expire`
  return new CloudStackError(error.message, { ...detailsOf(error), hint }, causeOf(error))
}

/** Returns the same error without the secrets that CloudStack may have quoted. */
export function withoutSecrets(error: CloudStackError, secrets: readonly string[]): CloudStackError {
  const message = redactText(error.message, secrets)
  if (message === error.message) return error
  const details = detailsOf(error)
  const errorText = error.errorText === undefined ? {} : { errorText: redactText(error.errorText, secrets) }
  return new CloudStackError(message, { ...details, ...errorText }, causeOf(error))
}

export function detailsOf({ kind, command, retryable, ...rest }: CloudStackError): CloudStackErrorDetails {
  const { httpStatus, errorCode, csErrorCode, errorText, parameter, jobId, entityId, isUncertain, hint } = rest
  const optional = { httpStatus, errorCode, csErrorCode, errorText, parameter, jobId, entityId, isUncertain, hint }
  const present = Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined))
  return { kind, command, retryable, ...present }
}

export const causeOf = (error: CloudStackError): ErrorOptions => (error.cause === undefined ? {} : { cause: error.cause })
