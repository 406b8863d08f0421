import { date, forAdmin, labelsOf, owner, type View, type Viewer, zone } from '../api/view.ts'
import type { AclListRow, AclRow, VpcRow } from '../database/vpc-rows.ts'
import { viewNetwork } from '../networks/network-view.ts'
import { viewServices } from '../offerings/offering-view.ts'

export function viewVpc(viewer: Viewer, row: VpcRow): View {
  const { cloud } = viewer
  const offering = cloud.vpcOfferings.getIncludingRemoved(row.offeringId)
  const tiers = cloud.networks.by('vpc', row.id).toSorted((a, b) => b.number - a.number)
  return {
    id: row.id,
    name: row.name,
    displaytext: row.displayText,
    state: row.state,
    ...zone(cloud, row.zoneId),
    service: viewServices(offering?.services ?? []),
    cidr: row.cidr,
    vpcofferingid: row.offeringId,
    vpcofferingname: offering?.name,
    created: date(row.createdMs),
    ...owner(cloud, row.accountId),
    network: tiers.map((tier) => viewNetwork(viewer, tier)),
    restartrequired: false,
    networkdomain: row.networkDomain,
    tags: labelsOf(cloud, row.id),
    distributedvpcrouter: false,
    regionlevelvpc: false,
    redundantvpcrouter: false,
    publicmtu: 1500,
    ...forAdmin(viewer, () => ({ fordisplay: true })),
    hasannotations: false,
  }
}

export function viewAclList(viewer: Viewer, row: AclListRow): View {
  const vpc = viewer.cloud.vpcs.getIncludingRemoved(row.vpcId)
  return {
    id: row.id,
    name: row.name,
    description: row.description,
    vpcid: vpc?.id,
    vpcname: vpc?.name,
    ...forAdmin(viewer, () => ({ fordisplay: true })),
  }
}

export function viewAcl(viewer: Viewer, row: AclRow): View {
  const { cloud } = viewer
  return {
    id: row.id,
    protocol: row.protocol,
    startport: row.startPort === undefined ? undefined : String(row.startPort),
    endport: row.endPort === undefined ? undefined : String(row.endPort),
    traffictype: row.trafficType,
    state: 'Active',
    cidrlist: row.cidrs.join(','),
    icmptype: row.icmpType,
    icmpcode: row.icmpCode,
    aclid: row.aclListId,
    aclname: cloud.aclLists.getIncludingRemoved(row.aclListId)?.name,
    number: row.position,
    action: row.action,
    reason: row.reason,
    tags: labelsOf(cloud, row.id),
    ...forAdmin(viewer, () => ({ fordisplay: true })),
  }
}
