import { listNetworks, type ParametersOf } from 'cloudstack-client/api'
import { isWithinDomain } from '../cloud/caller.ts'
import { offersService } from '../cloud/network-services.ts'
import type { NetworkRow } from '../rows/network.ts'
import { viewNetwork } from '../views/network.ts'
import { type Call, list, listing } from './define.ts'
import { hasKeyword, same, sameText, select } from './select.ts'

const ids = { id: 'networks' } as const

export const networkListCommands = [
  list(listNetworks, { ids, evidence: 'recorded' }, (call, parameters) =>
    listing(findNetworks(call, parameters), (row) => viewNetwork(call, row)),
  ),
]

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
