import type { Cloud } from '../cloud/cloud.ts'
import { plantAccounts } from './plant-accounts.ts'
import { plantNetworks } from './plant-networks.ts'
import { plantOfferings } from './plant-offerings.ts'
import { plantTemplates } from './plant-templates.ts'
import { plantZones } from './plant-zones.ts'
import type { Seed } from './schema.ts'

/** Fills an empty cloud with what a seed describes. The same seed gives the same ids and keys each time. */
export function plant(cloud: Cloud, seed: Seed): void {
  plantAccounts(cloud, seed)
  plantOfferings(cloud, seed)
  plantZones(cloud, seed)
  plantTemplates(cloud, seed)
  plantNetworks(cloud, seed)
}
