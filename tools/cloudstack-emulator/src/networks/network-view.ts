import { date, domain, forAdmin, forInside, labelsOf, owner, type View, type Viewer, zone } from '../api/view.ts'
import { intToIpv4, nthAddress, parseCidr } from '../core/ip-address.ts'
import type { NetworkRow } from '../database/network-rows.ts'
import type { NetworkOfferingRow, NetworkServiceRow } from '../database/offering-rows.ts'
import { capabilitiesOf } from '../offerings/network-services.ts'
import { viewServices } from '../offerings/offering-view.ts'
import { canUseForDeploy } from './guest-addresses.ts'

export function viewNetwork(viewer: Viewer, row: NetworkRow): View {
  const { cloud } = viewer
  const offering = cloud.networkOfferings.getIncludingRemoved(row.offeringId)
  const wire = row.state === 'Implemented' || row.state === 'Setup' ? `vlan://${row.vlan}` : undefined
  return {
    id: row.id,
    name: row.name,
    displaytext: row.displayText,
    broadcastdomaintype: 'Vlan',
    traffictype: 'Guest',
    gateway: row.gateway,
    netmask: row.netmask,
    cidr: row.cidr,
    networkcidr: row.networkCidr,
    reservediprange: reservedRange(row),
    ...zone(cloud, row.zoneId),
    ...offeringOf(row.offeringId, offering),
    issystem: false,
    state: row.state,
    related: row.id,
    dns1: cloud.zones.getIncludingRemoved(row.zoneId)?.dns1,
    type: offering?.guestIpType,
    acltype: row.accountId === undefined ? 'Domain' : 'Account',
    subdomainaccess: row.subdomainAccess,
    ...(row.accountId === undefined ? domain(cloud, row.domainId) : owner(cloud, row.accountId)),
    service: viewServices((offering?.services ?? []).map(withCapabilities)),
    networkdomain: row.networkDomain,
    physicalnetworkid: cloud.zones.getIncludingRemoved(row.zoneId)?.physicalNetworkId,
    restartrequired: row.restartRequired,
    ...vpcOf(viewer, row),
    canusefordeploy: canUseForDeploy(cloud, row),
    egressdefaultpolicy: offering?.guestIpType === 'Isolated' && row.vpcId === undefined ? offering.egressDefaultAllow : undefined,
    tags: labelsOf(cloud, row.id),
    strechedl2subnet: false,
    redundantrouter: false,
    supportsvmautoscaling: offering?.vmAutoScaling ?? false,
    created: date(row.createdMs),
    receivedbytes: 0,
    sentbytes: 0,
    publicmtu: 1500,
    privatemtu: 1500,
    ...forInside(viewer, () => ({ broadcasturi: wire, vlan: wire === undefined ? undefined : String(row.vlan), details: {} })),
    ...forAdmin(viewer, () => ({ displaynetwork: row.displayed })),
    hasannotations: false,
  }
}

function offeringOf(id: string, offering: NetworkOfferingRow | undefined): View {
  return {
    networkofferingid: id,
    networkofferingname: offering?.name,
    networkofferingdisplaytext: offering?.displayText,
    networkofferingconservemode: offering?.conserveMode,
    networkofferingavailability: offering?.availability,
    specifyvlan: offering?.specifyVlan,
    specifyipranges: offering?.specifyIpRanges,
    ispersistent: offering?.isPersistent,
  }
}

function withCapabilities(service: NetworkServiceRow): NetworkServiceRow {
  return { ...service, capabilities: capabilitiesOf(service) }
}

function vpcOf({ cloud }: Viewer, row: NetworkRow): View {
  if (row.vpcId === undefined) return {}
  const acl = cloud.aclLists.getIncludingRemoved(row.aclId)
  return { vpcid: row.vpcId, vpcname: cloud.vpcs.getIncludingRemoved(row.vpcId)?.name, aclid: acl?.id, aclname: acl?.name }
}

/** The part of the network that is reserved. */
function reservedRange({ cidr, networkCidr }: NetworkRow): string | undefined {
  const [part, whole] = [parseCidr(cidr ?? ''), parseCidr(networkCidr ?? '')]
  if (part === undefined || whole === undefined) return undefined
  const before = `${nthAddress(whole, 1)}-${intToIpv4(part.first)}`
  const after = `${intToIpv4(part.last)}-${intToIpv4(whole.last - 1)}`
  if (part.first === whole.first) return after
  return part.last === whole.last ? before : `${before} ,  ${after}`
}
