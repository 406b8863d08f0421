import type { CloudStackClient } from 'cloudstack-client'
import { listZones } from 'cloudstack-client/api'
import type { Zone } from './entities.ts'
import { findByReference } from './find.ts'

/** @throws {CloudStackError} `not-found` or `too-many` */
export async function findZone(cloud: CloudStackClient, zone: string): Promise<Zone> {
  return findByReference(cloud, listZones, zone, 'zone')
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
