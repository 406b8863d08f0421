import { isIPv4, isIPv6 } from 'node:net'
import { contains, parseCidr } from './ipv4.ts'

/** `10.0.0.0/8` or `2001:db8::/32`: what CloudStack takes where it asks for a CIDR. */
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

/** Whether all of the inner network lies in the outer one; never for what is no IPv4 CIDR. */
export function isWithin(inner: string, outer: string): boolean {
  const [small, large] = [parseCidr(inner), parseCidr(outer)]
  return small !== undefined && large !== undefined && contains(large, small.first) && contains(large, small.last)
}
