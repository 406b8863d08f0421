import type { ClientRequest } from 'node:http'
import { type RequestFunction, requestFunction } from './request-function.ts'

/** Servers without support for the header stay silent; curl waits as long. */
const CONTINUE_TIMEOUT_MS = 1000

export interface ContinueExpectation {
  /** The Expect header. */
  readonly headers: Readonly<Record<string, string>>
  /** Creates the request, in place of `node:http` or `node:https`. */
  readonly request: RequestFunction
  /** Resolves when the body may be sent; never if the server has refused it. */
  readonly granted: Promise<void>
}

/**
 * Asks the server whether it will accept the body (RFC 9110, Expect: 100-continue), as curl does with every large form. Otherwise a
 * server that refuses by the headers alone closes the connection during the upload, and its answer is lost.
 * @param timeoutMs the body is sent after this time without an answer
 */
export async function expectContinue(url: string, timeoutMs = CONTINUE_TIMEOUT_MS): Promise<ContinueExpectation> {
  let grant: () => void = () => undefined
  const granted = new Promise<void>((resolve) => {
    grant = resolve
  })
  const request = await requestFunction(new URL(url))
  return {
    headers: { Expect: '100-continue' },
    granted,
    request: (options, onResponse) => granting(request(options, onResponse), grant, timeoutMs),
  }
}

function granting(request: ClientRequest, grant: () => void, timeoutMs: number): ClientRequest {
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
