import { isIPv4 } from 'node:net'
import { intToIpv4, ipv4ToInt } from '../values/ipv4.ts'

interface Parked {
  /** UUID of the NIC, whose random first digits spread the choice. */
  readonly id: string
  readonly ipaddress?: string
  readonly netmask?: string
}

/** Directors assign addresses from the bottom of a network; this uppermost part of it is used last. */
const TOP_FRACTION = 0.25

/** Smaller networks have no addresses to spare. */
const MIN_SIZE = 32

/** With a third of the addresses taken by destroyed machines, all of so many are taken once in thousands of times. */
const MOST_TRIES = 8

/**
 * Returns addresses near the top of the NIC's network, one after the other, for a machine that is about to be destroyed; only CloudStack
 * knows whether they are free. Empty for small networks, and if the network is not known.
 */
export function parkingAddresses({ id, ipaddress = '', netmask = '' }: Parked): readonly string[] {
  if (!isIPv4(ipaddress) || !isIPv4(netmask)) return []
  const mask = ipv4ToInt(netmask)
  const size = 2 ** 32 - mask
  if (size < MIN_SIZE) return []
  const first = ipv4ToInt(ipaddress) - (ipv4ToInt(ipaddress) % size)
  const last = first + size - 2
  const choices = Math.floor(size * TOP_FRACTION) - 1
  const start = Number.parseInt(id.slice(0, 8), 16)
  const offsets = Array.from({ length: Math.min(MOST_TRIES, choices) }, (_, index) => (start + index) % choices)
  return offsets.map((offset) => intToIpv4(last - offset)).filter((address) => address !== ipaddress)
}
