import type { CloudStackClient } from 'cloudstack-client'
import { listZones } from 'cloudstack-client/api'
import type { Zone } from './entities.ts'
import { findByReference } from './find.ts'

/** @throws {CloudStackError} `not-found` or `too-many` */
export async function findZone(cloud: CloudStackClient, zone: string): Promise<Zone> {
  return findByReference(cloud, listZones, zone, 'zone')
}

/**
 * Finds the wanted zone, or without one the only zone that there is.
 * @returns undefined if none is wanted, and there are several
 * @throws {CloudStackError} `not-found` or `too-many`
 */
export async function findZoneOrOnly(cloud: CloudStackClient, wanted: string | undefined): Promise<Zone | undefined> {
  if (wanted !== undefined) return findZone(cloud, wanted)
  const [only, ...others] = await cloud.list(listZones, { available: true })
  return others.length === 0 ? only : undefined
}

/** The zone of a resource, by id and by name. */
export interface InZone {
  readonly zoneid?: string
  readonly zonename?: string
}

/** @param zone name or id */
export function isInZone(item: InZone, zone: string): boolean {
  return item.zoneid === zone || item.zonename === zone
}

/** The zones that an offering is limited to, as comma-separated ids and names; neither for all zones. */
export interface Offered {
  readonly zoneid?: string
  readonly zone?: string
}

/** @param wanted name or id */
export function isOfferedIn({ zoneid = '', zone = '' }: Offered, wanted: string): boolean {
  return zoneid === '' || [...zoneid.split(','), ...zone.split(',')].includes(wanted)
}
