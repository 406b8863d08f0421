import { createVlanIpRange, deleteVlanIpRange, listVlanIpRanges, type ParametersOf } from 'cloudstack-client/api'
import { addPublicAddresses, checkIpRange, cidrOf, deleteIpRange, insertIpRange, type NewIpRange } from '../addresses/ip-range.ts'
import { type Call, list, listing, SUCCESS, sync } from '../api/define.ts'
import { hasKeyword, same } from '../api/select.ts'
import { domain, owner, type View } from '../api/view.ts'
import { invalid } from '../api-error.ts'
import { describeNetwork } from '../core/describe.ts'
import type { IpRangeRow } from '../database/address-rows.ts'
import type { NetworkRow } from '../database/network-rows.ts'

type Parameters = ParametersOf<typeof createVlanIpRange>

const ids = { id: 'ipRanges' } as const

export const ipRangeCommands = [
  sync(createVlanIpRange, { evidence: 'recorded' }, (call, parameters) => {
    const range = newRange(call, parameters)
    checkIpRange(call.cloud, range)
    const row = insertIpRange(call.cloud, range)
    if (row.networkId === undefined) addPublicAddresses(call.cloud, row)
    return { vlan: viewIpRange(call, row) }
  }),

  list(listVlanIpRanges, { ids, evidence: 'recorded', key: 'vlaniprange' }, (call, parameters) => {
    const rows = [...call.cloud.ipRanges.all()].filter(
      (row) =>
        same(parameters.id, row.id) &&
        same(parameters.networkid, row.networkId) &&
        same(parameters.zoneid, row.zoneId) &&
        same(parameters.vlan, row.vlan) &&
        same(parameters.forvirtualnetwork, row.networkId === undefined) &&
        same(parameters.physicalnetworkid, call.cloud.zones.getIncludingRemoved(row.zoneId)?.physicalNetworkId) &&
        hasKeyword(parameters.keyword, row.vlan, row.startIp, row.endIp),
    )
    return listing(rows, (row) => viewIpRange(call, row))
  }),

  sync(deleteVlanIpRange, { ids, evidence: 'recorded' }, ({ cloud }, { id }) => {
    const range = cloud.ipRanges.get(id)
    if (range === undefined) throw invalid('Please specify a valid IP range id.')
    deleteIpRange(cloud, range)
    return SUCCESS
  }),
]

/** A range of a shared network, or by default one of public addresses. @throws {ApiError} in CloudStack's order of checks */
function newRange({ cloud }: Call, parameters: Parameters): NewIpRange {
  const network = cloud.networks.get(parameters.networkid)
  const { startip, endip = startip, ip6cidr } = parameters
  if (startip === undefined && ip6cidr === undefined) throw invalid('StartIP or IPv6 CIDR is missing in the parameters!')
  const zoneId = zoneOf(cloud, network, parameters)
  const addresses = { startIp: startip ?? '', endIp: endip ?? '' }
  const { gateway = network?.gateway ?? '', netmask = network?.netmask ?? '' } = parameters
  if (network === undefined) {
    return { zoneId, networkId: undefined, ...addresses, gateway, netmask, vlan: parameters.vlan ?? 'vlan://untagged' }
  }
  return { zoneId, networkId: network.id, ...addresses, gateway, netmask, vlan: String(network.vlan) }
}

function zoneOf(cloud: Call['cloud'], network: NetworkRow | undefined, { zoneid, forvirtualnetwork = true }: Parameters): string {
  const zone = cloud.zones.get(network?.zoneId ?? zoneid)
  if (zone === undefined) throw invalid(`Unable to find zone by id ${cloud.zones.getIncludingRemoved(zoneid)?.number ?? null}`)
  if (network !== undefined) checkNetwork(cloud, network, forvirtualnetwork)
  else if (!forvirtualnetwork) throw invalid('Physical Network Id is null, please provide the Network id for Direct vlan creation ')
  return zone.id
}

function checkNetwork(cloud: Call['cloud'], network: NetworkRow, forPublic: boolean): void {
  const offering = cloud.networkOfferings.getIncludingRemoved(network.offeringId)
  const shown = describeNetwork(network, offering?.number)
  if (forPublic) throw invalid(`Can't find Public network ${shown}`)
  if (offering?.guestIpType === 'Isolated' && offering.services.some(({ name }) => name === 'SourceNat')) {
    throw invalid(`Can't create direct vlan for network ${shown} with type: Isolated`)
  }
  if (offering?.specifyIpRanges !== true) throw invalid(`Network ${shown} doesn't support adding ip ranges`)
  if (offering.guestIpType !== 'Shared') {
    throw invalid(
      `Can execute createVLANIpRanges on shared guest network, but type of this guest network ${shown} is ${offering.guestIpType}`,
    )
  }
}

/** The owner is that of the range's network, which for a domain's network is CloudStack's system account (recorded). */
function viewIpRange({ cloud }: Call, row: IpRangeRow): View {
  const network = cloud.networks.getIncludingRemoved(row.networkId)
  const system = [...cloud.accounts.all()].find(({ name }) => name === 'system')
  return {
    id: row.id,
    forvirtualnetwork: row.networkId === undefined,
    zoneid: row.zoneId,
    vlan: row.vlan,
    ...(network === undefined
      ? {}
      : network.accountId === undefined
        ? { account: system?.name, ...domain(cloud, network.domainId) }
        : owner(cloud, network.accountId)),
    gateway: row.gateway,
    netmask: row.netmask,
    cidr: cidrOf(row),
    startip: row.startIp,
    endip: row.endIp,
    networkid: row.networkId ?? cloud.zones.getIncludingRemoved(row.zoneId)?.publicNetworkId,
    physicalnetworkid: cloud.zones.getIncludingRemoved(row.zoneId)?.physicalNetworkId,
    forsystemvms: false,
  }
}
