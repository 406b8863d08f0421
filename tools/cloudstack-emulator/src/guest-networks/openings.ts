import { isIPv4 } from 'node:net'
import { isIpv4Cidr } from '../core/ip-address.ts'
import type { RuleRow, SecurityRuleRow } from '../database/rule-rows.ts'
import type { AclRow } from '../database/vpc-rows.ts'
import type { AclEntry, Opening } from './plan.ts'

const EVERYWHERE: readonly string[] = ['0.0.0.0/0']

type Traffic = Pick<RuleRow, 'protocol' | 'startPort' | 'endPort' | 'icmpType' | 'icmpCode'>

/** The traffic of a row, from and to anywhere. */
function openingOf({ protocol, startPort, endPort, icmpType, icmpCode }: Traffic): Opening {
  const name = protocol.toLowerCase()
  const hasPorts = (name === 'tcp' || name === 'udp') && startPort !== undefined
  return {
    protocol: name,
    ports: hasPorts ? [startPort, endPort ?? startPort] : undefined,
    icmp: name === 'icmp' ? { type: icmpType ?? -1, code: icmpCode ?? -1 } : undefined,
    sources: EVERYWHERE,
    destinations: EVERYWHERE,
  }
}

/** A firewall rule; without CIDRs it is about everything. */
export function firewallOpening(rule: RuleRow): Opening {
  return { ...openingOf(rule), sources: orEverywhere(rule.cidrs), destinations: orEverywhere(rule.destinationCidrs) }
}

/** The CIDRs of an ACL item are where ingress comes from and where egress goes to. */
export function aclEntry(row: AclRow): AclEntry {
  const far = ipv4Only(row.cidrs)
  const traffic = openingOf(row)
  return { action: row.action, traffic: row.trafficType === 'Ingress' ? { ...traffic, sources: far } : { ...traffic, destinations: far } }
}

/** @param far where the traffic comes from or goes to: the rule's CIDR, or the addresses of the machines of its group */
export function securityOpening(rule: SecurityRuleRow, far: readonly string[]): Opening {
  const traffic = openingOf(rule)
  const addresses = ipv4Only(far)
  return rule.direction === 'ingress' ? { ...traffic, sources: addresses } : { ...traffic, destinations: addresses }
}

function orEverywhere(cidrs: readonly string[]): readonly string[] {
  return cidrs.length === 0 ? EVERYWHERE : ipv4Only(cidrs)
}

function ipv4Only(cidrs: readonly string[]): readonly string[] {
  return cidrs.filter((cidr) => isIpv4Cidr(cidr) || isIPv4(cidr))
}
