import { TransportError } from '../api/index.ts'
import { namedDelayMs } from '../errors/classify.ts'
import type { CloudStackError } from '../errors/cloudstack-error.ts'
import { repetitionOf } from './repetition.ts'

/** Throttled and refused attempts are not counted: throttling ends by itself, and refused connections have a patience of their own. */
const MAX_RETRIES = 4
const FIRST_DELAY_MS = 500
/** Used where the answer names no delay: the server's default interval is one second. */
const THROTTLED_DELAY_MS = 1_000
/** An answer that names no time at all, or one in the past, must not be repeated in a tight loop. */
const LEAST_DELAY_MS = 100
/** A restarted server is noticed this soon. */
const MAX_REFUSED_DELAY_MS = 4_000

/**
 * Commands that change nothing, by CloudStack's own rule for what may be a GET (cloudstack-api.md a.4), except those that create the
 * template or volume for an upload: sent twice, they would leave an unknown second one behind.
 */
export function isRead(command: string): boolean {
  return /^(get|list|query|find)[A-Z]/.test(command) && repetitionOf({ name: command }) === 'harmless'
}

/** What has happened to a call before the failed attempt. */
export interface History {
  /** Attempts that are limited in number. */
  readonly retries: number
  /** Attempts in a row that were refused. */
  readonly refusals: number
  /** Time since the first of these. */
  readonly refusedForMs: number
  /** How long refused connections are waited out. */
  readonly unreachableMs: number
}

/**
 * Milliseconds until a failed call is retried, or `undefined` if it must not be. Retried are calls that provably were not processed (the
 * connection was refused, the name not resolved, or CloudStack itself answered 429), and commands whose repetition is harmless.
 */
export function retryDelayMs(error: CloudStackError, history: History, retryAfterSeconds: number | undefined): number | undefined {
  const askedMs = secondsToMs(retryAfterSeconds)
  const isHarmless = repetitionOf({ name: error.command }) === 'harmless'
  if (error.kind === 'throttled') {
    // A proxy's 429 has no code of CloudStack's.
    const mayRepeat = isHarmless || error.errorCode !== undefined
    return mayRepeat ? Math.max(LEAST_DELAY_MS, namedDelayMs(error.errorText ?? '') ?? askedMs ?? THROTTLED_DELAY_MS) : undefined
  }
  if (wasRefused(error)) {
    return history.refusedForMs < history.unreachableMs
      ? Math.min(MAX_REFUSED_DELAY_MS, FIRST_DELAY_MS * 2 ** history.refusals, history.unreachableMs - history.refusedForMs)
      : undefined
  }
  if (history.retries >= MAX_RETRIES || !isHarmless || !isPassing(error)) return undefined
  return Math.max(LEAST_DELAY_MS, askedMs ?? FIRST_DELAY_MS * 2 ** history.retries)
}

/** The request never reached a server. */
export function wasRefused({ cause }: CloudStackError): boolean {
  return cause instanceof TransportError && cause.failure === 'refused'
}

function isPassing({ kind, retryable }: CloudStackError): boolean {
  return retryable && ['unreachable', 'unavailable', 'timed-out'].includes(kind)
}

const secondsToMs = (seconds: number | undefined): number | undefined => (seconds === undefined ? undefined : seconds * 1000)
