/** IPv4 arithmetic on 32-bit numbers. */

const DOTTED = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/

/** The number of a dotted address; undefined if it is none. */
export function ipv4ToInt(text: string): number | undefined {
  const parts = DOTTED.exec(text)?.slice(1).map(Number)
  if (parts === undefined || parts.some((part) => part > 255)) return undefined
  return parts.reduce((sum, part) => sum * 256 + part, 0)
}

export function intToIpv4(value: number): string {
  return [24, 16, 8, 0].map((shift) => Math.floor(value / 2 ** shift) % 256).join('.')
}

export interface Cidr {
  /** The network's own address. */
  readonly first: number
  /** Its broadcast address. */
  readonly last: number
  readonly bits: number
}

export function parseCidr(text: string): Cidr | undefined {
  const [address = '', bitsText = ''] = text.split('/')
  const base = ipv4ToInt(address)
  const bits = Number(bitsText)
  if (base === undefined || !/^\d+$/.test(bitsText) || bits > 32) return undefined
  const size = 2 ** (32 - bits)
  const first = Math.floor(base / size) * size
  return { first, last: first + size - 1, bits }
}

export function contains(cidr: Cidr, address: number): boolean {
  return address >= cidr.first && address <= cidr.last
}

export function overlaps(a: Cidr, b: Cidr): boolean {
  return a.first <= b.last && b.first <= a.last
}

export function netmaskOf(cidr: Cidr): string {
  return intToIpv4(2 ** 32 - 2 ** (32 - cidr.bits))
}

/** Prefix length of a dotted netmask; undefined if it is none. */
export function bitsOfNetmask(netmask: string): number | undefined {
  const value = ipv4ToInt(netmask)
  if (value === undefined) return undefined
  const bits = value.toString(2).padStart(32, '0')
  return /^1*0*$/.test(bits) ? bits.replaceAll('0', '').length : undefined
}

const PRIVATE = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '100.64.0.0/10'].map((text) => parseCidr(text) as Cidr)

/** RFC 1918 or 6598: what an isolated network may use. */
export function isPrivate(cidr: Cidr): boolean {
  return PRIVATE.some((range) => contains(range, cidr.first) && contains(range, cidr.last))
}
