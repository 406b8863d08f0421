import { createHash } from 'node:crypto'

/** Kinds of things that the CPI gives names to. */
export type NamedKind = 'vm' | 'disk' | 'stemcell' | 'snapshot' | 'net' | 'affinity' | 'sg'

/**
 * `<kind>-<d>-<rest>`: the name is the proof of who owns a thing, because deploy and createVolume take no tags.
 * With a UUID as rest it stays below CloudStack's 63 characters for machines.
 */
export function ownedName(kind: NamedKind, directorUuid: string, rest: string): string {
  return `${ownedPrefix(kind, directorUuid)}${rest}`
}

/** What all names of one kind begin with for one director. */
export function ownedPrefix(kind: NamedKind, directorUuid: string): string {
  return `${kind}-${directorDigest(directorUuid)}-`
}

/** First 8 hex digits of the SHA-256 of the director's UUID. */
export function directorDigest(directorUuid: string): string {
  return createHash('sha256').update(directorUuid).digest('hex').slice(0, 8)
}
