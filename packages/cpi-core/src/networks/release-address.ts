import { disassociateIpAddress, listPublicIpAddresses } from 'cloudstack-client/api'
import type { PublicIpAddress } from '../cloud/entities.ts'
import { isNotFound } from '../cloud/find.ts'
import { hasTag, tagOwned } from '../cloud/tags.ts'
import type { Dependencies } from '../dependencies.ts'

const RELEASE = 'release-with-vm'

/** Policy acquire-and-release: the address itself remembers that delete_vm gives it back. */
export async function markForRelease(deps: Dependencies, address: PublicIpAddress): Promise<void> {
  if (!hasTag(address.tags, RELEASE)) await tagOwned(deps, 'PublicIpAddress', [address.id], RELEASE)
}

/** @param ids public addresses that a machine had */
export async function releaseMarked(deps: Dependencies, ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    const rows = await deps.cloud.list(listPublicIpAddresses, { id })
    if (!rows.some((row) => row.id === id && hasTag(row.tags, RELEASE))) continue
    try {
      await deps.cloud.run(disassociateIpAddress, { id })
    } catch (error) {
      if (!isNotFound(error)) throw error
    }
  }
}
