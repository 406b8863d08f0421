import { date, owner, type View, type Viewer } from '../api/view.ts'
import type { VpnConnectionRow, VpnCustomerGatewayRow, VpnGatewayRow } from '../database/vpn-rows.ts'

export function viewCustomerGateway({ cloud }: Viewer, row: VpnCustomerGatewayRow): View {
  return { id: row.id, name: row.name, ...peerOf(row), ...owner(cloud, row.accountId), hasannotations: false }
}

/** The members that a connection repeats from its customer gateway. */
function peerOf(row: VpnCustomerGatewayRow): View {
  return {
    gateway: row.gateway,
    cidrlist: row.cidrList,
    ipsecpsk: row.presharedKey,
    ikepolicy: row.ikePolicy,
    esppolicy: row.espPolicy,
    ikelifetime: row.ikeLifetimeSeconds,
    esplifetime: row.espLifetimeSeconds,
    dpd: row.deadPeerDetection,
    forceencap: row.forceEncapsulation,
    splitconnections: row.splitConnections,
    ikeversion: row.ikeVersion,
  }
}

export function viewVpnGateway({ cloud }: Viewer, row: VpnGatewayRow): View {
  return {
    id: row.id,
    publicip: cloud.publicIps.getIncludingRemoved(row.publicIpId)?.address,
    vpcid: row.vpcId,
    vpcname: cloud.vpcs.getIncludingRemoved(row.vpcId)?.name,
    ...owner(cloud, row.accountId),
  }
}

export function viewConnection({ cloud }: Viewer, row: VpnConnectionRow): View {
  const gateway = cloud.vpnGateways.getIncludingRemoved(row.gatewayId)
  const peer = cloud.vpnCustomerGateways.getIncludingRemoved(row.customerGatewayId)
  return {
    id: row.id,
    s2svpngatewayid: row.gatewayId,
    publicip: cloud.publicIps.getIncludingRemoved(gateway?.publicIpId)?.address,
    s2scustomergatewayid: row.customerGatewayId,
    ...(peer === undefined ? {} : peerOf(peer)),
    state: row.state,
    passive: row.passive,
    ...owner(cloud, row.accountId),
    created: date(row.createdMs),
  }
}
