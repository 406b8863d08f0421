import { isIP } from 'node:net'
import type { Request } from 'express'
import { isLoopback, plainAddress } from './guest-access.ts'

/** Headers by which proxies say that they have forwarded a request: `x-forwarded-…`, `x-real-ip`, `true-client-ip`, `x-envoy-…` and so on. */
const FORWARDING_HEADER = /^(forwarded$|via$|x-(original-)?forwarded|x-envoy-|.*(client|real|connecting)-ip$)/

/**
 * Returns the address of the caller of a request; undefined if the request does not show it.
 *
 * The address of the socket is not the caller's but the proxy's, if a proxy that is not trusted has forwarded the request: behind a reverse
 * proxy on this machine, everybody would seem to come from loopback. A trusted one has to say from where. For that reason a forwarded request
 * never comes from loopback, whoever says so. Nor does one for another host name: a page of that name could have it sent by a browser on
 * this machine (DNS rebinding).
 */
export function callerAddress(request: Request): string | undefined {
  const { headers, ip = '' } = request
  const isForwarded = Object.keys(headers).some((name) => FORWARDING_HEADER.test(name))
  if (isForwarded && !(trustsPeer(request) && 'x-forwarded-for' in headers)) return undefined
  if (isLoopback(plainAddress(ip)) && (isForwarded || !isLocalName(headers.host))) return undefined
  return ip
}

function trustsPeer({ app, socket }: Request): boolean {
  const trusts = app.get('trust proxy fn') as (address: string, hop: number) => boolean
  return trusts(socket.remoteAddress ?? '', 0)
}

/** Browsers always send the name in the address; other clients need not. */
function isLocalName(host: string | undefined): boolean {
  const name = (host ?? 'localhost')
    .toLowerCase()
    .replace(/:\d*$/, '')
    .replace(/^\[(.*)\]$/, '$1')
  return name === 'localhost' || isIP(name) !== 0
}
