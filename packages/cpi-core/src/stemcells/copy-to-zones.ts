import { copyTemplate } from 'cloudstack-client/api'
import type { Dependencies } from '../dependencies.ts'
import type { TemplateZones } from './template-zones.ts'
import { waitUntilReady } from './wait-until-ready.ts'

/** Copies a template to the other zones and waits until it is ready in each; its id is the same everywhere. */
export async function copyToZones(deps: Dependencies, id: string, { home, others }: TemplateZones): Promise<void> {
  if (others.length === 0) return
  deps.log.info(`stemcell: copying the template to ${others.length} more zone${others.length === 1 ? '' : 's'}`)
  await deps.cloud.run(copyTemplate, { id, sourcezoneid: home.id, destzoneids: others })
  await waitUntilReady(deps, id, [home.id, ...others])
}
