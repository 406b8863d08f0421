import { isIPv4 } from 'node:net'
import { intToIpv4, ipv4ToInt } from '../values/ipv4.ts'

interface Parked {
  /** UUID of the NIC: what is random in it spreads the choice. */
  readonly id: string
  readonly ipaddress?: string
  readonly netmask?: string
}

/** Directors give addresses out from the bottom of a network; its uppermost quarter is asked for last. */
const SHARE = 4

/** Smaller networks have no address to spare. */
const SMALLEST = 32

/**
 * Two addresses near the top of the NIC's network, for a machine that is about to be destroyed.
 * Whether they are free is for CloudStack to say. None for small networks, and where the network is not known.
 */
export function parkingAddresses({ id, ipaddress = '', netmask = '' }: Parked): readonly string[] {
  if (!isIPv4(ipaddress) || !isIPv4(netmask)) return []
  const mask = ipv4ToInt(netmask)
  const size = 2 ** 32 - mask
  if (size < SMALLEST) return []
  const first = ipv4ToInt(ipaddress) - (ipv4ToInt(ipaddress) % size)
  const last = first + size - 2
  const quarter = Math.floor(size / SHARE) - 1
  const digits = id.replaceAll('-', '')
  const spread = [digits.slice(0, 8), digits.slice(-8)].map((part) => Number.parseInt(part, 16) % quarter)
  return spread.map((offset) => intToIpv4(last - offset)).filter((address) => address !== ipaddress)
}
