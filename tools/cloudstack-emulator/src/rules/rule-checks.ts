import { failure, invalid } from '../api-error.ts'
import { type Caller, checkAccess } from '../core/caller.ts'
import type { Cloud } from '../core/cloud.ts'
import { describeNetwork, describePublicIp } from '../core/describe.ts'
import type { PublicIpRow } from '../database/address-rows.ts'
import type { NetworkRow } from '../database/network-rows.ts'
import type { RulePurpose, RuleRow } from '../database/rule-rows.ts'
import { capabilityOf, offersService } from '../offerings/network-services.ts'
import { checkPorts } from './ports.ts'

/** The service that a rule of each purpose needs. */
const SERVICES: Readonly<Record<RulePurpose | 'Vpn', string>> = {
  Firewall: 'Firewall',
  PortForwarding: 'PortForwarding',
  LoadBalancing: 'Lb',
  StaticNat: 'StaticNat',
  Vpn: 'Vpn',
}

export interface CheckedRule {
  readonly purpose: RulePurpose
  readonly trafficType: RuleRow['trafficType']
  readonly protocol: string
  readonly startPort: number | undefined
  readonly endPort: number | undefined
}

/** Checks ports, access, and whether the network's provider supports the protocol, in CloudStack's order. */
export function checkRule(cloud: Cloud, caller: Caller, owned: PublicIpRow | NetworkRow, network: NetworkRow, rule: CheckedRule): void {
  checkPorts({ start: rule.startPort, end: rule.endPort })
  checkAccess(cloud, caller, owned)
  if (rule.purpose === 'StaticNat') return
  const service = SERVICES[rule.purpose]
  const protocols = capabilityOf(cloud, network, service, rule.trafficType === 'Egress' ? 'SupportedEgressProtocols' : 'SupportedProtocols')
  if (!protocols.toLowerCase().includes(rule.protocol.toLowerCase())) {
    throw invalid(`Protocol ${rule.protocol} is not supported in zone ${cloud.zones.getIncludingRemoved(network.zoneId)?.number}`)
  }
  if (rule.protocol.toLowerCase() === 'icmp' && rule.purpose !== 'Firewall') {
    throw invalid('Protocol icmp is currently supported only for rules with purpose Firewall')
  }
}

/** An address in use is only for services that its network offers (recorded), and without conserve mode for one service only. */
export function checkServiceOfIp(cloud: Cloud, ip: PublicIpRow, network: NetworkRow, purpose: RulePurpose | 'Vpn'): void {
  const offering = cloud.networkOfferings.getIncludingRemoved(network.offeringId)
  if (offering === undefined) throw failure('Could not find network associated with public IP.')
  if (offering.guestIpType !== 'Isolated') return
  const used = ip.isSourceNat || ip.machineId !== undefined || cloud.rules.countBy('publicIp', ip.id) > 0
  if (used && !offersService(cloud, network, SERVICES[purpose])) {
    throw invalid(`There is no new provider for IP ${ip.address} of service ${SERVICES[purpose]}!`)
  }
  if (offering.conserveMode || purpose === 'Firewall') return
  const uses = new Set<RulePurpose>(
    cloud.rules.by('publicIp', ip.id).flatMap((rule) => (rule.purpose === 'Firewall' ? [] : [rule.purpose])),
  )
  if (ip.machineId !== undefined) uses.add('StaticNat')
  const [use] = uses
  if (uses.size > 1) throw invalid(`There are multiple services used ip ${ip.address}.`)
  if (use !== undefined && use !== purpose) {
    throw invalid(`The IP ${ip.address} is already used as ${SERVICES[use]} rather than ${SERVICES[purpose]}`)
  }
}

/**
 * The network of a rule on an address: the address's own, or for a VPC's address the tier that the caller names.
 * @throws {ApiError} if there is none, or it does not belong to the address
 */
export function networkOfRule(cloud: Cloud, ip: PublicIpRow, named: string | undefined, missing: string): NetworkRow {
  const id = ip.networkId ?? named
  if (id === undefined) throw invalid(missing)
  const network = cloud.networks.require(id)
  if (ip.networkId === undefined && (ip.vpcId === undefined || network.vpcId !== ip.vpcId)) {
    const shown = describePublicIp(ip, cloud.zones.require(ip.zoneId).number)
    throw invalid(
      `Ip address ${shown} is not assigned to the network ${describeNetwork(network, cloud.networkOfferings.getIncludingRemoved(network.offeringId)?.number)}`,
    )
  }
  return network
}

/** Assigns a VPC's address to a tier, for as long as a rule or static NAT uses it there. */
export function tieToTier(cloud: Cloud, ip: PublicIpRow, networkId: string): void {
  if (ip.networkId === undefined) cloud.publicIps.update(ip.id, { networkId })
}

export function untieFromTier(cloud: Cloud, publicIpId: string | undefined): void {
  const ip = cloud.publicIps.get(publicIpId)
  if (ip?.vpcId === undefined || ip.networkId === undefined || ip.machineId !== undefined) return
  if (cloud.rules.countBy('publicIp', ip.id) === 0) cloud.publicIps.update(ip.id, { networkId: undefined })
}
