import type { RequestHandler } from 'express'

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\]|\[::ffff:127(\.\d{1,3}){3}\])(:\d+)?$/i

/**
 * Refuses requests that a page of another site makes a browser on this machine send: with a foreign name for this address (DNS
 * rebinding), or from a foreign origin. The address of the caller is loopback in both cases.
 */
export const sameSiteOnly: RequestHandler = (request, response, next) => {
  const { host = '', origin } = request.headers
  if (!LOOPBACK.test(host)) {
    response.status(403).json({ error: `the emulator's own API is at a loopback address, not "${printable(host)}"` })
    return
  }
  if (
    (origin !== undefined && origin.toLowerCase() !== `http://${host.toLowerCase()}`) ||
    request.headers['sec-fetch-site'] === 'cross-site'
  ) {
    response.status(403).json({ error: "the emulator's own API answers no pages of other sites" })
    return
  }
  next()
}

function printable(text: string): string {
  return text.replace(/[^ -~]/g, '?').slice(0, 100)
}
