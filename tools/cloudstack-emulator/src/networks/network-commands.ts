import { createNetwork, deleteNetwork, listNetworks, type ParametersOf, restartNetwork, updateNetwork } from 'cloudstack-client/api'
import { type Call, job, list, listing, SUCCESS, sync } from '../api/define.ts'
import { ApiError, invalid } from '../api-error.ts'
import { checkAccess, isRootAdmin, ownOrNamedAccount } from '../core/caller.ts'
import type { AccountRow } from '../database/account-rows.ts'
import type { NetworkRow } from '../database/network-rows.ts'
import { createNetwork as create, deleteNetwork as remove, restartNetwork as restart } from './network.ts'
import { findNetworks } from './network-filter.ts'
import { updateNetwork as update } from './network-update.ts'
import { viewNetwork } from './network-view.ts'

const ids = { id: 'networks' } as const

export const networkCommands = [
  list(listNetworks, { ids, evidence: 'recorded' }, (call, parameters) =>
    listing(findNetworks(call, parameters), (row) => viewNetwork(call, row)),
  ),

  sync(createNetwork, { evidence: 'recorded' }, (call, parameters) => {
    const network = create(call.cloud, call.caller, ownerOf(call, parameters), {
      name: parameters.name,
      displayText: parameters.displaytext ?? parameters.name,
      zoneId: parameters.zoneid,
      offeringId: parameters.networkofferingid,
      gateway: parameters.gateway,
      netmask: parameters.netmask,
      startIp: parameters.startip,
      endIp: parameters.endip,
      ip6Gateway: parameters.ip6gateway,
      ip6Cidr: parameters.ip6cidr,
      vlan: parameters.vlan,
      vpcId: parameters.vpcid,
      aclId: parameters.aclid,
      aclType: parameters.acltype,
      domainId: parameters.domainid,
      subdomainAccess: parameters.subdomainaccess,
      networkDomain: parameters.networkdomain,
    })
    return { network: viewNetwork(call, network) }
  }),

  job(updateNetwork, { ids, evidence: 'documented' }, (call, parameters) => {
    const { id } = parameters
    networkFor(call, id, 'Networkd')
    return {
      queue: id,
      instance: { type: 'Network' },
      finish: () => {
        const network = update(call.cloud, id, {
          name: parameters.name,
          displayText: parameters.displaytext,
          networkDomain: parameters.networkdomain,
          offeringId: parameters.networkofferingid,
          guestCidr: parameters.guestvmcidr,
          displayed: parameters.displaynetwork,
        })
        return { network: viewNetwork(call, network) }
      },
    }
  }),

  job(restartNetwork, { ids, evidence: 'recorded' }, (call, { id, cleanup }) => {
    networkFor(call, id, 'Networkd')
    return {
      queue: id,
      instance: { type: 'Network' },
      finish: () => {
        restart(call.cloud, id, cleanup !== false)
        return SUCCESS
      },
    }
  }),

  job(deleteNetwork, { ids, evidence: 'recorded' }, (call, { id, forced }) => {
    networkFor(call, id, 'Network')
    return {
      queue: id,
      instance: { type: 'Network' },
      begin: () => {
        if (forced === true && !isRootAdmin(call.caller))
          throw invalid("Delete network with 'forced' option can only be called by root admins")
      },
      finish: () => {
        remove(call.cloud, id)
        return SUCCESS
      },
    }
  }),
]

/** A tier belongs to its VPC's owner, whoever creates it. */
function ownerOf({ cloud, caller }: Call, parameters: ParametersOf<typeof createNetwork>): AccountRow {
  const vpc = cloud.vpcs.get(parameters.vpcid)
  if (vpc === undefined) return ownOrNamedAccount(cloud, caller, parameters)
  checkAccess(cloud, caller, vpc)
  return cloud.accounts.require(vpc.accountId)
}

/** A domain's network belongs to CloudStack's system account: only administrators may change it. */
function networkFor({ cloud, caller }: Call, id: string, word: string): NetworkRow {
  const network = cloud.networks.get(id)
  if (network === undefined) throw invalid(`${word} ID=${cloud.networks.getIncludingRemoved(id)?.number} doesn't exist`)
  if (network.accountId === undefined && !isRootAdmin(caller))
    throw new ApiError('permission-denied', 'Caller does not have permission to operate with provided resource.')
  checkAccess(cloud, caller, network)
  return network
}
