import { ApiError, invalid } from '../api-error.ts'
import type { Cloud } from '../core/cloud.ts'
import { describeRule } from '../core/describe.ts'
import type { RuleRow } from '../database/rule-rows.ts'

/** A rule before it is inserted. */
export type WantedRule = Pick<RuleRow, 'purpose' | 'networkId' | 'publicIpId' | 'trafficType' | 'protocol' | 'startPort' | 'endPort'> &
  Partial<Pick<RuleRow, 'icmpType' | 'icmpCode' | 'cidrs' | 'destinationCidrs'>>

/**
 * Checks a new rule against those of the same address, or against the network's other egress rules.
 * @param plain whether the command words the refusal itself
 * @throws {ApiError} `rule-conflict`, or `invalid-parameter` for the same ICMP message twice
 */
export function checkConflicts(cloud: Cloud, wanted: WantedRule, plain: boolean): void {
  for (const rule of neighbours(cloud, wanted)) {
    const text = conflictOf(cloud, wanted, rule)
    if (text !== undefined) throw new ApiError('rule-conflict', text, { plain })
  }
}

function neighbours(cloud: Cloud, wanted: WantedRule): readonly RuleRow[] {
  if (wanted.publicIpId !== undefined) return cloud.rules.by('publicIp', wanted.publicIpId)
  return cloud.rules.by('network', wanted.networkId).filter((rule) => rule.publicIpId === undefined && rule.purpose === 'Firewall')
}

function conflictOf(cloud: Cloud, wanted: WantedRule, rule: RuleRow): string | undefined {
  const sameProtocol = rule.protocol.toLowerCase() === wanted.protocol.toLowerCase()
  const pair: Pair = {
    wanted,
    rule,
    sameProtocol,
    mixed: (rule.purpose === 'Firewall' || wanted.purpose === 'Firewall') && (rule.purpose !== wanted.purpose || !sameProtocol),
    alike: rule.purpose === wanted.purpose && (rule.purpose === 'Firewall' || rule.purpose === 'PortForwarding'),
    sameSources: shareSources(wanted, rule),
  }
  const uses = pair.mixed ? undefined : conflictOfUses(cloud, pair)
  if (uses !== undefined) return uses
  if (rule.networkId !== wanted.networkId) return `New rule is for a different network than what's specified in rule ${rule.id}`
  refuseSameMessage(cloud, pair)
  return rule.startPort === undefined || wanted.startPort === undefined ? conflictWithoutPorts(pair) : conflictOfRanges(cloud, pair)
}

interface Pair {
  readonly wanted: WantedRule
  readonly rule: RuleRow
  readonly sameProtocol: boolean
  /** One of them is a firewall rule and the other is not, so that their ports cannot conflict. */
  readonly mixed: boolean
  /** Both are firewall rules or both port forwarding rules, so that their source CIDRs matter too. */
  readonly alike: boolean
  readonly sameSources: boolean
}

function conflictOfUses(cloud: Cloud, { wanted, rule }: Pair): string | undefined {
  if ((rule.purpose === 'StaticNat') === (wanted.purpose === 'StaticNat')) return undefined
  const number = cloud.publicIps.getIncludingRemoved(rule.publicIpId)?.number
  return rule.purpose === 'StaticNat'
    ? `There is 1 to 1 Nat rule specified for the ip address id=${number}`
    : `There is already firewall rule specified for the ip address id=${number}`
}

function refuseSameMessage(cloud: Cloud, { wanted, rule, sameProtocol, alike, sameSources }: Pair): void {
  const same = sameProtocol && wanted.protocol === 'icmp' && rule.icmpCode === wanted.icmpCode && rule.icmpType === wanted.icmpType
  if (same && alike && sameSources) throw invalid(`New rule conflicts with existing rule: ${describe(cloud, rule)}`)
}

function conflictWithoutPorts({ wanted, rule, sameProtocol, alike, sameSources }: Pair): string | undefined {
  const same = rule.startPort === wanted.startPort && sameProtocol && wanted.protocol !== 'icmp'
  return same && alike && sameSources
    ? `There is already a firewall rule specified with protocol = ${wanted.protocol} and no ports`
    : undefined
}

function conflictOfRanges(cloud: Cloud, { wanted, rule, sameProtocol, mixed, alike, sameSources }: Pair): string | undefined {
  if (mixed || (alike && !sameSources) || !overlap(wanted, rule)) return undefined
  const separable = rule.purpose === wanted.purpose && (rule.purpose === 'PortForwarding' || rule.purpose === 'StaticNat')
  if (separable && !sameProtocol) return undefined
  return `The range specified, ${wanted.startPort}-${wanted.endPort}, conflicts with rule ${describe(cloud, rule)} which has ${rule.startPort}-${rule.endPort}`
}

function describe(cloud: Cloud, rule: RuleRow): string {
  return describeRule(rule, cloud.networks.getIncludingRemoved(rule.networkId)?.number)
}

function overlap(wanted: WantedRule, rule: RuleRow): boolean {
  return (rule.startPort ?? 0) <= (wanted.endPort ?? 0) && (wanted.startPort ?? 0) <= (rule.endPort ?? 0)
}

/** Port forwarding rules do not have destination CIDRs. */
function shareSources({ cidrs = [], destinationCidrs = [] }: WantedRule, rule: RuleRow): boolean {
  return shareOne(cidrs, rule.cidrs) && (rule.purpose === 'PortForwarding' || shareOne(destinationCidrs, rule.destinationCidrs))
}

function shareOne(some: readonly string[], others: readonly string[]): boolean {
  return (some.length === 0 && others.length === 0) || some.some((cidr) => others.includes(cidr))
}
