import { invalid } from '../api-error.ts'
import type { Cloud } from '../core/cloud.ts'
import type { PublicIpRow } from '../database/address-rows.ts'
import type { RuleRow } from '../database/rule-rows.ts'
import { insertRule, type NewRule } from './rule.ts'
import { tieToTier } from './rule-checks.ts'
import { checkConflicts } from './rule-conflicts.ts'

const EVERYWHERE = '0.0.0.0/0'

/** A rule that leads from ports of a public address to machines. */
type PublicRule = NewRule & Pick<RuleRow, 'trafficType' | 'startPort' | 'endPort'> & { readonly publicIpId: string }

/** Whether a rule opens the firewall: not for a VPC's addresses, which have ACLs instead. */
export function opensFirewall(ip: PublicIpRow, wanted: boolean | undefined): boolean {
  if (ip.vpcId !== undefined && wanted === true) throw invalid("Can't have openFirewall=true when IP address belongs to VPC")
  return wanted ?? ip.vpcId === undefined
}

/**
 * Inserts a rule, with the firewall rule that opens its ports if it has to. A VPC's address then belongs to the rule's tier.
 * @throws {ApiError} `rule-conflict` if the ports are in use, or open in part
 */
export function insertOpeningRule(cloud: Cloud, ip: PublicIpRow, rule: PublicRule, opened: boolean): RuleRow {
  const insertFirewallRule = opened ? planOpening(cloud, rule) : () => undefined
  checkConflicts(cloud, { ...rule, publicIpId: ip.id }, true)
  tieToTier(cloud, ip, rule.networkId)
  return insertRule(cloud, { ...rule, relatedId: insertFirewallRule()?.id })
}

/** Plans the firewall rule, to be inserted only when all checks have passed. No rule is needed if the same ports are already open. */
function planOpening(cloud: Cloud, rule: PublicRule): () => RuleRow | undefined {
  const { accountId, networkId, publicIpId, protocol, startPort, endPort } = rule
  const opening = { accountId, networkId, publicIpId, protocol, startPort, endPort }
  const isOpen = cloud.rules
    .by('publicIp', publicIpId)
    .some(
      (other) => other.purpose === 'Firewall' && other.protocol === protocol && other.startPort === startPort && other.endPort === endPort,
    )
  if (isOpen) return () => undefined
  const wanted = { ...opening, purpose: 'Firewall', trafficType: 'Ingress', cidrs: [EVERYWHERE] } as const
  checkConflicts(cloud, wanted, true)
  return () => insertRule(cloud, { ...wanted, state: 'Active' })
}
