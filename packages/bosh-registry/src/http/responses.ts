import type { Response } from 'express'

/**
 * The responses of the original registry server, which agents and CPIs depend on. They are written without express's `response.json`, whose
 * search for a matching conditional header takes a tenth of a request's time and answers `If-None-Match: *` without the settings.
 */
function send(
  response: Response,
  status: number,
  body: Readonly<Record<string, string>>,
  headers: Readonly<Record<string, string>> = {},
): void {
  const text = JSON.stringify(body)
  response
    .writeHead(status, { 'Content-Type': 'application/json; charset=utf-8', 'Content-Length': Buffer.byteLength(text), ...headers })
    .end(text)
}

export function sendOk(response: Response, more: Readonly<Record<string, string>> = {}): void {
  send(response, 200, { status: 'ok', ...more })
}

export function sendNotFound(response: Response): void {
  send(response, 404, { status: 'not_found' })
}

export function sendAccessDenied(response: Response): void {
  send(response, 401, { status: 'access_denied' }, { 'WWW-Authenticate': 'Basic realm="Bosh Registry"' })
}

/** The original server also responds like this to a caller whose address is not the machine's, and to an empty body. */
export function sendError(response: Response, status = 500): void {
  send(response, status, { status: 'error' })
}

/** For an address that has to wait before it may try again. */
export function sendTooManyRequests(response: Response, waitMs: number): void {
  send(response, 429, { status: 'error' }, { 'Retry-After': seconds(waitMs) })
}

/** The store cannot be reached now; the client may repeat the request. */
export function sendUnavailable(response: Response, waitMs: number): void {
  send(response, 503, { status: 'error' }, { 'Retry-After': seconds(waitMs) })
}

function seconds(durationMs: number): string {
  return String(Math.max(1, Math.ceil(durationMs / 1000)))
}

export function sendBadRequest(response: Response, reason: string): void {
  send(response, 400, { status: 'error', reason })
}
