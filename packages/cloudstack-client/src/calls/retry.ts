import { TransportError } from '../api/index.ts'
import { namedDelayMs } from '../errors/classify.ts'
import type { CloudStackError } from '../errors/cloudstack-error.ts'

/** Throttled attempts are not counted: throttling ends by itself. */
const MAX_RETRIES = 4
const FIRST_DELAY_MS = 500
const MAX_DELAY_MS = 8_000
/** Used where the answer names no delay: the server's default interval is one second. */
const THROTTLED_DELAY_MS = 1_000

/**
 * Commands that change nothing, by CloudStack's own rule for what may be a GET (cloudstack-api.md a.4), except those that create the
 * template or volume for an upload: sent twice, they would leave an unknown second one behind.
 */
export function isRead(command: string): boolean {
  return /^(get|list|query|find)[A-Z]/.test(command) && !command.startsWith('getUploadParamsFor')
}

/**
 * Milliseconds until a failed call is retried, or `undefined` if it must not be. Retried are calls that certainly were not
 * processed (connection refused, 429, 503), and reads even if they may have been.
 */
export function retryDelayMs(error: CloudStackError, retriesSoFar: number, retryAfterSeconds: number | undefined): number | undefined {
  if (error.kind === 'throttled') return namedDelayMs(error.errorText ?? '') ?? secondsToMs(retryAfterSeconds) ?? THROTTLED_DELAY_MS
  if (retriesSoFar >= MAX_RETRIES || !mayRepeat(error)) return undefined
  return secondsToMs(retryAfterSeconds) ?? Math.min(MAX_DELAY_MS, FIRST_DELAY_MS * 2 ** retriesSoFar)
}

function mayRepeat(error: CloudStackError): boolean {
  if (wasNotProcessed(error)) return true
  return isRead(error.command) && error.retryable && ['unreachable', 'unavailable', 'timed-out'].includes(error.kind)
}

function wasNotProcessed(error: CloudStackError): boolean {
  if (error.cause instanceof TransportError) return error.cause.failure === 'refused'
  return error.kind === 'unavailable' && error.httpStatus === 503
}

const secondsToMs = (seconds: number | undefined): number | undefined => (seconds === undefined ? undefined : seconds * 1000)
