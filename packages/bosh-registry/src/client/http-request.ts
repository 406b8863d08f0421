import { request as httpRequest } from 'node:http'
import { request as httpsRequest } from 'node:https'

export interface HttpRequest {
  readonly method: 'GET' | 'PUT' | 'DELETE'
  readonly url: URL
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
  readonly timeoutMs: number
  /** Certificate authority, PEM; defaults to the system's. */
  readonly ca?: string
  readonly verify: boolean
}

export interface HttpResponse {
  readonly status: number
  readonly body: string
}

/** Settings of the largest size that a registry takes by default, each byte of them escaped. */
const LARGEST_RESPONSE_BYTES = 128 * 1024 * 1024

/** Sends one request. @throws {Error} with Node's code (ECONNREFUSED, …) if there is no response */
export function sendRequest({ method, url, headers, body, timeoutMs, ca, verify }: HttpRequest): Promise<HttpResponse> {
  const tls =
    url.protocol === 'https:' ? { ...(ca === undefined ? {} : { ca }), rejectUnauthorized: verify, minVersion: 'TLSv1.2' as const } : {}
  const open = url.protocol === 'https:' ? httpsRequest : httpRequest
  return new Promise((resolve, reject) => {
    // No keep-alive: the process of a CPI call must exit when the call is done.
    const request = open(url, { method, headers, agent: false, ...tls }, (response) => {
      const parts: Buffer[] = []
      let sizeBytes = 0
      response.on('data', (part: Buffer) => {
        sizeBytes += part.length
        if (sizeBytes > LARGEST_RESPONSE_BYTES) request.destroy(new Error(`the response is larger than ${LARGEST_RESPONSE_BYTES} bytes`))
        else parts.push(part)
      })
      response.once('error', reject)
      response.once('end', () => resolve({ status: response.statusCode ?? 0, body: Buffer.concat(parts).toString('utf8') }))
    })
    // A timer, because the request's own `timeout` only limits silence.
    const timer = setTimeout(() => request.destroy(new Error(`no response within ${timeoutMs} ms`)), timeoutMs)
    request.once('error', reject).once('close', () => {
      clearTimeout(timer)
      // All that Node reports where a server changes to another protocol (101).
      reject(Object.assign(new Error('the connection ended without a response'), { code: 'ECONNRESET' }))
    })
    request.end(body)
  })
}
