import type { listNetworks, ParametersOf } from 'cloudstack-client/api'
import type { Call } from '../api/define.ts'
import { hasKeyword, same, sameText, select } from '../api/select.ts'
import { invalid } from '../api-error.ts'
import { checkDomain, isRootAdmin, isWithinDomain, mayActFor } from '../core/caller.ts'
import { findIgnoringCase } from '../core/ignore-case.ts'
import type { NetworkRow } from '../database/network-rows.ts'
import { offersService, parseServices } from '../offerings/network-services.ts'
import { canUseForDeploy } from './guest-addresses.ts'

type Filter = ParametersOf<typeof listNetworks>

const FILTERS = ['Account', 'Domain', 'AccountDomain', 'Shared', 'All'] as const

/** The account's own networks and its domain's shared ones, newest first (recorded). */
export function findNetworks(call: Call, filter: Filter): readonly NetworkRow[] {
  const wanted = findIgnoringCase(FILTERS, filter.networkfilter ?? 'All')
  if (wanted === undefined) throw invalid(`Invalid value of networkfilter: ${filter.networkfilter}`)
  const rows = new Set([
    ...(['Account', 'AccountDomain', 'All'].includes(wanted) ? accountNetworks(call, filter) : []),
    ...(['Domain', 'AccountDomain', 'All'].includes(wanted) ? domainNetworks(call, filter) : []),
    ...(['Shared', 'All'].includes(wanted) ? sharedNetworks(call) : []),
  ])
  const found = [...rows].filter((row) => matches(call, filter, row))
  return withServices(call, filter, found).toSorted((a, b) => b.number - a.number)
}

/** Administrators see a whole domain, by default their own. Subdomains are included only on demand. */
function accountNetworks(call: Call, filter: Filter): readonly NetworkRow[] {
  const { cloud, caller } = call
  const everything = isRootAdmin(caller) && filter.account === undefined && filter.projectid === undefined
  if (!everything) return select(call, filter, cloud.networks)
  const domainId = filter.domainid ?? caller.account.domainId
  checkDomain(cloud, caller, domainId)
  const deep = filter.isrecursive === true || (filter.listall === true && filter.domainid === undefined)
  return select(call, { ...filter, listall: true, domainid: domainId, isrecursive: deep }, cloud.networks).filter(
    (row) => row.accountId !== undefined,
  )
}

function domainNetworks({ cloud, caller }: Call, filter: Filter): readonly NetworkRow[] {
  if (filter.account !== undefined && filter.domainid === undefined && caller.roleType !== 'User') return []
  const domainId = filter.domainid ?? caller.account.domainId
  return [...cloud.networks.all()].filter(
    (row) => row.accountId === undefined && (isRootAdmin(caller) || isWithinDomain(cloud, domainId, row.domainId)),
  )
}

/** Networks that other accounts share with the caller. */
function sharedNetworks({ cloud, caller }: Call): readonly NetworkRow[] {
  return [...cloud.networks.all()].filter((row) => row.sharedWith.includes(caller.account.id))
}

function matches(call: Call, filter: Filter, row: NetworkRow): boolean {
  const { cloud, caller } = call
  const offering = cloud.networkOfferings.getIncludingRemoved(row.offeringId)
  return (
    same(filter.id, row.id) &&
    same(filter.zoneid, row.zoneId) &&
    sameText(filter.name, row.name) &&
    sameText(filter.type, offering?.guestIpType) &&
    same(filter.vpcid, row.vpcId) &&
    same(filter.networkofferingid, row.offeringId) &&
    same(filter.physicalnetworkid, cloud.zones.getIncludingRemoved(row.zoneId)?.physicalNetworkId) &&
    same(filter.forvpc, row.vpcId !== undefined) &&
    sameText(filter.traffictype, 'Guest') &&
    !(filter.issystem === true && isRootAdmin(caller)) &&
    same(filter.restartrequired, row.restartRequired) &&
    same(filter.displaynetwork, row.displayed) &&
    sameText(filter.acltype, row.accountId === undefined ? 'Domain' : 'Account') &&
    same(filter.specifyipranges, offering?.specifyIpRanges) &&
    (filter.vlan === undefined || !isRootAdmin(caller) || (row.state === 'Implemented' && String(row.vlan) === filter.vlan)) &&
    filter.associatednetworkid === undefined &&
    same(filter.canusefordeploy, filter.canusefordeploy === undefined ? undefined : canUseForDeploy(cloud, row)) &&
    (row.accountId === undefined || row.sharedWith.includes(caller.account.id) || mayActFor(cloud, caller, row.accountId)) &&
    hasKeyword(filter.keyword, row.name)
  )
}

/** Service names are only checked if there are rows to filter. */
function withServices({ cloud }: Call, { supportedservices = [] }: Filter, rows: readonly NetworkRow[]): readonly NetworkRow[] {
  if (rows.length === 0) return rows
  const wanted = parseServices(supportedservices)
  return rows.filter((row) => wanted.every((service) => offersService(cloud, row, service)))
}
