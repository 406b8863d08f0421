import type { Response } from 'express'

/** Plain text, or 404 if there is none. */
export function sendText(response: Response, text: string | undefined): void {
  response.status(text === undefined ? 404 : 200)
  response.type('text/plain').send(text ?? '')
}
