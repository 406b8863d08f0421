import type { Zone } from '../cloud/entities.ts'
import { findZone, findZoneOrOnly } from '../cloud/find-zone.ts'
import type { Dependencies } from '../dependencies.ts'
import { cloudError } from '../errors/cpi-error.ts'
import type { StemcellProperties } from './stemcell-cloud-properties.ts'

/** The zone where a template is created, and the other zones that need it. */
export interface TemplateZones {
  readonly home: Zone
  /** Ids of the other zones. */
  readonly others: readonly string[]
}

/** Returns the zone of the stemcell, else the default one, else the only one; and those of `stemcell.zones`. @throws {CpiError} if none is given */
export async function templateZones(deps: Dependencies, { availability_zone }: StemcellProperties): Promise<TemplateZones> {
  const { cloud, config } = deps
  const { default_zone, stemcell } = config.cloudstack
  const [home, ...further] = await Promise.all([
    homeZone(cloud, availability_zone ?? default_zone),
    ...stemcell.zones.map(async (zone) => findZone(cloud, zone)),
  ])
  return withHome(home, further)
}

/** Returns the same zones with another one as home. */
export function withHome(home: Zone, further: readonly Zone[]): TemplateZones {
  return { home, others: [...new Set(further.map(({ id }) => id))].filter((id) => id !== home.id) }
}

async function homeZone(cloud: Dependencies['cloud'], wanted: string | undefined): Promise<Zone> {
  const zone = await findZoneOrOnly(cloud, wanted)
  if (zone !== undefined) return zone
  throw cloudError('zone-not-given', 'no zone is given for the stemcell: set cloudstack.default_zone')
}
