import { isIP } from 'node:net'
import { networkInterfaces } from 'node:os'
import type { CloudConfig } from '../config/schema.ts'
import { cpiError } from '../errors/cpi-error.ts'

/** The address on which the built-in web server listens, and the one at which CloudStack reaches it. */
export interface ServerAddress {
  readonly listen: { readonly host: string; readonly port: number }
  readonly publicHost: string
  /** Returns the image's URL, once port and path are known. */
  url(port: number, path: string): string
}

/** The network interfaces of this machine and their addresses, as reported by Node. */
export type Interfaces = ReturnType<typeof networkInterfaces>

/** Ports from which CloudStack fetches (cloudstack-api.md d.2, registerTemplate). */
const PORTS = [80, 8080, 443]

const ANY = '0.0.0.0'

/** @throws {CpiError} for an address that CloudStack would refuse, before anything is created */
export function serverAddress({ endpoint, stemcell }: CloudConfig, interfaces: Interfaces = networkInterfaces()): ServerAddress {
  const { listen_host, listen_port, public_host, public_port } = stemcell
  const host = listen_host === undefined ? ANY : addressOf(listen_host, interfaces)
  const publicHost = public_host ?? (host === ANY ? firstExternalAddress(interfaces) : host)
  const isHere = isLoopback(new URL(endpoint).hostname)
  if (isLoopback(publicHost) && !isHere) {
    throw cpiError(
      'image-server-unusable',
      `CloudStack cannot fetch a stemcell from "${publicHost}", a loopback address: set cloudstack.stemcell.public_host to an address that secondary storage reaches`,
    )
  }
  const port = public_port ?? listen_port
  if (!isLoopback(publicHost) && !PORTS.includes(port)) {
    throw cpiError(
      'image-server-unusable',
      `CloudStack fetches stemcells from ports ${PORTS.join(', ')} only, not from ${port}: set cloudstack.stemcell.listen_port, or public_port where a NAT changes it`,
    )
  }
  return {
    listen: { host, port: listen_port },
    publicHost,
    url: (actualPort, path) => `http://${isIP(publicHost) === 6 ? `[${publicHost}]` : publicHost}:${public_port ?? actualPort}${path}`,
  }
}

/** Returns an address unchanged, or the first address of a network interface. */
function addressOf(hostOrInterface: string, interfaces: Interfaces): string {
  const named = Object.hasOwn(interfaces, hostOrInterface) ? interfaces[hostOrInterface] : undefined
  if (named === undefined) return hostOrInterface
  const address = named.find(({ family }) => family === 'IPv4') ?? named[0]
  if (address === undefined)
    throw cpiError('image-server-unusable', `network interface "${hostOrInterface}" has no address: set cloudstack.stemcell.listen_host`)
  return address.address
}

function firstExternalAddress(interfaces: Interfaces): string {
  const addresses = Object.values(interfaces).flatMap((each) => each ?? [])
  const found = addresses.find(({ family, internal }) => family === 'IPv4' && !internal)
  if (found !== undefined) return found.address
  throw cpiError('image-server-unusable', 'this machine has no address that CloudStack could reach: set cloudstack.stemcell.public_host')
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host === '[::1]' || host.startsWith('127.')
}
