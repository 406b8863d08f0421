import { TransportError } from '../api/index.ts'
import { namedDelayMs } from '../errors/classify.ts'
import type { CloudStackError } from '../errors/cloudstack-error.ts'

/** Tries after the first; throttling is not counted, it ends by itself. */
const MOST_RETRIES = 4
const FIRST_DELAY_MS = 500
const LONGEST_DELAY_MS = 8_000
/** A throttled call that is not told how long: the server's default interval is one second. */
const THROTTLED_DELAY_MS = 1_000

/**
 * Commands that change nothing, by CloudStack's own rule for what may be a GET (cloudstack-api.md a.4), but for those that make the
 * template or volume that an upload is to fill: sent twice, they would leave a second one that nobody knows of.
 */
export function isRead(command: string): boolean {
  return /^(get|list|query|find)[A-Z]/.test(command) && !command.startsWith('getUploadParamsFor')
}

/**
 * Milliseconds until a failed call is sent again, or `undefined` if it must not be. Sent again is what certainly was not
 * processed (connection refused, 429, 503), and of reads also what perhaps was.
 */
export function retryDelayMs(error: CloudStackError, retriesSoFar: number, retryAfterSeconds: number | undefined): number | undefined {
  if (error.kind === 'throttled') return namedDelayMs(error.errorText ?? '') ?? secondsToMs(retryAfterSeconds) ?? THROTTLED_DELAY_MS
  if (retriesSoFar >= MOST_RETRIES || !mayRepeat(error)) return undefined
  return secondsToMs(retryAfterSeconds) ?? Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** retriesSoFar)
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
