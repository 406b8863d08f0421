import { isIPv4, isIPv6 } from 'node:net'

/** Addresses and networks: IPv4 arithmetic on 32-bit numbers, and the CIDRs of both families as CloudStack accepts them. */

const DOTTED = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/

/** The 32-bit number of a dotted address; undefined if it is malformed. */
export function ipv4ToInt(text: string): number | undefined {
  const parts = DOTTED.exec(text)?.slice(1).map(Number)
  if (parts === undefined || parts.some((part) => part > 255)) return undefined
  return parts.reduce((sum, part) => sum * 256 + part, 0)
}

export function intToIpv4(value: number): string {
  return [24, 16, 8, 0].map((shift) => Math.floor(value / 2 ** shift) % 256).join('.')
}

/** An IPv4 network. */
export interface Cidr {
  /** The network address. */
  readonly first: number
  /** The broadcast address. */
  readonly last: number
  readonly bits: number
}

/** The network that an address with a prefix length is in: `10.1.1.7/24` is in 10.1.1.0/24. Undefined if it is malformed. */
export function parseCidr(text: string): Cidr | undefined {
  const [address = '', bitsText = ''] = text.split('/')
  const base = ipv4ToInt(address)
  const bits = Number(bitsText)
  if (base === undefined || !/^\d+$/.test(bitsText) || bits > 32) return undefined
  return networkOf(base, bits)
}

function networkOf(address: number, bits: number): Cidr {
  const size = 2 ** (32 - bits)
  const first = Math.floor(address / size) * size
  return { first, last: first + size - 1, bits }
}

export function formatCidr(cidr: Cidr): string {
  return `${intToIpv4(cidr.first)}/${cidr.bits}`
}

/** The nth address of a network, counted from the network address: 1 is the first that a host can have. */
export function nthAddress(cidr: Cidr, n: number): string {
  return intToIpv4(cidr.first + n)
}

/** The nth address of the /24 network that an address is in. Undefined if the address is malformed. */
export function nthInSame24(address: string, n: number): string | undefined {
  const cidr = parseCidr(`${address}/24`)
  return cidr === undefined ? undefined : nthAddress(cidr, n)
}

export function contains(cidr: Cidr, address: number): boolean {
  return address >= cidr.first && address <= cidr.last
}

/** Whether the inner network lies completely in the outer one. False if either is not an IPv4 CIDR. */
export function isWithin(inner: string, outer: string): boolean {
  const [small, large] = [parseCidr(inner), parseCidr(outer)]
  return small !== undefined && large !== undefined && contains(large, small.first) && contains(large, small.last)
}

export function netmaskOf(cidr: Cidr): string {
  return intToIpv4(2 ** 32 - 2 ** (32 - cidr.bits))
}

/** The prefix length of a dotted netmask; undefined if it is malformed or not contiguous. */
export function bitsOfNetmask(netmask: string): number | undefined {
  const value = ipv4ToInt(netmask)
  if (value === undefined) return undefined
  const bits = value.toString(2).padStart(32, '0')
  return /^1*0*$/.test(bits) ? bits.replaceAll('0', '').length : undefined
}

const PRIVATE = (
  [
    ['10.0.0.0', 8],
    ['172.16.0.0', 12],
    ['192.168.0.0', 16],
    ['100.64.0.0', 10],
  ] as const
).map(([address, bits]) => networkOf(ipv4ToInt(address) ?? 0, bits))

/** Whether the network is within RFC 1918 or 6598, as isolated networks must be. */
export function isPrivate(cidr: Cidr): boolean {
  return PRIVATE.some((range) => contains(range, cidr.first) && contains(range, cidr.last))
}

/** `10.0.0.0/8` or `2001:db8::/32`: what CloudStack accepts as a CIDR. */
export function isCidr(text: string): boolean {
  const [address = '', bits, ...more] = text.split('/')
  if (bits === undefined || more.length > 0 || !/^\d+$/.test(bits)) return false
  if (isIPv4(address)) return Number(bits) <= 32
  return isIPv6(address) && Number(bits) <= 128
}

export function isIpv4Cidr(text: string): boolean {
  return isCidr(text) && isIPv4(text.split('/')[0] ?? '')
}

export function isAddress(text: string): boolean {
  return isIPv4(text) || isIPv6(text)
}
