import type { Cloud } from '../core/cloud.ts'
import type { PublicIpRow } from '../database/address-rows.ts'
import type { RuleRow } from '../database/rule-rows.ts'
import { untieFromTier } from './rule-checks.ts'

export type NewRule = Pick<RuleRow, 'purpose' | 'accountId' | 'networkId' | 'protocol'> & Partial<RuleRow>

/** Firewall, port forwarding and load balancer rules are in one table, as in CloudStack. */
export function insertRule(cloud: Cloud, rule: NewRule): RuleRow {
  return cloud.rules.insert({
    id: cloud.newId(),
    number: cloud.nextNumber('rules'),
    publicIpId: undefined,
    state: 'Add',
    trafficType: 'Ingress',
    startPort: undefined,
    endPort: undefined,
    icmpType: undefined,
    icmpCode: undefined,
    cidrs: [],
    destinationCidrs: [],
    privateStartPort: undefined,
    privateEndPort: undefined,
    machineId: undefined,
    guestAddress: undefined,
    name: undefined,
    description: undefined,
    algorithm: undefined,
    balancedProtocol: undefined,
    members: [],
    relatedId: undefined,
    ...rule,
  })
}

export function deleteRule(cloud: Cloud, id: string): void {
  const rule = cloud.rules.get(id)
  if (rule === undefined) return
  for (const tag of cloud.tags.by('resource', id)) cloud.tags.remove(tag.id, { forget: true })
  for (const policy of cloud.stickinessPolicies.by('rule', id)) cloud.stickinessPolicies.remove(policy.id, { forget: true })
  cloud.rules.remove(id, { forget: true })
  untieFromTier(cloud, rule.publicIpId)
  if (rule.relatedId !== undefined) deleteRule(cloud, rule.relatedId)
}

export function removeFromLoadBalancers(cloud: Cloud, machineId: string): void {
  for (const rule of cloud.rules.by('machine', machineId)) {
    if (rule.purpose !== 'LoadBalancing') continue
    cloud.rules.update(rule.id, { members: rule.members.filter((member) => member.machineId !== machineId) })
  }
}

/** Removes what an expunge removes: static NAT with its firewall rules, and port forwarding (recorded). */
export function releaseRules(cloud: Cloud, machineId: string): void {
  for (const rule of cloud.rules.by('machine', machineId)) if (rule.purpose === 'PortForwarding') deleteRule(cloud, rule.id)
  for (const ip of cloud.publicIps.by('machine', machineId)) disableStaticNat(cloud, ip)
}

export function disableStaticNat(cloud: Cloud, ip: PublicIpRow): void {
  for (const rule of cloud.rules.by('publicIp', ip.id)) deleteRule(cloud, rule.id)
  cloud.publicIps.update(ip.id, { machineId: undefined, guestAddress: undefined })
  untieFromTier(cloud, ip.id)
}
