import { CloudStackError } from 'cloudstack-client'
import { deleteTemplate, listTemplates, listVirtualMachines } from 'cloudstack-client/api'
import { byCid } from '../cloud/find.ts'
import { isGone } from '../cloud/find-vm.ts'
import { cid, cpiMethod } from '../cpi-method.ts'
import type { Dependencies } from '../dependencies.ts'
import { cloudError } from '../errors/cpi-error.ts'
import { parseStemcellCid } from '../values/cids.ts'

/** Deletes a stemcell's template in all zones. The template of a light stemcell stays; a template that does not exist is a success. */
export const deleteStemcell = cpiMethod({ stemcell_cid: cid }, async ({ stemcell_cid }, { cloud }) => {
  const { template, light } = parseStemcellCid(stemcell_cid)
  if (light) return null
  for (const id of await templateIds(cloud, template)) await deleteWhereUnused(cloud, id)
  return null
})

/** Machines that are destroyed but not expunged still count as users of a template; they must not prevent its deletion. */
async function deleteWhereUnused(cloud: Dependencies['cloud'], id: string): Promise<void> {
  try {
    await cloud.run(deleteTemplate, { id })
  } catch (error) {
    if ((await templateIds(cloud, id)).length === 0) return
    if (!isInUse(error)) throw error
    const users = (await cloud.list(listVirtualMachines, { templateid: id })).filter((machine) => !isGone(machine))
    if (users.length > 0)
      throw cloudError('stemcell-in-use', `stemcell "${id}" is in use by ${users.map(({ name }) => `"${name}"`).join(', ')}`, error)
    await cloud.run(deleteTemplate, { id, forced: true })
  }
}

function isInUse(error: unknown): boolean {
  return error instanceof CloudStackError && /are using it/.test(error.errorText ?? '')
}

async function templateIds(cloud: Dependencies['cloud'], template: string): Promise<readonly string[]> {
  const rows = await byCid(template, (query) => cloud.list(listTemplates, { templatefilter: 'self', ...query }))
  return [...new Set(rows.filter((row) => row.id === template || row.name === template).map(({ id }) => id))]
}
