import { request as httpRequest } from 'node:http'
import { request as httpsRequest } from 'node:https'

export interface Exchange {
  readonly method: 'GET' | 'PUT' | 'DELETE'
  readonly url: URL
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
  readonly timeoutMs: number
  /** Certificate authority, PEM; the system's own ones without it. */
  readonly ca?: string
  readonly verify: boolean
}

export interface ExchangeAnswer {
  readonly status: number
  readonly body: string
}

/** One request and its answer. @throws {Error} with Node's code (ECONNREFUSED, …) when no answer came */
export function exchange({ method, url, headers, body, timeoutMs, ca, verify }: Exchange): Promise<ExchangeAnswer> {
  const tls =
    url.protocol === 'https:' ? { ...(ca === undefined ? {} : { ca }), rejectUnauthorized: verify, minVersion: 'TLSv1.2' as const } : {}
  const open = url.protocol === 'https:' ? httpsRequest : httpRequest
  return new Promise((resolve, reject) => {
    // No kept-alive connection: a CPI process must end when its call has.
    const request = open(url, { method, headers, agent: false, signal: AbortSignal.timeout(timeoutMs), ...tls }, (answer) => {
      const parts: Buffer[] = []
      answer.on('data', (part: Buffer) => parts.push(part))
      answer.once('error', reject)
      answer.once('end', () => resolve({ status: answer.statusCode ?? 0, body: Buffer.concat(parts).toString('utf8') }))
    })
    request.once('error', reject)
    request.end(body)
  })
}
