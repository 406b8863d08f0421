import type { ClientRequest } from 'node:http'

/** Servers without support for the header stay silent; curl waits as long. */
const CONTINUE_TIMEOUT_MS = 1000

export interface ContinueExpectation {
  /** The Expect header. */
  readonly headers: Readonly<Record<string, string>>
  /** Watches the request for the permission. */
  readonly watch: (request: ClientRequest) => void
  /** Resolves when the body may be sent; never if the server has refused it. */
  readonly granted: Promise<void>
}

/**
 * Asks the server whether it will accept the body (RFC 9110, Expect: 100-continue), as curl does with every large form. Otherwise a
 * server that refuses by the headers alone closes the connection during the upload, and its answer is lost.
 * @param timeoutMs the body is sent after this time without an answer
 */
export function expectContinue(timeoutMs = CONTINUE_TIMEOUT_MS): ContinueExpectation {
  let grant: () => void = () => undefined
  const granted = new Promise<void>((resolve) => {
    grant = resolve
  })
  return {
    headers: { Expect: '100-continue' },
    granted,
    watch: (request) => grantWhenContinued(request, grant, timeoutMs),
  }
}

function grantWhenContinued(request: ClientRequest, grant: () => void, timeoutMs: number): void {
  let timer: NodeJS.Timeout | undefined
  const stop = () => clearTimeout(timer)
  request
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
