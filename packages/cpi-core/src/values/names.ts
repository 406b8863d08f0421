import { createHash } from 'node:crypto'

/** Kinds of resources that the CPI names. */
export type NamedKind = 'vm' | 'disk' | 'stemcell' | 'snapshot' | 'net' | 'affinity' | 'sg' | 'image'

/**
 * Returns `<kind>-<d>-<rest>`. The name is the proof of ownership, because deploy and createVolume do not accept tags.
 * With a UUID as rest it fits CloudStack's limit of 63 characters for machines.
 */
export function ownedName(kind: NamedKind, directorUuid: string, rest: string): string {
  return `${ownedPrefix(kind, directorUuid)}${rest}`
}

/** Returns the common prefix of all names of one kind and director. */
export function ownedPrefix(kind: NamedKind, directorUuid: string): string {
  return `${kind}-${directorDigest(directorUuid)}-`
}

/** Returns the first 8 hex digits of the SHA-256 of the director's UUID. */
export function directorDigest(directorUuid: string): string {
  return createHash('sha256').update(directorUuid).digest('hex').slice(0, 8)
}
