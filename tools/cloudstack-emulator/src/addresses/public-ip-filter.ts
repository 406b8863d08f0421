import type { listPublicIpAddresses, ParametersOf } from 'cloudstack-client/api'
import type { Call } from '../api/define.ts'
import { hasKeyword, same, sameText, select } from '../api/select.ts'
import { invalid } from '../api-error.ts'
import { checkAccess, isRootAdmin, mayActFor } from '../core/caller.ts'
import { ipv4ToInt } from '../core/ip-address.ts'
import type { PublicIpRow } from '../database/address-rows.ts'

type Filter = ParametersOf<typeof listPublicIpAddresses>

/** The caller's addresses, and with `allocatedonly=false` the free ones as well, in ascending order. */
export function findAddresses(call: Call, filter: Filter): readonly PublicIpRow[] {
  checkPlaces(call, filter)
  const rows = [...candidates(call, filter)].filter((row) => matches(call, filter, row))
  return rows.toSorted((a, b) => (ipv4ToInt(a.address) ?? 0) - (ipv4ToInt(b.address) ?? 0))
}

function candidates(call: Call, filter: Filter): Iterable<PublicIpRow> {
  const { cloud, caller } = call
  const own = select(call, filter, cloud.publicIps).filter((row) => row.state !== 'Free')
  if (!wantsFree(filter)) return own
  const all = [...cloud.publicIps.all()]
  if (isRootAdmin(caller) && filter.domainid === undefined) return all
  const held = own.filter((row) => mayActFor(cloud, caller, row.accountId))
  return [...held, ...all.filter((row) => row.state === 'Free')]
}

/** Whether free addresses are included, which a requested state decides by itself. */
function wantsFree({ allocatedonly, state }: Filter): boolean {
  const free = sameText(state, 'Free') && state !== undefined
  const reserved = sameText(state, 'Reserved') && state !== undefined
  if (allocatedonly === true && (free || reserved)) throw invalid('Conflict: allocatedonly is true but state is Free')
  if (reserved || (state !== undefined && sameText(state, 'Allocated'))) return false
  return free || allocatedonly === false
}

function checkPlaces({ cloud, caller }: Call, { associatednetworkid, vpcid }: Filter): void {
  for (const place of [cloud.networks.get(associatednetworkid), cloud.vpcs.get(vpcid)]) {
    if (place !== undefined) checkAccess(cloud, caller, place)
  }
}

function matches({ cloud }: Call, filter: Filter, row: PublicIpRow): boolean {
  const balanced = () => cloud.rules.by('publicIp', row.id).some(({ purpose }) => purpose === 'LoadBalancing')
  return (
    same(filter.id, row.id) &&
    same(filter.zoneid, row.zoneId) &&
    same(filter.ipaddress, row.address) &&
    same(filter.associatednetworkid, row.networkId) &&
    same(filter.vpcid, row.vpcId) &&
    same(filter.issourcenat, row.isSourceNat) &&
    same(filter.isstaticnat, row.machineId !== undefined) &&
    sameText(filter.state, row.state) &&
    (filter.forloadbalancing !== true || balanced()) &&
    // Addresses of shared networks belong to their machines.
    filter.forvirtualnetwork !== false &&
    filter.forsystemvms !== true &&
    same(filter.physicalnetworkid, cloud.zones.getIncludingRemoved(row.zoneId)?.physicalNetworkId) &&
    (filter.ipaddress !== undefined || hasKeyword(filter.keyword, row.address))
  )
}
