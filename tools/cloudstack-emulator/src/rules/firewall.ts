import { invalid, refusal } from '../api-error.ts'
import type { Caller } from '../core/caller.ts'
import type { Cloud } from '../core/cloud.ts'
import { isCidr, isWithin } from '../core/ip-address.ts'
import type { PublicIpRow } from '../database/address-rows.ts'
import type { NetworkRow } from '../database/network-rows.ts'
import type { RuleRow } from '../database/rule-rows.ts'
import { insertRule } from './rule.ts'
import { checkRule, checkServiceOfIp } from './rule-checks.ts'
import { checkConflicts } from './rule-conflicts.ts'

export type FirewallRequest = Pick<RuleRow, 'protocol' | 'startPort' | 'endPort' | 'icmpType' | 'icmpCode' | 'cidrs' | 'destinationCidrs'>

const EVERYWHERE = '0.0.0.0/0'

/** Opens ports of a public address. @throws {ApiError} in CloudStack's order of checks */
export function createIngressRule(cloud: Cloud, caller: Caller, ip: PublicIpRow, request: FirewallRequest): RuleRow {
  const bad = request.cidrs.find((cidr) => !isCidr(cidr))
  if (bad !== undefined) throw refusal('invalid-parameter', `Source CIDRs formatting error ${bad}`)
  if (ip.networkId === undefined) {
    throw invalid(
      `Unable to create firewall rule for the IP address ID=${ip.number} as IP is not associated with any network and no networkId is passed in`,
    )
  }
  const network = cloud.networks.require(ip.networkId)
  checkServiceOfIp(cloud, ip, network, 'Firewall')
  return createRule(cloud, caller, ip, network, { ...request, cidrs: request.cidrs.length === 0 ? [EVERYWHERE] : request.cidrs })
}

/** Adds an egress rule: it allows traffic out of a network, or blocks it where the offering allows it by default. */
export function createEgressRule(cloud: Cloud, caller: Caller, network: NetworkRow, request: FirewallRequest): RuleRow {
  const cidr = network.cidr ?? EVERYWHERE
  checkEgressCidrs(request, cidr)
  const refused = `Unable to create firewall rule for the network id=[${network.number}]`
  if (request.protocol.toLowerCase() === 'all' && request.startPort !== undefined && request.endPort !== undefined) {
    throw invalid(`${refused} due to: ports must not be informed to protocol ALL, as it does not require them.`)
  }
  if (network.vpcId !== undefined) throw invalid(`${refused} as firewall egress rule can be created only for non VPC networks.`)
  if (cloud.networkOfferings.getIncludingRemoved(network.offeringId)?.guestIpType === 'Shared') {
    throw invalid('Egress firewall rules are not supported for Shared  networks')
  }
  const cidrs = (request.cidrs.length === 0 ? [cidr] : request.cidrs).map((one) => (one === EVERYWHERE ? cidr : one))
  return createRule(cloud, caller, undefined, network, { ...request, cidrs })
}

function checkEgressCidrs({ cidrs, destinationCidrs }: FirewallRequest, guestCidr: string): void {
  for (const cidr of cidrs) {
    if (!isCidr(cidr)) throw refusal('invalid-parameter', `Source CIDRs formatting error [${cidr}].`)
    if (cidr !== EVERYWHERE && !isWithin(cidr, guestCidr)) {
      throw refusal('invalid-parameter', `[${cidr}] is not within the guest CIDR [${guestCidr}]. `)
    }
  }
  const bad = destinationCidrs.find((cidr) => !isCidr(cidr))
  if (bad !== undefined) throw refusal('invalid-parameter', `Destination CIDRs formatting error [${bad}].`)
}

function createRule(cloud: Cloud, caller: Caller, ip: PublicIpRow | undefined, network: NetworkRow, request: FirewallRequest): RuleRow {
  const { startPort, endPort = startPort } = request
  const trafficType = ip === undefined ? 'Egress' : 'Ingress'
  const protocol = request.protocol.trim()
  checkRule(cloud, caller, ip ?? network, network, { purpose: 'Firewall', trafficType, protocol, startPort, endPort })
  const wanted = {
    purpose: 'Firewall',
    trafficType,
    publicIpId: ip?.id,
    networkId: network.id,
    protocol: protocol.toLowerCase(),
    startPort,
    endPort,
    ...messageOf(request, protocol),
    cidrs: request.cidrs,
    destinationCidrs: request.destinationCidrs,
  } as const
  checkConflicts(cloud, wanted, ip === undefined)
  return insertRule(cloud, { ...wanted, accountId: ip?.accountId ?? network.accountId ?? caller.account.id })
}

/** ICMP has a type and a code, -1 for any; other protocols may have ports. */
function messageOf({ icmpType, icmpCode, startPort, endPort }: FirewallRequest, protocol: string) {
  if (protocol.toLowerCase() !== 'icmp') {
    if (icmpType === undefined && icmpCode === undefined) return { icmpType, icmpCode }
    throw invalid('Can specify icmpCode and icmpType for ICMP protocol only')
  }
  if (startPort !== undefined || endPort !== undefined) throw invalid("Can't specify start/end port when protocol is ICMP")
  return { icmpType: icmpType ?? -1, icmpCode: icmpCode ?? -1 }
}
