import { type ApiAnswer, type ApiRequest, type Transport, TransportError, type UploadRequest } from 'cloudstack-client/api'
import type { EmulatedClock } from '../core/clock.ts'
import { handle } from './dispatch.ts'
import type { Wire } from './exchange.ts'
import { receiveUpload } from './receive-upload.ts'

/** The client's transport without a socket: the same bytes, answered in the same process. */
export function createTransport(wire: Wire, clock: EmulatedClock): Transport {
  return {
    send: (request) => send(wire, clock, request),
    upload: (request) => upload(wire, request),
  }
}

async function send(wire: Wire, clock: EmulatedClock, request: ApiRequest): Promise<ApiAnswer> {
  if (request.signal?.aborted === true) throw new TransportError('cancelled', 'cancelled before the request was sent')
  const answer = await handle(wire, { method: 'POST', query: '', body: request.body, cookies: readCookies(request.cookie) })
  if (answer.dropped) throw new TransportError('broken', 'the connection was closed without an answer (an emulated fault)')
  if (answer.delayMs > 0) {
    await clock.sleepMs(Math.min(answer.delayMs, request.timeoutMs), request.signal)
    if (answer.delayMs >= request.timeoutMs) throw new TransportError('timed-out', `no answer within ${request.timeoutMs} ms`)
  }
  return {
    status: answer.status,
    contentType: answer.contentType,
    body: answer.body,
    ...(answer.cookies.length > 0 ? { cookies: answer.cookies } : {}),
  }
}

export function readCookies(header: string | undefined): Record<string, string> {
  if (header === undefined) return {}
  const pairs = header.split(';').flatMap((part) => {
    const at = part.indexOf('=')
    return at < 0 ? [] : [[part.slice(0, at).trim(), part.slice(at + 1).trim()]]
  })
  return Object.fromEntries(pairs) as Record<string, string>
}

async function upload(wire: Wire, request: UploadRequest): Promise<ApiAnswer> {
  const id = request.url.split('/').at(-1) ?? ''
  const headers = new Map(Object.entries(request.headers).map(([name, value]) => [name.toLowerCase(), value]))
  headers.set('content-length', String(request.sizeBytes))
  const { status, text } = await receiveUpload(
    wire.cloud,
    id,
    (name) => headers.get(name.toLowerCase()),
    async () => ({ fileName: request.fileName, content: counted(request) }),
  )
  return { status, contentType: 'text/plain', body: text }
}

async function* counted(request: UploadRequest): AsyncGenerator<Uint8Array> {
  let sentBytes = 0
  for await (const chunk of request.open()) {
    sentBytes += chunk.length
    request.onProgress?.(sentBytes)
    yield chunk
  }
}
