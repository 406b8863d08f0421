import { createNetwork, deleteNetwork, listNetworks, type ParametersOf, restartNetwork, updateNetwork } from 'cloudstack-client/api'
import { checkAccess, isWithinDomain, ownerFor } from '../cloud/caller.ts'
import { offersService } from '../cloud/network-services.ts'
import { createNetwork as create, deleteNetwork as remove, restartNetwork as restart } from '../cloud/networks.ts'
import { invalid } from '../cloud/problem.ts'
import type { NetworkRow } from '../rows/network.ts'
import { viewNetwork } from '../views/network.ts'
import { type Call, given, job, list, listing, SUCCESS, sync } from './define.ts'
import { hasKeyword, same, sameText, select } from './select.ts'

const ids = { id: 'networks' } as const

export const networkCommands = [
  list(listNetworks, { ids, evidence: 'recorded' }, (call, parameters) =>
    listing(findNetworks(call, parameters), (row) => viewNetwork(call, row)),
  ),

  sync(createNetwork, { evidence: 'recorded' }, (call, parameters) => {
    const vpc = call.cloud.vpcs.get(parameters.vpcid)
    if (vpc !== undefined) checkAccess(call.cloud, call.caller, vpc)
    const owner = vpc === undefined ? ownerFor(call.cloud, call.caller, parameters) : call.cloud.accounts.require(vpc.accountId)
    const network = create(call.cloud, owner, {
      name: parameters.name,
      displayText: parameters.displaytext ?? parameters.name,
      zoneId: parameters.zoneid,
      offeringId: parameters.networkofferingid,
      gateway: parameters.gateway,
      netmask: parameters.netmask,
      startIp: parameters.startip,
      endIp: parameters.endip,
      vlan: parameters.vlan,
      vpcId: parameters.vpcid,
      aclId: parameters.aclid,
      aclType: parameters.acltype,
      networkDomain: parameters.networkdomain,
    })
    return { network: viewNetwork(call, network) }
  }),

  job(updateNetwork, { ids, evidence: 'documented' }, (call, { id, name, displaytext, networkdomain }) => {
    networkFor(call, id)
    return {
      queue: id,
      instance: { type: 'Network' },
      finish: () => {
        const changes = given({ name, displayText: displaytext, networkDomain: networkdomain })
        return { network: viewNetwork(call, call.cloud.networks.update(id, changes)) }
      },
    }
  }),

  job(restartNetwork, { ids, evidence: 'recorded' }, (call, { id }) => {
    networkFor(call, id)
    return {
      queue: id,
      instance: { type: 'Network' },
      finish: () => {
        restart(call.cloud, id)
        return SUCCESS
      },
    }
  }),

  job(deleteNetwork, { ids, evidence: 'recorded' }, (call, { id }) => {
    networkFor(call, id)
    return {
      queue: id,
      instance: { type: 'Network' },
      finish: () => {
        remove(call.cloud, id)
        return SUCCESS
      },
    }
  }),
]

function networkFor({ cloud, caller }: Call, id: string): NetworkRow {
  const network = cloud.networks.get(id)
  if (network === undefined) throw invalid(`Network ID=${cloud.networks.ever(id)?.number} doesn't exist`)
  checkAccess(cloud, caller, network)
  return network
}

/** The account's own networks and those that its domain shares, the newest first (recorded). */
function findNetworks(call: Call, parameters: ParametersOf<typeof listNetworks>): readonly NetworkRow[] {
  const { cloud } = call
  const shared = [...cloud.networks.all()].filter((row) => row.accountId === undefined && isShared(call, row))
  const rows = new Set([
    ...select(call, parameters, cloud.networks),
    ...(parameters.id === undefined && parameters.projectid === undefined ? shared : []),
  ])
  return [...rows].filter((row) => matches(call, parameters, row)).toSorted((a, b) => b.number - a.number)
}

function isShared({ cloud, caller }: Call, row: NetworkRow): boolean {
  return caller.roleType === 'Admin' || isWithinDomain(cloud, caller.account.domainId, row.domainId)
}

function matches(call: Call, parameters: ParametersOf<typeof listNetworks>, row: NetworkRow): boolean {
  const offering = call.cloud.networkOfferings.ever(row.offeringId)
  return (
    same(parameters.zoneid, row.zoneId) &&
    sameText(parameters.name, row.name) &&
    sameText(parameters.type, offering?.guestIpType) &&
    same(parameters.vpcid, row.vpcId) &&
    same(parameters.networkofferingid, row.offeringId) &&
    (parameters.forvpc === undefined || parameters.forvpc === (row.vpcId !== undefined)) &&
    (parameters.traffictype === undefined || parameters.traffictype.toLowerCase() === 'guest') &&
    parameters.issystem !== true &&
    parameters.restartrequired !== true &&
    sameText(parameters.acltype, row.accountId === undefined ? 'Domain' : 'Account') &&
    same(parameters.specifyipranges, offering?.specifyIpRanges) &&
    (parameters.supportedservices ?? []).every((service) => offersService(call.cloud, row, service)) &&
    hasKeyword(parameters.keyword, row.name, row.displayText)
  )
}
