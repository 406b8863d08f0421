import { isIP, isIPv4 } from 'node:net'

/** Ranges that express knows by name. */
const NAMED_RANGES = ['loopback', 'linklocal', 'uniquelocal']

/** Whether express takes this as a trusted proxy: an address, a range, with a prefix or a mask, or the name of one. */
export function isProxyRange(text: string): boolean {
  if (NAMED_RANGES.includes(text)) return true
  const [address = '', range, ...rest] = text.split('/')
  const bits = { 0: 0, 4: 32, 6: 128 }[isIP(address)] ?? 0
  if (bits === 0 || rest.length > 0) return false
  if (range === undefined || (bits === 32 && isIPv4(range))) return true
  return /^[1-9]\d{0,2}$/.test(range) && Number(range) <= bits
}

/** Whether the drivers can read this: as other clients do, they know URLs that name no host. */
export function isConnectionUrl(text: string): boolean {
  return [text, text.replace('@/', '@host/'), text.replace('://', '://host')].some((url) => URL.canParse(url))
}
