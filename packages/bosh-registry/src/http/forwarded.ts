import type { Request } from 'express'

const FORWARDING_HEADERS = ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via'] as const

/**
 * Whether a proxy that is not trusted has forwarded the request. The address of the socket is then the proxy's, not the caller's: behind
 * a reverse proxy on this machine, everybody would seem to come from loopback.
 */
export function isForwardedByStranger(request: Request): boolean {
  const trusts = request.app.get('trust proxy fn') as (address: string, hop: number) => boolean
  const forwarded = FORWARDING_HEADERS.some((name) => request.headers[name] !== undefined)
  return forwarded && !trusts(request.socket.remoteAddress ?? '', 0)
}
