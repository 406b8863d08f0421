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

export function sendBadRequest(response: Response, reason: string): void {
  response.status(400).json({ status: 'error', reason })
}
