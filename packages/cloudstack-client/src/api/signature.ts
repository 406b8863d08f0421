/** How CloudStack signs a request (cloudstack-api.md a.3). Client and emulator compute it with this same code. */
import { createHmac, type Hmac, timingSafeEqual } from 'node:crypto'

export type RequestParameters = Readonly<Record<string, string>>

/** Most values (ids, numbers, names) are such, and are encoded twice for each request. */
const NOTHING_TO_ENCODE = /^[\w.*-]*$/

// Characters that encodeURIComponent leaves alone and Java's URLEncoder escapes; both leave `- . _ *` alone.
const ESCAPED_BY_JAVA = /[!'()~]/g

/** Percent-encodes a value as CloudStack does it before signing: UTF-8, space as `%20`, `*` left alone, `~` as `%7E`. */
export function encodeValue(value: string): string {
  if (NOTHING_TO_ENCODE.test(value)) return value
  return encodeURIComponent(value).replace(ESCAPED_BY_JAVA, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
}

/**
 * The text that is signed: parameters sorted by name as they are spelled (plain code units), names never encoded,
 * values encoded, the whole in lower case. A parameter named `signature`, in any case, is left out.
 */
export function stringToSign(parameters: RequestParameters): string {
  return Object.keys(parameters)
    .filter((name) => name.toLowerCase() !== 'signature')
    .sort()
    .map((name) => `${name}=${encodeValue(parameters[name] ?? '')}`)
    .join('&')
    .toLowerCase()
}

/** base64(HMAC-SHA1(secret key, string to sign)), not yet encoded for the wire. */
export function signatureOf(parameters: RequestParameters, secretKey: string): string {
  return hmacOf(parameters, secretKey).digest('base64')
}

function hmacOf(parameters: RequestParameters, secretKey: string): Hmac {
  return createHmac('sha1', secretKey).update(stringToSign(parameters))
}

/** Verifies a signature in constant time; text that is not the base64 of 20 bytes never matches. */
export function signatureFits(parameters: RequestParameters, secretKey: string, signature: string): boolean {
  const given = Buffer.from(signature, 'base64')
  const right = hmacOf(parameters, secretKey).digest()
  return given.length === right.length && timingSafeEqual(given, right)
}
