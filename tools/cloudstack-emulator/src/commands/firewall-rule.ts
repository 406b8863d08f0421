import {
  createEgressFirewallRule,
  createFirewallRule,
  deleteEgressFirewallRule,
  deleteFirewallRule,
  listEgressFirewallRules,
  listFirewallRules,
} from 'cloudstack-client/api'
import { checkAccess } from '../cloud/caller.ts'
import type { JobPlan } from '../cloud/jobs.ts'
import { checkConflicts, checkPorts } from '../cloud/ports.ts'
import { invalid } from '../cloud/problem.ts'
import { deleteRule, insertRule } from '../cloud/rules.ts'
import type { RulePurpose, RuleRow } from '../rows/network.ts'
import { viewFirewallRule } from '../views/rule.ts'
import { type Call, job, list, listing, SUCCESS } from './define.ts'
import { allocatedIpFor } from './public-ip-address.ts'
import { same, select } from './select.ts'

const recorded = { ids: { id: 'rules' }, evidence: 'recorded' } as const
const documented = { ids: { id: 'rules' }, evidence: 'documented' } as const

/** The rule, if it is of that kind and the caller may have to do with it. */
export function ruleFor({ cloud, caller }: Call, id: string, purpose: RulePurpose): RuleRow {
  const rule = cloud.rules.require(id)
  checkAccess(cloud, caller, rule)
  if (rule.purpose !== purpose) throw invalid(`Only rules with purpose ${purpose} are accepted`)
  return rule
}

export function deleteRuleJob(call: Call, id: string, purpose: RulePurpose): JobPlan {
  const rule = ruleFor(call, id, purpose)
  return {
    queue: rule.id,
    finish: () => {
      deleteRule(call.cloud, id)
      return SUCCESS
    },
  }
}

function createdRuleJob(call: Call, rule: RuleRow): JobPlan {
  return {
    id: rule.id,
    queue: rule.id,
    instance: { type: 'FirewallRule', id: rule.id },
    finish: () => ({ firewallrule: viewFirewallRule(call, call.cloud.rules.update(rule.id, { state: 'Active' })) }),
    abandon: () => deleteRule(call.cloud, rule.id),
  }
}

export const firewallCommands = [
  job(createFirewallRule, recorded, (call, parameters) => {
    const { cloud } = call
    const ip = allocatedIpFor(call, parameters.ipaddressid)
    const { protocol, startport, endport = startport, icmptype, icmpcode } = parameters
    checkPorts({ start: startport, end: endport })
    if (ip.vpcId !== undefined) throw invalid('Firewall rules are not supported for IPs of a VPC; use network ACLs')
    if (ip.networkId === undefined)
      throw invalid('Unable to create firewall rule ; ip with specified id is not associated with any network')
    const cidrs = parameters.cidrlist ?? ['0.0.0.0/0']
    checkConflicts(cloud, ip.id, { purpose: 'Firewall', protocol, range: { start: startport, end: endport }, cidrs }, false)
    return createdRuleJob(
      call,
      insertRule(cloud, {
        purpose: 'Firewall',
        accountId: ip.accountId ?? call.caller.account.id,
        networkId: ip.networkId,
        publicIpId: ip.id,
        protocol,
        startPort: startport,
        endPort: endport,
        icmpType: icmptype,
        icmpCode: icmpcode,
        cidrs,
      }),
    )
  }),

  job(deleteFirewallRule, recorded, (call, { id }) => deleteRuleJob(call, id, 'Firewall')),

  list(listFirewallRules, recorded, (call, parameters) =>
    listing(
      select(call, parameters, call.cloud.rules).filter(
        (row) =>
          row.purpose === 'Firewall' &&
          row.trafficType === 'Ingress' &&
          same(parameters.ipaddressid, row.publicIpId) &&
          same(parameters.networkid, row.networkId),
      ),
      (row) => viewFirewallRule(call, row),
    ),
  ),

  job(createEgressFirewallRule, documented, (call, parameters) => {
    const { cloud, caller } = call
    const network = cloud.networks.require(parameters.networkid)
    checkAccess(cloud, caller, network)
    checkPorts({ start: parameters.startport, end: parameters.endport })
    return createdRuleJob(
      call,
      insertRule(cloud, {
        purpose: 'Firewall',
        trafficType: 'Egress',
        accountId: network.accountId ?? caller.account.id,
        networkId: network.id,
        protocol: parameters.protocol,
        startPort: parameters.startport,
        endPort: parameters.endport ?? parameters.startport,
        icmpType: parameters.icmptype,
        icmpCode: parameters.icmpcode,
        cidrs: parameters.cidrlist ?? [network.cidr ?? '0.0.0.0/0'],
        destinationCidrs: parameters.destcidrlist ?? ['0.0.0.0/0'],
      }),
    )
  }),

  job(deleteEgressFirewallRule, documented, (call, { id }) => deleteRuleJob(call, id, 'Firewall')),

  list(listEgressFirewallRules, documented, (call, parameters) =>
    listing(
      select(call, parameters, call.cloud.rules).filter(
        (row) => row.purpose === 'Firewall' && row.trafficType === 'Egress' && same(parameters.networkid, row.networkId),
      ),
      (row) => viewFirewallRule(call, row),
    ),
  ),
]
