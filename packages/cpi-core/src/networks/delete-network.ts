import { deleteNetwork as deleteNetworkCommand, listNetworks } from 'cloudstack-client/api'
import { emptyIfNotFound } from '../cloud/find.ts'
import { cid, cpiMethod } from '../cpi-method.ts'
import type { Dependencies } from '../dependencies.ts'
import { networkNotFound } from '../errors/cpi-error.ts'

/** The director treats "not found" as success. */
export const deleteNetwork = cpiMethod({ network_cid: cid }, async ({ network_cid }, { cloud }) => {
  if (!(await exists(cloud, network_cid))) throw networkNotFound(network_cid)
  try {
    await cloud.run(deleteNetworkCommand, { id: network_cid })
  } catch (error) {
    if (await exists(cloud, network_cid)) throw error
  }
  return null
})

async function exists(cloud: Dependencies['cloud'], id: string): Promise<boolean> {
  const found = await emptyIfNotFound(cloud.list(listNetworks, { id }))
  return found.some((network) => network.id === id)
}
