import type { Response } from 'express'

/** The answers of the old registry server; agents and CPIs know these words. */

export function sayOk(response: Response, more: Readonly<Record<string, string>> = {}): void {
  response.status(200).json({ status: 'ok', ...more })
}

export function sayNotFound(response: Response): void {
  response.status(404).json({ status: 'not_found' })
}

export function sayAccessDenied(response: Response): void {
  response.status(401).set('WWW-Authenticate', 'Basic realm="Bosh Registry"').json({ status: 'access_denied' })
}

/** Also the old server's answer to a caller whose address is not the machine's, and to an empty body. */
export function sayError(response: Response): void {
  response.status(500).json({ status: 'error' })
}

export function sayBadRequest(response: Response, reason: string): void {
  response.status(400).json({ status: 'error', reason })
}
