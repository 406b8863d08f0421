import { date, forAdmin, forInside, labelsOf, owner, type View, type Viewer } from '../api/view.ts'
import type { PublicIpRow } from '../database/address-rows.ts'

export function viewPublicIp(viewer: Viewer, row: PublicIpRow): View {
  const { cloud } = viewer
  const zone = cloud.zones.getIncludingRemoved(row.zoneId)
  return {
    id: row.id,
    ipaddress: row.address,
    allocated: date(row.allocatedMs),
    zoneid: row.zoneId,
    zonename: zone?.name,
    issourcenat: row.isSourceNat,
    ...owner(cloud, row.accountId),
    forvirtualnetwork: true,
    isstaticnat: row.machineId !== undefined,
    issystem: false,
    ...machineOf(viewer, row),
    ...networkOf(viewer, row),
    networkid: zone?.publicNetworkId,
    state: row.state,
    physicalnetworkid: zone?.physicalNetworkId,
    tags: labelsOf(cloud, row.id),
    isportable: false,
    hasrules: cloud.rules.countBy('publicIp', row.id) > 0,
    forsystemvms: false,
    forprovider: false,
    ...forInside(viewer, () => ({ vlanid: zone?.publicNetworkId, vlanname: 'vlan://untagged' })),
    ...forAdmin(viewer, () => ({ fordisplay: true })),
    hasannotations: false,
  }
}

function machineOf({ cloud }: Viewer, row: PublicIpRow): View {
  const machine = cloud.machines.getIncludingRemoved(row.machineId)
  if (machine === undefined) return {}
  return {
    virtualmachineid: machine.id,
    virtualmachinetype: 'User',
    vmipaddress: row.guestAddress,
    virtualmachinename: machine.name,
    virtualmachinedisplayname: machine.displayName,
  }
}

function networkOf({ cloud }: Viewer, row: PublicIpRow): View {
  const network = cloud.networks.getIncludingRemoved(row.networkId)
  return {
    associatednetworkid: network?.id,
    associatednetworkname: network?.name,
    vpcid: row.vpcId,
    vpcname: cloud.vpcs.getIncludingRemoved(row.vpcId)?.name,
  }
}
