import { isIPv6 } from 'node:net'

/** Whether a text is an IPv6 address. Node compiles a long regular expression to tell, so that what has no colon is not shown to it. */
export function isIpv6(text: string): boolean {
  return text.includes(':') && isIPv6(text)
}
