import http, { type ClientRequest, type IncomingMessage, type RequestOptions } from 'node:http'
import https from 'node:https'

/** A server that does not know the question says nothing to it; curl waits as long. */
const CONTINUE_TIMEOUT_MS = 1000

export interface ContinueExpectation {
  /** Header that asks for it. */
  readonly headers: Readonly<Record<string, string>>
  /** Makes the request, for axios: in place of its own way. */
  readonly transport: { request(options: RequestOptions, onResponse: (response: IncomingMessage) => void): ClientRequest }
  /** Resolves when the body may be sent. Not at all once the server has refused it. */
  readonly granted: Promise<void>
}

/**
 * Asks the server whether it will take the body (RFC 9110, Expect: 100-continue), as curl does with every large form. Without, a
 * server that refuses by the headers alone closes while the body is being sent, and its answer is lost with the connection.
 * @param timeoutMs after so long without a word the body is sent all the same
 */
export function expectContinue(url: string, timeoutMs = CONTINUE_TIMEOUT_MS): ContinueExpectation {
  let grant: () => void = () => undefined
  const granted = new Promise<void>((resolve) => {
    grant = resolve
  })
  const { request } = url.startsWith('https:') ? https : http
  return {
    headers: { Expect: '100-continue' },
    granted,
    transport: { request: (options, onResponse) => waiting(request(options, onResponse), grant, timeoutMs) },
  }
}

function waiting(request: ClientRequest, grant: () => void, timeoutMs: number): ClientRequest {
  let timer: NodeJS.Timeout | undefined
  const stop = () => clearTimeout(timer)
  return request
    .once('socket', () => {
      timer = setTimeout(grant, timeoutMs)
    })
    .once('continue', () => {
      stop()
      grant()
    })
    .once('response', stop)
    .once('close', stop)
}
