import type { Cloud } from '../core/cloud.ts'
import type { Seed } from './schema.ts'
import { plantAccounts } from './seed-accounts.ts'
import { plantNetworks } from './seed-networks.ts'
import { plantOfferings } from './seed-offerings.ts'
import { plantTemplates } from './seed-templates.ts'
import { plantZones } from './seed-zones.ts'

/** Fills an empty cloud with what a seed describes. The same seed gives the same ids and keys each time. */
export function plant(cloud: Cloud, seed: Seed): void {
  plantAccounts(cloud, seed)
  plantOfferings(cloud, seed)
  plantZones(cloud, seed)
  plantTemplates(cloud, seed)
  plantNetworks(cloud, seed)
}
