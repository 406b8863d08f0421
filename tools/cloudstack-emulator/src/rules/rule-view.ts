import { forAdmin, labelsOf, type View, type Viewer } from '../api/view.ts'
import type { RuleRow } from '../database/rule-rows.ts'

export function viewFirewallRule(viewer: Viewer, row: RuleRow): View {
  const { cloud } = viewer
  return {
    id: row.id,
    protocol: row.protocol,
    startport: row.startPort,
    endport: row.endPort,
    icmptype: row.icmpType,
    icmpcode: row.icmpCode,
    ipaddressid: row.publicIpId,
    networkid: row.networkId,
    ipaddress: cloud.publicIps.getIncludingRemoved(row.publicIpId)?.address,
    state: row.state,
    cidrlist: row.cidrs.join(','),
    tags: labelsOf(cloud, row.id),
    destcidrlist: row.destinationCidrs.join(','),
    traffictype: row.trafficType,
    ...forAdmin(viewer, () => ({ fordisplay: true })),
  }
}

export function viewPortForwardingRule(viewer: Viewer, row: RuleRow): View {
  const { cloud } = viewer
  const machine = cloud.machines.getIncludingRemoved(row.machineId)
  return {
    id: row.id,
    privateport: portText(row.privateStartPort),
    privateendport: portText(row.privateEndPort),
    protocol: row.protocol,
    publicport: portText(row.startPort),
    publicendport: portText(row.endPort),
    virtualmachineid: machine?.id,
    virtualmachinename: machine?.name,
    virtualmachinedisplayname: machine?.displayName,
    ipaddressid: row.publicIpId,
    ipaddress: cloud.publicIps.getIncludingRemoved(row.publicIpId)?.address,
    state: row.state,
    cidrlist: row.cidrs.join(','),
    tags: labelsOf(cloud, row.id),
    vmguestip: row.guestAddress,
    networkid: row.networkId,
    ...forAdmin(viewer, () => ({ fordisplay: true })),
  }
}

export function portText(port: number | undefined): string | undefined {
  return port === undefined ? undefined : String(port)
}
