import {
  assignToLoadBalancerRule,
  createLoadBalancerRule,
  deleteLoadBalancerRule,
  listLoadBalancerRuleInstances,
  listLoadBalancerRules,
  type ParametersOf,
  removeFromLoadBalancerRule,
  updateLoadBalancerRule,
} from 'cloudstack-client/api'
import { publicIpFor } from '../api/access.ts'
import { type Call, job, list, listing, SUCCESS, stringsOf } from '../api/define.ts'
import { hasKeyword, same, sameText, select } from '../api/select.ts'
import { invalid } from '../api-error.ts'
import { checkAccess } from '../core/caller.ts'
import { definedOnly } from '../core/defined-only.ts'
import { ipv4ToInt } from '../core/ip-address.ts'
import type { RuleRow } from '../database/rule-rows.ts'
import { deleteRuleJob, existingRule, ruleFor } from '../rules/firewall-commands.ts'
import { deleteRule } from '../rules/rule.ts'
import { addMembers, checkAlgorithm, checkBalancerCidrs, type Member, planLoadBalancer, removeMembers } from './load-balancer.ts'
import { viewLoadBalancer, viewMembers } from './load-balancer-view.ts'

const ids = { id: 'rules' } as const
const recorded = { ids, evidence: 'recorded' } as const

type Membership = ParametersOf<typeof assignToLoadBalancerRule>

/** The load balancer, whose caller's access is checked in the job. */
function existingBalancer(call: Call, id: string, missing = 'Unable to find load balancer rule: '): RuleRow {
  return existingRule(call, id, 'LoadBalancing', (number) => `${missing}${number}`)
}

/** @throws {ApiError} in the job, also for machines that are another account's */
function checkMembership({ cloud, caller }: Call, rule: RuleRow, members: readonly Member[]): readonly Member[] {
  checkAccess(cloud, caller, rule)
  for (const { machineId } of members) {
    const machine = cloud.machines.get(machineId)
    if (machine !== undefined) checkAccess(cloud, caller, machine)
  }
  return members
}

function readMembers({ cloud }: Call, parameters: Membership): readonly Member[] {
  const named = Object.entries(stringsOf(parameters.vmidipmap)).map(([machineId, address]) => {
    if (cloud.machines.get(machineId) === undefined) throw invalid(`Unable to find virtual machine ID: ${machineId}`)
    if (ipv4ToInt(address) !== undefined) return { machineId, address }
    throw invalid(`Invalid ip address ${address || null} passed in vmidipmap for vmid ${machineId}`)
  })
  const others = (parameters.virtualmachineids ?? []).filter((id) => !named.some(({ machineId }) => machineId === id))
  return [...others.map((machineId) => ({ machineId, address: undefined })), ...named]
}

export const loadBalancerCommands = [
  job(createLoadBalancerRule, recorded, (call, parameters) => {
    const { cloud, caller } = call
    const { publicipid } = parameters
    if (publicipid === undefined) throw invalid("Can't define IP owner. Either specify account/domainId or publicIpId")
    const rule = planLoadBalancer(cloud, caller, publicIpFor(call, publicipid), {
      name: parameters.name,
      description: parameters.description,
      algorithm: parameters.algorithm,
      protocol: parameters.protocol?.trim().toLowerCase(),
      publicPort: parameters.publicport,
      privatePort: parameters.privateport,
      networkId: parameters.networkid,
      cidrs: parameters.cidrlist,
      openFirewall: parameters.openfirewall,
    })
    return {
      id: rule.id,
      queue: rule.id,
      instance: { type: 'FirewallRule', id: rule.id },
      finish: () => ({ loadbalancer: viewLoadBalancer(call, cloud.rules.require(rule.id)) }),
      abandon: () => deleteRule(cloud, rule.id),
    }
  }),

  list(listLoadBalancerRules, recorded, (call, parameters) =>
    listing(
      select(call, parameters, call.cloud.rules).filter(
        (row) =>
          row.purpose === 'LoadBalancing' &&
          sameText(parameters.name, row.name) &&
          same(parameters.publicipid, row.publicIpId) &&
          same(parameters.networkid, row.networkId) &&
          same(parameters.zoneid, call.cloud.publicIps.getIncludingRemoved(row.publicIpId)?.zoneId) &&
          (parameters.virtualmachineid === undefined || row.members.some(({ machineId }) => machineId === parameters.virtualmachineid)) &&
          hasKeyword(parameters.keyword, row.name, row.description),
      ),
      (row) => viewLoadBalancer(call, row),
    ),
  ),

  job(updateLoadBalancerRule, { ids, evidence: 'documented' }, (call, { id, name, description, algorithm, protocol, cidrlist }) => {
    const rule = existingBalancer(call, id, 'Unable to find load balancer rule by ID ')
    const changes = definedOnly({ name, description, algorithm, cidrs: cidrlist, balancedProtocol: protocol?.trim().toLowerCase() })
    return {
      queue: rule.id,
      begin: () => {
        checkAccess(call.cloud, call.caller, rule)
        checkBalancerCidrs(cidrlist ?? [])
        if (algorithm !== undefined) checkAlgorithm(algorithm)
      },
      finish: () => ({ loadbalancer: viewLoadBalancer(call, call.cloud.rules.update(id, changes)) }),
    }
  }),

  job(deleteLoadBalancerRule, recorded, (call, { id }) => deleteRuleJob(call, existingBalancer(call, id))),

  job(assignToLoadBalancerRule, recorded, (call, parameters) => {
    const rule = existingBalancer(call, parameters.id)
    return {
      queue: rule.id,
      finish: () => {
        addMembers(call.cloud, rule.id, checkMembership(call, rule, readMembers(call, parameters)))
        return SUCCESS
      },
    }
  }),

  job(removeFromLoadBalancerRule, recorded, (call, parameters) => {
    const rule = existingBalancer(call, parameters.id)
    return {
      queue: rule.id,
      finish: () => {
        checkAccess(call.cloud, call.caller, rule)
        removeMembers(call.cloud, rule.id, readMembers(call, parameters))
        return SUCCESS
      },
    }
  }),

  list(listLoadBalancerRuleInstances, { ids, evidence: 'recorded', key: 'loadbalancerruleinstance' }, (call, { id, applied, lbvmips }) => {
    const rule = ruleFor(call, id, 'LoadBalancing', (number) => `Unable to find the load balancer with ID ${number}`)
    const members = viewMembers(call, rule, lbvmips ?? false)
    return { ...listing(applied === false ? [] : members, (view) => view), ...(lbvmips === true ? { key: 'lbrulevmidip' } : {}) }
  }),
]
