import { refusal } from '../api-error.ts'
import type { Caller } from '../core/caller.ts'
import type { Cloud } from '../core/cloud.ts'
import type { PublicIpRow } from '../database/address-rows.ts'
import type { RuleRow } from '../database/rule-rows.ts'
import { insertOpeningRule } from './opening-rule.ts'
import { checkRule } from './rule-checks.ts'

export interface StaticNatRuleRequest {
  readonly protocol: string
  readonly startPort: number
  readonly endPort: number
  readonly openFirewall: boolean
}

/** Opens ports of a static NAT address: the older way to open its firewall. */
export function createStaticNatRule(cloud: Cloud, caller: Caller, ip: PublicIpRow, request: StaticNatRuleRequest): RuleRow {
  if (ip.isSourceNat || ip.machineId === undefined || ip.networkId === undefined) {
    throw refusal('rule-conflict', `Can't do static nat on ip address: ${ip.address}`)
  }
  const { protocol, startPort, endPort } = request
  const what = { purpose: 'StaticNat', trafficType: 'Ingress', protocol: protocol.toLowerCase(), startPort, endPort } as const
  const network = cloud.networks.require(ip.networkId)
  checkRule(cloud, caller, ip, network, { ...what, protocol })
  const rule = { ...what, accountId: ip.accountId ?? '', networkId: network.id, publicIpId: ip.id }
  return insertOpeningRule(cloud, ip, rule, request.openFirewall)
}
