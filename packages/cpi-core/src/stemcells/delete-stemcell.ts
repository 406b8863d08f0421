import { deleteTemplate, listTemplates } from 'cloudstack-client/api'
import { noneIfUnknown } from '../cloud/find.ts'
import type { Dependencies } from '../dependencies.ts'
import { cid, cpiMethod } from '../protocol/cpi-method.ts'
import { isUuid, parseStemcellCid } from '../values/cids.ts'

/** In all zones. A light stemcell's template stays; one that is gone is a success; anything else that fails is a failure. */
export const deleteStemcell = cpiMethod({ stemcell_cid: cid }, async ({ stemcell_cid }, { cloud }) => {
  const { template, light } = parseStemcellCid(stemcell_cid)
  if (light) return null
  for (const id of await templateIds(cloud, template)) {
    try {
      await cloud.run(deleteTemplate, { id })
    } catch (error) {
      if ((await templateIds(cloud, id)).length > 0) throw error
    }
  }
  return null
})

async function templateIds(cloud: Dependencies['cloud'], template: string): Promise<readonly string[]> {
  const query = isUuid(template) ? { id: template } : { name: template }
  const rows = await noneIfUnknown(cloud.list(listTemplates, { templatefilter: 'self', ...query }))
  return [...new Set(rows.filter((row) => row.id === template || row.name === template).map(({ id }) => id))]
}
