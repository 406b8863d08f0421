import { disassociateIpAddress, listPublicIpAddresses } from 'cloudstack-client/api'
import type { PublicIpAddress } from '../cloud/entities.ts'
import { isNotFound } from '../cloud/find.ts'
import { hasTag, tagOwned } from '../cloud/tags.ts'
import type { Dependencies } from '../dependencies.ts'

const RELEASE = 'release-with-vm'

/** Policy acquire-and-release: a tag on the address records that delete_vm releases it. */
export async function markForRelease(deps: Dependencies, address: PublicIpAddress): Promise<void> {
  if (!isMarkedForRelease(address)) await tagOwned(deps, 'PublicIpAddress', [address.id], RELEASE)
}

/** Returns whether the address is released with its machine. */
export function isMarkedForRelease({ tags }: PublicIpAddress): boolean {
  return hasTag(tags, RELEASE)
}

/** Releases those addresses that are marked for it. @param ids public addresses of a machine */
export async function releaseMarked(deps: Dependencies, ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    const rows = await deps.cloud.list(listPublicIpAddresses, { id })
    if (!rows.some((row) => row.id === id && isMarkedForRelease(row))) continue
    try {
      await deps.cloud.run(disassociateIpAddress, { id })
    } catch (error) {
      if (!isNotFound(error)) throw error
    }
  }
}
