const BITS = 32

/** 10.1.1.5 → its 32 bits as a number. The address must be valid: see `isIPv4` of node:net. */
export function ipv4ToInt(address: string): number {
  return address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0)
}

/** The inverse of `ipv4ToInt`; numbers beyond 32 bits wrap around. */
export function intToIpv4(value: number): string {
  return [24, 16, 8, 0].map((bits) => Math.floor(value / 2 ** bits) % 256).join('.')
}

/** 24 → 255.255.255.0 */
export function netmask(prefixLength: number): string {
  return intToIpv4(2 ** BITS - 2 ** (BITS - prefixLength))
}

/** The address of the network that holds an address: 10.9.0.5 and 16 → 10.9.0.0. */
export function networkAddress(address: string, prefixLength: number): string {
  const value = ipv4ToInt(address)
  return intToIpv4(value - (value % 2 ** (BITS - prefixLength)))
}

/** First address of the network that holds an address: 10.0.0.0 and 24 → 10.0.0.1, 10.0.0.255 and 24 → 10.0.0.1. */
export function firstHostAddress(address: string, prefixLength: number): string {
  return intToIpv4(ipv4ToInt(networkAddress(address, prefixLength)) + 1)
}
