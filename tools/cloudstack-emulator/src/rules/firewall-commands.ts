import {
  createEgressFirewallRule,
  createFirewallRule,
  deleteEgressFirewallRule,
  deleteFirewallRule,
  listEgressFirewallRules,
  listFirewallRules,
  type ParametersOf,
  updateEgressFirewallRule,
  updateFirewallRule,
} from 'cloudstack-client/api'
import { type Call, job, list, listing, SUCCESS } from '../api/define.ts'
import { same, select } from '../api/select.ts'
import { invalid } from '../api-error.ts'
import { checkAccess } from '../core/caller.ts'
import type { JobPlan } from '../core/jobs.ts'
import type { RulePurpose, RuleRow } from '../database/rule-rows.ts'
import { createEgressRule, createIngressRule, type FirewallRequest } from './firewall.ts'
import { deleteRule } from './rule.ts'
import { viewFirewallRule } from './rule-view.ts'

const recorded = { ids: { id: 'rules' }, evidence: 'recorded' } as const
const documented = { ids: { id: 'rules' }, evidence: 'documented' } as const

type Missing = string | ((number: number | undefined) => string)

/** The rule, if it has this purpose. Where the command's id has no ACL annotation, the caller's access is checked in the job. */
export function existingRule({ cloud }: Call, id: string, purpose: RulePurpose | undefined, missing: Missing): RuleRow {
  const rule = cloud.rules.get(id)
  if (rule === undefined || (purpose !== undefined && rule.purpose !== purpose)) {
    throw invalid(typeof missing === 'string' ? missing : missing(cloud.rules.getIncludingRemoved(id)?.number))
  }
  return rule
}

/** The rule, if it has this purpose and the caller has access to it. */
export function ruleFor(call: Call, id: string, purpose: RulePurpose | undefined, missing: Missing): RuleRow {
  const rule = existingRule(call, id, purpose, missing)
  checkAccess(call.cloud, call.caller, rule)
  return rule
}

export function deleteRuleJob(call: Call, rule: RuleRow): JobPlan {
  return {
    queue: rule.id,
    begin: () => checkAccess(call.cloud, call.caller, rule),
    finish: () => {
      deleteRule(call.cloud, rule.id)
      return SUCCESS
    },
  }
}

/** Fails in the job if the rule has another purpose. */
function deleteFirewallJob(call: Call, rule: RuleRow): JobPlan {
  return { ...deleteRuleJob(call, rule), begin: () => checkPurpose(rule, '[Firewall, Ipv6Firewall]') }
}

function checkPurpose(rule: RuleRow, purposes: string): void {
  if (rule.purpose !== 'Firewall') throw invalid(`Unable to find ${rule.number} having purpose ${purposes}`)
}

/** @throws {ApiError} for an address that is not in use, by which lists of rules cannot be filtered */
export function readyIp({ cloud, caller }: Call, id: string | undefined, kind: string): void {
  if (id === undefined) return
  const ip = cloud.publicIps.require(id)
  if (ip.state === 'Free') throw invalid(`Ip address id=${ip.number} not ready for ${kind} rules yet`)
  checkAccess(cloud, caller, ip)
}

function readRule(parameters: ParametersOf<typeof createFirewallRule> | ParametersOf<typeof createEgressFirewallRule>): FirewallRequest {
  return {
    protocol: parameters.protocol,
    startPort: parameters.startport,
    endPort: parameters.endport ?? parameters.startport,
    icmpType: parameters.icmptype,
    icmpCode: parameters.icmpcode,
    cidrs: parameters.cidrlist ?? [],
    destinationCidrs: 'destcidrlist' in parameters ? (parameters.destcidrlist ?? []) : [],
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

function updatedRuleJob(call: Call, id: string, traffic: RuleRow['trafficType']): JobPlan {
  const rule = existingRule(call, id, undefined, 'Unable to find firewall rule by ID')
  if (rule.trafficType !== traffic) throw invalid(`Unable to find ${traffic === 'Egress' ? 'egress ' : ''}firewall rule by ID`)
  return {
    queue: rule.id,
    begin: () => {
      checkPurpose(rule, 'Firewall')
      checkAccess(call.cloud, call.caller, rule)
    },
    finish: () => ({ firewallrule: viewFirewallRule(call, call.cloud.rules.require(rule.id)) }),
  }
}

function findRules(call: Call, parameters: ParametersOf<typeof listFirewallRules>, traffic: RuleRow['trafficType']): readonly RuleRow[] {
  readyIp(call, parameters.ipaddressid, 'firewall')
  const matches = (row: RuleRow) =>
    row.purpose === 'Firewall' &&
    row.trafficType === traffic &&
    same(parameters.ipaddressid, row.publicIpId) &&
    same(parameters.networkid, row.networkId)
  return select(call, parameters, call.cloud.rules).filter(matches).toReversed()
}

export const firewallCommands = [
  job(createFirewallRule, recorded, (call, parameters) => {
    const ip = call.cloud.publicIps.require(parameters.ipaddressid)
    return createdRuleJob(call, createIngressRule(call.cloud, call.caller, ip, readRule(parameters)))
  }),

  job(updateFirewallRule, documented, (call, { id }) => updatedRuleJob(call, id, 'Ingress')),

  job(deleteFirewallRule, recorded, (call, { id }) =>
    deleteFirewallJob(
      call,
      ruleFor(call, id, undefined, (number) => `Unable to find firewall rule by ID=${number}`),
    ),
  ),

  list(listFirewallRules, recorded, (call, parameters) =>
    listing(findRules(call, parameters, 'Ingress'), (row) => viewFirewallRule(call, row)),
  ),

  job(createEgressFirewallRule, documented, (call, parameters) => {
    const network = call.cloud.networks.require(parameters.networkid)
    return createdRuleJob(call, createEgressRule(call.cloud, call.caller, network, readRule(parameters)))
  }),

  job(updateEgressFirewallRule, documented, (call, { id }) => updatedRuleJob(call, id, 'Egress')),

  job(deleteEgressFirewallRule, documented, (call, { id }) =>
    deleteFirewallJob(call, ruleFor(call, id, undefined, 'Unable to find egress firewall rule by id')),
  ),

  list(listEgressFirewallRules, documented, (call, parameters) =>
    listing(findRules(call, parameters, 'Egress'), (row) => viewFirewallRule(call, row)),
  ),
]
