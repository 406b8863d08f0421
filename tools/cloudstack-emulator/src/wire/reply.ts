import type { View } from '../api/view.ts'
import { ApiError, redactForCaller } from '../api-error.ts'
import { ERROR_ENVELOPE, render } from './envelope.ts'
import { errorBody, statusOf } from './error-body.ts'
import type { Exchange } from './exchange.ts'
import { InjectedError } from './faults.ts'
import type { WireAnswer } from './request.ts'

/** What an answer needs to know about the call besides its content. */
export interface Addressee {
  readonly envelope: string
  /** The caller's name, for the journal; undefined until the request is authenticated. */
  readonly account?: string
  /** Whether a root administrator reads the answer. */
  readonly byAdmin?: boolean
}

export const UNKNOWN_CALLER: Addressee = { envelope: ERROR_ENVELOPE }

/** An answer before it is rendered. */
export interface Reply extends Addressee {
  readonly status: number
  readonly content: View
  readonly cookies?: readonly string[]
}

/** The answer to a call that failed. Whatever is not CloudStack's own error is a failure of the emulator, and reported. */
export function failureReply({ wire }: Exchange, error: unknown, addressee: Addressee): Reply {
  const shown = error instanceof InjectedError ? error : redactForCaller(asApiError(error, wire.report), addressee.byAdmin ?? false)
  return { ...addressee, status: statusOf(shown.kind), content: errorBody(shown) }
}

function asApiError(error: unknown, report: (error: unknown) => void): ApiError {
  if (error instanceof ApiError) return error
  report(error)
  return new ApiError('internal', 'Internal error executing command, please contact your system administrator')
}

/** An error may quote a parameter of any length; clients, Node's among them, read no headers above 16 KiB (what a real server does is not known). */
const LONGEST_DESCRIPTION = 4_096

function described(text: unknown): Readonly<Record<string, string>> {
  return typeof text === 'string' ? { 'X-Description': text.slice(0, LONGEST_DESCRIPTION).replace(/[^\x20-\x7e]/g, ' ') } : {}
}

/** The bytes of an answer, in the format that the request asks for. */
export function renderReply(reply: Reply, { cloud, parameters }: Exchange): WireAnswer {
  const { status, content, cookies = [] } = reply
  const rendered = render(reply.envelope, content, parameters.get('response'), cloud.version)
  const headers = { 'X-Content-Type-Options': 'nosniff', 'X-XSS-Protection': '1;mode=block', ...described(content['errortext']) }
  return { status, headers, cookies, dropped: false, delayMs: 0, ...rendered }
}
