import type { CloudStackClient } from 'cloudstack-client'
import { listTemplates, type TemplateFilter } from 'cloudstack-client/api'
import { cloudError } from '../errors/cpi-error.ts'
import { parseStemcellCid } from '../values/cids.ts'
import type { Template } from './entities.ts'
import { byCid } from './find.ts'
import { namesInstead } from './missing-name.ts'

/** Returns the stemcell's template, one row per zone where it is ready; empty if it does not exist. */
export async function findTemplateRows(cloud: CloudStackClient, stemcellCid: string): Promise<readonly Template[]> {
  const rows = await rowsOf(cloud, stemcellCid, 'executable')
  return rows.filter((row) => row.isready !== false)
}

/**
 * Throws the error for a template of which no row is ready.
 * @param what its kind, for the message: `stemcell`
 * @throws {CpiError} saying either that it does not exist, with the nearest names, or that it is not ready, with its state
 */
export async function refuseMissingTemplate(cloud: CloudStackClient, what: string, cid: string): Promise<never> {
  // The account's own templates are listed in any state, unlike those that it may only use.
  const rows = await rowsOf(cloud, cid, 'self')
  if (rows.length > 0) {
    const states = rows.map((row) => `${row.status ?? 'of unknown state'} in zone "${row.zonename}"`).join(', ')
    throw cloudError('template-not-ready', `${what} "${cid}" exists, but is not ready (${states}): wait until it is, or upload it again`)
  }
  const names = await namesInstead(cid, async () => cloud.list(listTemplates, { templatefilter: 'executable' }))
  throw cloudError('name-not-found', `${what} "${cid}" does not exist${names}`)
}

async function rowsOf(cloud: CloudStackClient, cid: string, templatefilter: TemplateFilter): Promise<readonly Template[]> {
  const { template } = parseStemcellCid(cid)
  const rows = await byCid(template, (query) => cloud.list(listTemplates, { templatefilter, ...query }))
  return rows.filter((row) => row.id === template || row.name === template)
}
