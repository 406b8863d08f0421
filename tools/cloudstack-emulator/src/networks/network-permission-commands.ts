import { createNetworkPermissions, listNetworkPermissions, removeNetworkPermissions, resetNetworkPermissions } from 'cloudstack-client/api'
import { type Call, list, listing, SUCCESS, sync } from '../api/define.ts'
import type { View } from '../api/view.ts'
import { invalid } from '../api-error.ts'
import { checkAccess, describeAccount, mayActFor } from '../core/caller.ts'
import { describeNetwork } from '../core/describe.ts'
import type { NetworkRow } from '../database/network-rows.ts'

const documented = { evidence: 'documented' } as const

interface Named {
  readonly accounts?: readonly string[] | undefined
  readonly accountids?: readonly string[] | undefined
  readonly projectids?: readonly string[] | undefined
}

/** Only an account's isolated and L2 networks can be shared, and only by their owner. */
function shareable({ cloud, caller }: Call, id: string): NetworkRow {
  const network = cloud.networks.require(id)
  if (network.accountId === undefined) throw invalid('network is already shared in domain')
  if (network.vpcId !== undefined) throw invalid('VPC tiers cannot be shared')
  checkAccess(cloud, caller, network)
  if (cloud.accounts.getIncludingRemoved(network.accountId)?.projectId !== undefined) {
    throw invalid(
      `Update network permissions is an invalid operation on network ${network.name}. Project owned networks cannot be shared outside network.`,
    )
  }
  return network
}

function accountsIn({ cloud, caller }: Call, network: NetworkRow, named: Named): readonly string[] {
  const byName = (named.accounts ?? []).map((name) => {
    const account = cloud.accounts.by('name', name.toLowerCase()).find((row) => row.domainId === network.domainId)
    if (account === undefined)
      throw invalid(`Unable to grant permission to account ${name} in domain id=${network.domainId}, account not found.`)
    return account.id
  })
  const projects = (named.projectids ?? []).map((id) => {
    const project = cloud.projects.require(id)
    if (mayActFor(cloud, caller, project.accountId)) return project.accountId
    throw invalid(`Account ${describeAccount(caller.account)} can't access project id=${project.id}`)
  })
  return [...(named.accountids ?? []), ...byName, ...projects]
}

export const networkPermissionCommands = [
  list(listNetworkPermissions, documented, (call, { networkid }) => {
    const network = call.cloud.networks.require(networkid)
    checkAccess(call.cloud, call.caller, network)
    return listing([...network.sharedWith], (accountId) => viewPermission(call, network, accountId))
  }),

  sync(createNetworkPermissions, documented, (call, { networkid, ...named }) => {
    const network = shareable(call, networkid)
    const wanted = accountsIn(call, network, named)
    for (const id of wanted) {
      if (call.cloud.accounts.get(id)?.domainId === network.domainId) continue
      throw invalid(
        `Unable to find account ${id} in the domain of network ${describeNetwork(network, call.cloud.networkOfferings.getIncludingRemoved(network.offeringId)?.number)}. No permissions is added`,
      )
    }
    const added = wanted.filter((id) => id !== network.accountId)
    call.cloud.networks.update(networkid, { sharedWith: [...new Set([...network.sharedWith, ...added])] })
    return SUCCESS
  }),

  sync(removeNetworkPermissions, documented, (call, { networkid, ...named }) => {
    const network = shareable(call, networkid)
    const gone = accountsIn(call, network, named)
    call.cloud.networks.update(networkid, { sharedWith: network.sharedWith.filter((id) => !gone.includes(id)) })
    return SUCCESS
  }),

  sync(resetNetworkPermissions, documented, (call, { networkid }) => {
    shareable(call, networkid)
    call.cloud.networks.update(networkid, { sharedWith: [] })
    return SUCCESS
  }),
]

function viewPermission({ cloud }: Call, network: NetworkRow, accountId: string): View {
  const account = cloud.accounts.getIncludingRemoved(accountId)
  const domain = cloud.domains.getIncludingRemoved(cloud.accounts.getIncludingRemoved(network.accountId)?.domainId)
  const project = cloud.projects.getIncludingRemoved(account?.projectId)
  return {
    networkid: network.id,
    domainid: domain?.id,
    domain: domain?.name,
    account: account?.name,
    accountid: account?.id,
    projectid: project?.id,
    project: project?.name,
  }
}
