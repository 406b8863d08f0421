import type { Cloud } from '../core/cloud.ts'
import type { Seed } from './schema.ts'
import { seedAccounts } from './seed-accounts.ts'
import { seedNetworks } from './seed-networks.ts'
import { seedOfferings } from './seed-offerings.ts'
import { seedTemplates } from './seed-templates.ts'
import { seedZones } from './seed-zones.ts'

/** Fills an empty cloud from a seed. The same seed always gives the same ids and keys. */
export function seedCloud(cloud: Cloud, seed: Seed): void {
  seedAccounts(cloud, seed)
  seedOfferings(cloud, seed)
  seedZones(cloud, seed)
  seedTemplates(cloud, seed)
  seedNetworks(cloud, seed)
}
