import { hash } from 'node:crypto'

/** A UUID derived from names, so that seeded resources have the same ids in every emulator. */
export function fixedId(...parts: readonly string[]): string {
  const hex = hash('sha256', parts.join('\u0000'), 'hex')
  return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `a${hex.slice(17, 20)}`, hex.slice(20, 32)].join('-')
}
