import { ApiError } from '../api-error.ts'
import { isWithinDomain } from '../core/caller.ts'
import type { Cloud } from '../core/cloud.ts'
import type { AccountRow } from '../database/account-rows.ts'
import type { NetworkRow } from '../database/network-rows.ts'

/**
 * Checks that an account's machines may be in a network: its own, one that is shared with it, or one of its domain. Root
 * administrators are not exempt (recorded; NetworkModelImpl.checkNetworkPermissions).
 * @throws {ApiError} `permission-denied`
 */
export function checkNetworkUse(cloud: Cloud, owner: AccountRow, network: NetworkRow): void {
  if (network.accountId === undefined) {
    checkDomainNetwork(cloud, owner, network)
    return
  }
  if (network.accountId === owner.id || network.sharedWith.includes(owner.id)) return
  throw new ApiError('permission-denied', `Unable to use network with id= ${network.id}, permission denied`)
}

function checkDomainNetwork(cloud: Cloud, owner: AccountRow, network: NetworkRow): void {
  const inside =
    network.domainId === owner.domainId || (network.subdomainAccess !== false && isWithinDomain(cloud, owner.domainId, network.domainId))
  if (inside) return
  throw new ApiError('permission-denied', `Shared network id=${network.id} is not available in domain id=${owner.domainId}`)
}
