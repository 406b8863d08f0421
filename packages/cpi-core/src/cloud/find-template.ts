import type { CloudStackClient } from 'cloudstack-client'
import { listTemplates } from 'cloudstack-client/api'
import { parseStemcellCid } from '../values/cids.ts'
import type { Template } from './entities.ts'
import { byCid } from './find.ts'

/** Returns the stemcell's template, one row per zone where it is ready; empty if it does not exist. */
export async function findTemplateRows(cloud: CloudStackClient, stemcellCid: string): Promise<readonly Template[]> {
  const { template } = parseStemcellCid(stemcellCid)
  const rows = await byCid(template, (query) => cloud.list(listTemplates, { templatefilter: 'executable', ...query }))
  return rows.filter((row) => (row.id === template || row.name === template) && row.isready !== false)
}
