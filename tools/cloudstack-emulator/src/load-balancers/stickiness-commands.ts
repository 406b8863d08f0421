import {
  createLBHealthCheckPolicy,
  createLBStickinessPolicy,
  deleteLBStickinessPolicy,
  listLBHealthCheckPolicies,
  listLBStickinessPolicies,
  updateLBStickinessPolicy,
} from 'cloudstack-client/api'
import { type Call, job, list, listing, SUCCESS, stringsOf } from '../api/define.ts'
import { same } from '../api/select.ts'
import { invalid } from '../api-error.ts'
import { checkAccess } from '../core/caller.ts'
import { describeRule } from '../core/describe.ts'
import type { RuleRow, StickinessPolicyRow } from '../database/rule-rows.ts'
import { ruleFor } from '../rules/firewall-commands.ts'
import { createStickiness } from './stickiness.ts'
import { viewHealthChecks, viewStickiness } from './stickiness-view.ts'

const documented = { ids: { id: 'stickinessPolicies', lbruleid: 'rules' }, evidence: 'documented' } as const
const byRule = { ids: { lbruleid: 'rules' }, evidence: 'documented' } as const

/** The policy and its rule, whose caller's access is checked in the job. */
function policyOf({ cloud }: Call, id: string): { readonly policy: StickinessPolicyRow; readonly rule: RuleRow } {
  const policy = cloud.stickinessPolicies.require(id)
  const rule = cloud.rules.require(policy.ruleId)
  return { policy, rule }
}

function balancerFor(call: Call, id: string): RuleRow {
  return ruleFor(call, id, 'LoadBalancing', (number) => `Failed: LB rule id: ${number} not present `)
}

export const stickinessCommands = [
  list(listLBStickinessPolicies, { ...documented, key: 'stickinesspolicies' }, (call, { lbruleid, id }) => {
    if (lbruleid === undefined && id === undefined) throw invalid("load balancer rule ID and stickiness policy ID can't be null")
    const named = id === undefined ? undefined : call.cloud.stickinessPolicies.require(id)
    const rule = call.cloud.rules.get(named?.ruleId ?? lbruleid)
    if (named !== undefined && lbruleid !== undefined && named.ruleId !== lbruleid)
      throw invalid(`stickiness policy ID doesn't belong to lbId${call.cloud.rules.getIncludingRemoved(lbruleid)?.number}`)
    if (rule?.purpose !== 'LoadBalancing') return listing([], () => ({}))
    checkAccess(call.cloud, call.caller, rule)
    const policies = call.cloud.stickinessPolicies.by('rule', rule.id).filter((row) => same(named?.id, row.id))
    return listing([rule], (row) => viewStickiness(call, row, policies))
  }),

  job(createLBStickinessPolicy, documented, (call, { lbruleid, name, description, methodname, param }) => {
    const { cloud } = call
    const rule = balancerFor(call, lbruleid)
    const policy = createStickiness(cloud, rule, { name, description, method: methodname, params: stringsOf(param) })
    return {
      id: policy.id,
      queue: rule.id,
      instance: { type: 'None' },
      finish: () => ({ stickinesspolicies: viewStickiness(call, rule, [policy]) }),
      abandon: () => cloud.stickinessPolicies.remove(policy.id, { forget: true }),
    }
  }),

  job(updateLBStickinessPolicy, documented, (call, { id }) => {
    const { policy, rule } = policyOf(call, id)
    const begin = () => checkAccess(call.cloud, call.caller, rule)
    return { queue: rule.id, begin, finish: () => ({ stickinesspolicies: viewStickiness(call, rule, [policy]) }) }
  }),

  job(deleteLBStickinessPolicy, documented, (call, { id }) => {
    const { rule } = policyOf(call, id)
    return {
      queue: rule.id,
      begin: () => checkAccess(call.cloud, call.caller, rule),
      finish: () => {
        call.cloud.stickinessPolicies.remove(id, { forget: true })
        return SUCCESS
      },
    }
  }),

  list(listLBHealthCheckPolicies, { ...byRule, key: 'healthcheckpolicies' }, (call, { lbruleid }) => {
    if (lbruleid === undefined) throw invalid('Either load balancer rule ID or health check policy ID should be specified')
    const rule = call.cloud.rules.get(lbruleid)
    return listing(rule?.purpose === 'LoadBalancing' ? [rule] : [], (row) => viewHealthChecks(call, row))
  }),

  job(createLBHealthCheckPolicy, byRule, (call, { lbruleid, intervaltime, responsetimeout }) => {
    if (intervaltime !== undefined && responsetimeout !== undefined && responsetimeout > intervaltime)
      throw invalid('Failed to create HealthCheck policy : Monitor interval must be greater than response timeout')
    const rule = balancerFor(call, lbruleid)
    const shown = describeRule(rule, call.cloud.networks.getIncludingRemoved(rule.networkId)?.number)
    throw invalid(
      `Failed to create HealthCheck policy: Validation Failed (HealthCheck Policy is not supported by LB Provider for the LB rule:${shown})`,
    )
  }),
]
