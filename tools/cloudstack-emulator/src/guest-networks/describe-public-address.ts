import { boundsOf } from '../addresses/ip-range.ts'
import type { Cloud } from '../core/cloud.ts'
import { bitsOfNetmask, ipv4ToInt } from '../core/ip-address.ts'
import type { IpRangeRow, PublicIpRow } from '../database/address-rows.ts'
import type { RuleRow } from '../database/rule-rows.ts'
import { firewallOpening } from './openings.ts'
import type { PlannedBalancer, PlannedForward, PlannedPublicAddress } from './plan.ts'

/** The zone's public range that an address is in. */
export function publicRangeOf(cloud: Cloud, { zoneId, address }: PublicIpRow): IpRangeRow | undefined {
  const value = ipv4ToInt(address) ?? -1
  return cloud.ipRanges.by('zone', zoneId).find((range) => {
    const { first, last } = boundsOf(range)
    return range.networkId === undefined && value >= first && value <= last
  })
}

export function describePublicAddress(cloud: Cloud, ip: PublicIpRow): PlannedPublicAddress {
  const rules = cloud.rules.by('publicIp', ip.id)
  const openings = rules.filter(({ purpose, trafficType }) => purpose === 'Firewall' && trafficType === 'Ingress').map(firewallOpening)
  return {
    address: ip.address,
    bits: bitsOfNetmask(publicRangeOf(cloud, ip)?.netmask ?? '') ?? 32,
    firewall: ip.vpcId === undefined ? openings : undefined,
    staticNatTo: ip.guestAddress,
    forwards: rules.filter(({ purpose }) => purpose === 'PortForwarding').flatMap(forwardOf),
  }
}

function forwardOf(rule: RuleRow): readonly PlannedForward[] {
  const { startPort, endPort = startPort, privateStartPort, privateEndPort = privateStartPort, guestAddress } = rule
  if (startPort === undefined || endPort === undefined || privateStartPort === undefined || privateEndPort === undefined) return []
  if (guestAddress === undefined) return []
  const toPorts = [privateStartPort, privateEndPort] as const
  return [{ protocol: rule.protocol.toLowerCase(), ports: [startPort, endPort], to: guestAddress, toPorts, sources: rule.cidrs }]
}

export function describeBalancer(cloud: Cloud, rule: RuleRow): PlannedBalancer | undefined {
  const ip = cloud.publicIps.get(rule.publicIpId)
  const { startPort, privateStartPort } = rule
  if (rule.purpose !== 'LoadBalancing' || ip === undefined || startPort === undefined || privateStartPort === undefined) return undefined
  const policy = cloud.stickinessPolicies.by('rule', rule.id)[0]
  return {
    id: rule.id,
    address: ip.address,
    port: startPort,
    algorithm: rule.algorithm?.toLowerCase() ?? 'roundrobin',
    sendsProxyLine: rule.balancedProtocol === 'tcp-proxy',
    sources: rule.cidrs,
    members: rule.members.flatMap(({ address }) => (address === undefined ? [] : [{ address, port: privateStartPort }])),
    stickiness: policy === undefined ? undefined : { method: policy.method.toLowerCase(), params: policy.params },
  }
}
