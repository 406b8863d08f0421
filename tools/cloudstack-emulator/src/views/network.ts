import capabilities from '../recorded/service-capabilities.json' with { type: 'json' }
import type { NetworkRow } from '../rows/network.ts'
import type { NetworkServiceRow } from '../rows/offerings.ts'
import { viewServices } from './offering.ts'
import { date, domain, forAdmin, owner, tagsOf, type View, type Viewer } from './view.ts'

const CAPABILITIES = capabilities as Readonly<Record<string, NetworkServiceRow['capabilities']>>

export function viewNetwork(viewer: Viewer, row: NetworkRow): View {
  const { cloud } = viewer
  const offering = cloud.networkOfferings.ever(row.offeringId)
  const wire = row.state === 'Implemented' ? `vlan://${row.vlan}` : undefined
  return {
    id: row.id,
    name: row.name,
    displaytext: row.displayText,
    broadcastdomaintype: 'Vlan',
    traffictype: 'Guest',
    gateway: row.gateway,
    netmask: row.netmask,
    cidr: row.cidr,
    zoneid: row.zoneId,
    zonename: cloud.zones.ever(row.zoneId)?.name,
    networkofferingid: row.offeringId,
    networkofferingname: offering?.name,
    networkofferingdisplaytext: offering?.displayText,
    networkofferingconservemode: offering?.conserveMode,
    networkofferingavailability: offering?.availability,
    issystem: false,
    state: row.state,
    related: row.id,
    dns1: cloud.zones.ever(row.zoneId)?.dns1,
    type: offering?.guestIpType,
    acltype: row.accountId === undefined ? 'Domain' : 'Account',
    subdomainaccess: row.subdomainAccess,
    ...(row.accountId === undefined ? domain(cloud, row.domainId) : owner(cloud, row.accountId)),
    service: viewServices((offering?.services ?? []).map(withCapabilities)),
    networkdomain: row.networkDomain,
    physicalnetworkid: cloud.zones.ever(row.zoneId)?.physicalNetworkId,
    restartrequired: row.restartRequired,
    specifyvlan: offering?.specifyVlan,
    specifyipranges: offering?.specifyIpRanges,
    ...vpcOf(viewer, row),
    canusefordeploy: true,
    ispersistent: offering?.isPersistent,
    egressdefaultpolicy: offering?.guestIpType === 'Isolated' && row.vpcId === undefined ? offering.egressDefaultAllow : undefined,
    tags: tagsOf(cloud, row.id),
    strechedl2subnet: false,
    redundantrouter: false,
    supportsvmautoscaling: false,
    created: date(row.createdMs),
    receivedbytes: 0,
    sentbytes: 0,
    publicmtu: 1500,
    privatemtu: 1500,
    broadcasturi: wire,
    ...forAdmin(viewer, () => ({ vlan: wire === undefined ? undefined : String(row.vlan) })),
    hasannotations: false,
  }
}

function withCapabilities(service: NetworkServiceRow): NetworkServiceRow {
  return { ...service, capabilities: CAPABILITIES[`${service.name}/${service.providers[0]}`] ?? [] }
}

function vpcOf({ cloud }: Viewer, row: NetworkRow): View {
  if (row.vpcId === undefined) return {}
  const acl = cloud.aclLists.ever(row.aclId)
  return { vpcid: row.vpcId, vpcname: cloud.vpcs.ever(row.vpcId)?.name, aclid: acl?.id, aclname: acl?.name }
}
