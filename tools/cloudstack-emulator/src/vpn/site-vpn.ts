import { failure, invalid } from '../api-error.ts'
import { type Caller, checkAccess } from '../core/caller.ts'
import type { Cloud } from '../core/cloud.ts'
import { describeVpc } from '../core/describe.ts'
import { type Cidr, parseCidr } from '../core/ip-address.ts'
import type { VpnConnectionRow, VpnCustomerGatewayRow, VpnGatewayRow } from '../database/vpn-rows.ts'

/** `site2site.vpn.vpngateway.connection.limit` */
const MOST_CONNECTIONS = 4

/** A VPC's gateway, on its source NAT address. @throws {ApiError} for a second one */
export function createGateway(cloud: Cloud, caller: Caller, vpcId: string): VpnGatewayRow {
  const vpc = cloud.vpcs.get(vpcId)
  if (vpc === undefined) {
    throw invalid(`Invalid VPC ${cloud.vpcs.getIncludingRemoved(vpcId)?.number} for site to site vpn gateway creation!`)
  }
  checkAccess(cloud, caller, vpc)
  if (cloud.vpnGateways.by('vpc', vpcId).length > 0) throw invalid(`The VPN gateway of VPC ${describeVpc(vpc)} already existed!`)
  const source = cloud.publicIps.by('vpc', vpcId).find(({ isSourceNat }) => isSourceNat)
  if (source === undefined) throw failure(`Cannot found source nat ip of vpc ${vpc.number}`)
  const row = { id: cloud.newId(), number: cloud.nextNumber('vpnGateways'), accountId: vpc.accountId }
  return cloud.vpnGateways.insert({ ...row, vpcId, publicIpId: source.id })
}

export function gatewayOf(cloud: Cloud, caller: Caller, id: string): VpnGatewayRow {
  const gateway = cloud.vpnGateways.get(id)
  if (gateway === undefined) {
    throw invalid(`Unable to find specified Site to Site VPN gateway ${cloud.vpnGateways.getIncludingRemoved(id)?.number} !`)
  }
  checkAccess(cloud, caller, gateway)
  return gateway
}

export function deleteGateway(cloud: Cloud, gateway: VpnGatewayRow): void {
  if (cloud.vpnConnections.by('gateway', gateway.id).length > 0) {
    const shown = `Site2SiteVpnGateway {"id":${gateway.number},"uuid":"${gateway.id}"}`
    throw invalid(`Unable to delete VPN gateway ${shown} because there is still related VPN connections!`)
  }
  cloud.vpnGateways.remove(gateway.id)
}

/** @throws {ApiError} for subnets that overlap with the VPC's or with another connection's */
export function createConnection(cloud: Cloud, peer: VpnCustomerGatewayRow, gateway: VpnGatewayRow, passive: boolean): VpnConnectionRow {
  if (peer.accountId !== gateway.accountId) {
    throw invalid("VPN connection can only be established between same account's VPN gateway and customer gateway!")
  }
  const others = cloud.vpnConnections.by('gateway', gateway.id)
  if (others.some(({ customerGatewayId }) => customerGatewayId === peer.id)) {
    throw invalid(
      `The vpn connection with customer gateway ${describePeer(peer)} and vpn gateway Site2SiteVpnGateway {"id":${gateway.number},"uuid":"${gateway.id}"} already existed!`,
    )
  }
  checkSubnets(cloud, peer, gateway, others)
  return cloud.vpnConnections.insert({
    id: cloud.newId(),
    number: cloud.nextNumber('vpnConnections'),
    accountId: gateway.accountId,
    gatewayId: gateway.id,
    customerGatewayId: peer.id,
    passive,
    state: 'Pending',
    createdMs: cloud.nowMs(),
  })
}

function checkSubnets(cloud: Cloud, peer: VpnCustomerGatewayRow, gateway: VpnGatewayRow, others: readonly VpnConnectionRow[]): void {
  const vpcCidr = cloud.vpcs.require(gateway.vpcId).cidr
  const inside = peer.cidrList.split(',').find((cidr) => overlap(cidr, vpcCidr))
  if (inside !== undefined) {
    throw invalid(`The subnets of customer gateway ${describePeer(peer)} subnet ${inside} is overlapped with VPC cidr ${vpcCidr}!`)
  }
  if (others.length >= MOST_CONNECTIONS) {
    throw invalid(`There are too many VPN connections with current VPN gateway! The limit is ${MOST_CONNECTIONS}`)
  }
  for (const { customerGatewayId } of others) {
    const other = cloud.vpnCustomerGateways.require(customerGatewayId)
    for (const cidr of peer.cidrList.split(',')) {
      const taken = other.cidrList.split(',').find((old) => overlap(old, cidr))
      if (taken === undefined) continue
      throw invalid(
        `The new connection's remote subnet ${cidr} is overlapped with existed VPN connection to customer gateway ${other.name}'s subnet ${taken}`,
      )
    }
  }
}

function describePeer(peer: VpnCustomerGatewayRow): string {
  return `Site2SiteCustomerGateway {"id":${peer.number},"name":"${peer.name}","uuid":"${peer.id}"}`
}

function overlap(one: string, other: string): boolean {
  const [a, b]: readonly (Cidr | undefined)[] = [parseCidr(one.trim()), parseCidr(other.trim())]
  return a !== undefined && b !== undefined && a.first <= b.last && b.first <= a.last
}
