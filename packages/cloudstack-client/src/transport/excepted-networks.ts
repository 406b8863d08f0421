import { BlockList, isIP } from 'node:net'

const FAMILY = { 4: 'ipv4', 6: 'ipv6' } as const

/**
 * Returns whether the host of an address is in a network that NO_PROXY excepts: `10.0.0.0/8`, which curl, Go and Ruby read there, too, and
 * proxy-from-env does not. Only a host that is an address itself can be.
 * @param exceptions the value of NO_PROXY
 */
export function isInExceptedNetwork(url: string, exceptions: string): boolean {
  const host = new URL(url).hostname.replace(/^\[|\]$/g, '')
  const family = familyOf(host)
  if (family === undefined || !exceptions.includes('/')) return false
  const excepted = new BlockList()
  for (const exception of exceptions.split(/[,\s]+/)) {
    const [network = '', bits = ''] = exception.split('/')
    const ofNetwork = familyOf(network)
    if (ofNetwork !== undefined && /^\d{1,3}$/.test(bits) && Number(bits) <= BITS[ofNetwork])
      excepted.addSubnet(network, Number(bits), ofNetwork)
  }
  return excepted.check(host, family)
}

const BITS = { ipv4: 32, ipv6: 128 } as const

function familyOf(address: string): 'ipv4' | 'ipv6' | undefined {
  const version = isIP(address)
  return version === 4 || version === 6 ? FAMILY[version] : undefined
}
