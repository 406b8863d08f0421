import { createHmac, timingSafeEqual } from 'node:crypto'

/** The text that is signed: parameters sorted by name as sent, values as Java's URLEncoder writes them, all in lower case. */
export function textToSign(parameters: ReadonlyMap<string, string>): string {
  return [...parameters]
    .filter(([name]) => name.toLowerCase() !== 'signature')
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([name, value]) => `${name}=${encode(value)}`)
    .join('&')
    .toLowerCase()
}

/** Java leaves only letters, digits and `. - * _` as they are; a blank becomes %20. */
function encode(value: string): string {
  return encodeURIComponent(value).replace(/[!'()~]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
}

export function sign(parameters: ReadonlyMap<string, string>, secretKey: string): string {
  return createHmac('sha1', secretKey).update(textToSign(parameters)).digest('base64')
}

export function isSignedBy(parameters: ReadonlyMap<string, string>, signature: string, secretKey: string): boolean {
  const expected = Buffer.from(sign(parameters, secretKey), 'base64')
  const given = Buffer.from(signature, 'base64')
  return expected.length === given.length && timingSafeEqual(expected, given)
}
