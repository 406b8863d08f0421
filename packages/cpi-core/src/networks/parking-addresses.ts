import { isIPv4 } from 'node:net'

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
  const mask = numberOf(netmask)
  const size = 2 ** 32 - mask
  if (size < SMALLEST) return []
  const first = numberOf(ipaddress) - (numberOf(ipaddress) % size)
  const last = first + size - 2
  const quarter = Math.floor(size / SHARE) - 1
  const digits = id.replaceAll('-', '')
  const spread = [digits.slice(0, 8), digits.slice(-8)].map((part) => Number.parseInt(part, 16) % quarter)
  return spread.map((offset) => textOf(last - offset)).filter((address) => address !== ipaddress)
}

function numberOf(address: string): number {
  return address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0)
}

function textOf(address: number): string {
  return [24, 16, 8, 0].map((bits) => Math.floor(address / 2 ** bits) % 256).join('.')
}
