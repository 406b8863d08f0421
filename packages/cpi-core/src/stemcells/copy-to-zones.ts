import { copyTemplate } from 'cloudstack-client/api'
import { findZone } from '../cloud/find-zone.ts'
import type { Dependencies } from '../dependencies.ts'
import type { ReadyTemplate } from './upload-stemcell.ts'

/** Copies a template to the further zones that the configuration names; its id is the same everywhere. */
export async function copyToZones({ cloud, config }: Dependencies, template: ReadyTemplate): Promise<void> {
  const zones = await Promise.all(config.cloudstack.stemcell.zones.map(async (zone) => findZone(cloud, zone)))
  const others = zones.map(({ id }) => id).filter((id) => id !== template.zoneId)
  if (others.length > 0) await cloud.run(copyTemplate, { id: template.id, sourcezoneid: template.zoneId, destzoneids: others })
}
