import type { Response } from 'express'

/** The responses of the original registry server, which agents and CPIs depend on. */

export function sendOk(response: Response, more: Readonly<Record<string, string>> = {}): void {
  response.status(200).json({ status: 'ok', ...more })
}

export function sendNotFound(response: Response): void {
  response.status(404).json({ status: 'not_found' })
}

export function sendAccessDenied(response: Response): void {
  response.status(401).set('WWW-Authenticate', 'Basic realm="Bosh Registry"').json({ status: 'access_denied' })
}

/** The original server also responds like this to a caller whose address is not the machine's, and to an empty body. */
export function sendError(response: Response): void {
  response.status(500).json({ status: 'error' })
}

/** For an address that has to wait before it may try again. */
export function sendTooManyRequests(response: Response, waitMs: number): void {
  response.status(429).set('Retry-After', seconds(waitMs)).json({ status: 'error' })
}

/** The store cannot be reached now; the client may repeat the request. */
export function sendUnavailable(response: Response, waitMs: number): void {
  response.status(503).set('Retry-After', seconds(waitMs)).json({ status: 'error' })
}

function seconds(durationMs: number): string {
  return String(Math.max(1, Math.ceil(durationMs / 1000)))
}

export function sendBadRequest(response: Response, reason: string): void {
  response.status(400).json({ status: 'error', reason })
}
