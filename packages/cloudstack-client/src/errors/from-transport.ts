import type { ApiAnswer, TransportError, TransportFailure } from '../api/index.ts'
import { CloudStackError, type CloudStackErrorKind } from './cloudstack-error.ts'

interface Meaning {
  readonly kind: CloudStackErrorKind
  readonly retryable: boolean
  readonly hint?: string
  /** The server may have received the request, and carried it out. */
  readonly isUncertain: boolean
}

const MEANING: Readonly<Record<TransportFailure, Meaning>> = {
  refused: { kind: 'unreachable', retryable: true, isUncertain: false, hint: 'check the endpoint, its port, and any proxy between' },
  broken: { kind: 'unreachable', retryable: true, isUncertain: true, hint: 'the call may have been carried out: look before repeating it' },
  'timed-out': {
    kind: 'timed-out',
    retryable: true,
    isUncertain: true,
    hint: 'the call may have been carried out: look before repeating it',
  },
  certificate: {
    kind: 'unreachable',
    retryable: false,
    isUncertain: false,
    hint: "give the certificate of the endpoint's authority, or check that the endpoint speaks TLS and is the one you mean",
  },
  'unusable-proxy': {
    kind: 'unreachable',
    retryable: false,
    isUncertain: false,
    hint: 'correct HTTPS_PROXY or HTTP_PROXY, unset it, or name the endpoint in NO_PROXY',
  },
  cancelled: { kind: 'cancelled', retryable: false, isUncertain: true },
}

const UNREACHED_PROXY: Meaning = {
  ...MEANING.refused,
  hint: 'check the address and the port of the proxy, or go without one: the endpoint itself was not tried',
}

/** Codes of Node for certificates that no authority would help against. */
const CERTIFICATE_HINTS: Readonly<Record<string, string>> = {
  CERT_HAS_EXPIRED: "have the certificate of the endpoint renewed, or set this machine's clock if it is ahead",
  CERT_NOT_YET_VALID: "set this machine's clock, which is behind the time from which the certificate of the endpoint is valid",
  ERR_TLS_CERT_ALTNAME_INVALID: 'name the endpoint as its certificate does',
}

function hintOf({ cause }: TransportError): { readonly hint?: string } {
  const code = typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : ''
  const hint = Object.hasOwn(CERTIFICATE_HINTS, code) ? CERTIFICATE_HINTS[code] : undefined
  return hint === undefined ? {} : { hint }
}

/** Returns the error of a call that got no answer. */
export function errorFromTransport(command: string, cause: TransportError, endpoint: string): CloudStackError {
  const { kind, retryable, isUncertain, hint } =
    cause.proxy === undefined ? { ...MEANING[cause.failure], ...hintOf(cause) } : UNREACHED_PROXY
  return new CloudStackError(
    `${command} got no answer from ${endpoint}: ${cause.message}`,
    { kind, command, retryable, isUncertain, ...(hint === undefined ? {} : { hint }) },
    { cause },
  )
}

const SHOWN_CHARACTERS = 200

const GATEWAY = [502, 503, 504]

const TOO_MANY_CALLS = 429

const WRONG_PATH = 'the endpoint must end in the path of the API, usually /client/api'
const REFUSED =
  'something between this program and CloudStack refuses the call: a firewall or a proxy; let it pass the calls of this machine'
const FAILED_INSIDE = 'the server, or a proxy before it, failed inside: its log says why'

/** The next step for what stands before CloudStack, by its status. */
const HINTS: Readonly<Record<number, string>> = {
  401: 'something between this program and CloudStack wants a login of its own: let it pass the calls of this machine',
  404: WRONG_PATH,
  405: WRONG_PATH,
  407: 'the proxy wants a login: give its user and its password',
  410: WRONG_PATH,
  413: 'a proxy before CloudStack takes no request of this size: raise its limit',
  [TOO_MANY_CALLS]: 'a proxy before CloudStack limits the calls of this machine: raise its limit',
  431: 'a proxy before CloudStack takes no request with headers of this size: raise its limit',
  511: 'the network wants a login before it lets anything pass',
}

type UnreadableAnswer = Pick<ApiAnswer, 'status' | 'contentType' | 'location'>

/** Returns the error of an answer that is not from CloudStack: most often a proxy's page, or a wrong path in the endpoint. */
export function errorFromUnreadable(command: string, answer: UnreadableAnswer, start: string): CloudStackError {
  const kind = kindOf(answer.status)
  const answered = `HTTP ${answer.status} ${answer.contentType}`.trim()
  const shown = start === '' ? 'nothing' : quoted(start)
  return new CloudStackError(`${command} got no CloudStack answer but ${answered} with ${shown}`, {
    kind,
    command,
    httpStatus: answer.status,
    retryable: kind !== 'unreadable-answer',
    isUncertain: !isRefusalOfProxy(answer.status),
    hint: hintFor(answer),
  })
}

function kindOf(status: number): CloudStackErrorKind {
  if (GATEWAY.includes(status)) return 'unavailable'
  return status === TOO_MANY_CALLS ? 'throttled' : 'unreadable-answer'
}

/** A page is known by its title, else by its text; its markup would bury the message. */
function quoted(start: string): string {
  if (!/^<(!doctype|html|head|title|body)/i.test(start)) return `"${start.slice(0, SHOWN_CHARACTERS)}"`
  const title = /<title[^>]*>([^<]*)/i.exec(start)?.[1] ?? start.replace(/<(script|style)[\s\S]*?<\/\1>|<[^>]*>?/gi, ' ')
  return `the page "${title.replace(/\s+/g, ' ').trim().slice(0, SHOWN_CHARACTERS)}"`
}

/** A redirect or a refusal by what stands before CloudStack: the request went no further. A time-out (408) does not count. */
function isRefusalOfProxy(status: number): boolean {
  return status >= 300 && status < 500 && status !== 408
}

function hintFor({ status, location }: UnreadableAnswer): string {
  if (GATEWAY.includes(status)) return 'the management server behind the proxy does not answer, but may have carried the call out'
  if (status < 300) return WRONG_PATH
  if (status > 399) return HINTS[status] ?? (status < 500 ? REFUSED : FAILED_INSIDE)
  const where = location === undefined ? 'to an address that it does not name' : `to ${location}`
  return `the endpoint redirects ${where}; signed requests are not sent on: set the endpoint to that address, most often https:// instead of http://`
}
