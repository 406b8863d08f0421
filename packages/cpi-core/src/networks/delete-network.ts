import { deleteNetwork as deleteNetworkCommand, listNetworks } from 'cloudstack-client/api'
import { confirm } from '../cloud/confirm.ts'
import { emptyIfNotFound } from '../cloud/find.ts'
import { cid, cpiMethod } from '../cpi-method.ts'
import type { Dependencies } from '../dependencies.ts'
import { networkNotFound } from '../errors/cpi-error.ts'

/** The director treats "not found" as success. */
export const deleteNetwork = cpiMethod({ network_cid: cid }, async ({ network_cid }, deps) => {
  if (!(await exists(deps.cloud, network_cid))) throw networkNotFound(network_cid)
  await confirm(deps, {
    what: `network "${network_cid}" was deleted`,
    ask: async () => deps.cloud.run(deleteNetworkCommand, { id: network_cid }),
    look: async () => ((await exists(deps.cloud, network_cid)) ? undefined : true),
  })
  return null
})

async function exists(cloud: Dependencies['cloud'], id: string): Promise<boolean> {
  const found = await emptyIfNotFound(cloud.list(listNetworks, { id }))
  return found.some((network) => network.id === id)
}
