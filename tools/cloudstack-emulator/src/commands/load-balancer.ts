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
import { assign, leave, planLoadBalancer } from '../cloud/load-balancers.ts'
import { invalid } from '../cloud/problem.ts'
import { deleteRule } from '../cloud/rules.ts'
import { viewLoadBalancer, viewMembers } from '../views/rule.ts'
import { type Call, given, job, list, listing, SUCCESS, texts } from './define.ts'
import { deleteRuleJob, ruleFor } from './firewall-rule.ts'
import { allocatedIpFor } from './public-ip-address.ts'
import { hasKeyword, same, sameText, select } from './select.ts'
import { machineFor } from './virtual-machine.ts'

const ids = { id: 'rules' } as const
const recorded = { ids, evidence: 'recorded' } as const

type Membership = ParametersOf<typeof assignToLoadBalancerRule>

function readMembers(call: Call, parameters: Membership) {
  const named = Object.entries(texts(parameters.vmidipmap)).map(([machineId, address]) => ({ machineId, address }))
  const members = [...(parameters.virtualmachineids ?? []).map((machineId) => ({ machineId, address: undefined })), ...named]
  if (members.length === 0) throw invalid("Both instanceids and vmidipmap  can't be null")
  for (const { machineId } of members) machineFor(call, machineId)
  return members
}

export const loadBalancerCommands = [
  job(createLoadBalancerRule, recorded, (call, parameters) => {
    const { cloud } = call
    if (parameters.publicipid === undefined) throw invalid('Unable to create load balancer rule: no public address is given')
    const ip = allocatedIpFor(call, parameters.publicipid)
    const rule = planLoadBalancer(cloud, ip, {
      name: parameters.name,
      description: parameters.description,
      algorithm: parameters.algorithm,
      protocol: parameters.protocol ?? 'tcp',
      publicPort: parameters.publicport,
      privatePort: parameters.privateport,
      networkId: parameters.networkid,
      cidrs: parameters.cidrlist ?? [],
      openFirewall: parameters.openfirewall ?? true,
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
          same(parameters.zoneid, call.cloud.publicIps.ever(row.publicIpId)?.zoneId) &&
          (parameters.virtualmachineid === undefined || row.members.some(({ machineId }) => machineId === parameters.virtualmachineid)) &&
          hasKeyword(parameters.keyword, row.name),
      ),
      (row) => viewLoadBalancer(call, row),
    ),
  ),

  job(updateLoadBalancerRule, { ids, evidence: 'documented' }, (call, { id, name, description, algorithm }) => {
    const rule = ruleFor(call, id, 'LoadBalancing')
    return {
      queue: rule.id,
      finish: () => ({ loadbalancer: viewLoadBalancer(call, call.cloud.rules.update(id, given({ name, description, algorithm }))) }),
    }
  }),

  job(deleteLoadBalancerRule, recorded, (call, { id }) => deleteRuleJob(call, id, 'LoadBalancing')),

  job(assignToLoadBalancerRule, recorded, (call, parameters) => {
    const rule = ruleFor(call, parameters.id, 'LoadBalancing')
    const members = readMembers(call, parameters)
    return {
      queue: rule.id,
      finish: () => {
        assign(call.cloud, rule.id, members)
        return SUCCESS
      },
    }
  }),

  job(removeFromLoadBalancerRule, recorded, (call, parameters) => {
    const rule = ruleFor(call, parameters.id, 'LoadBalancing')
    const members = readMembers(call, parameters)
    return {
      queue: rule.id,
      finish: () => {
        leave(call.cloud, rule.id, members)
        return SUCCESS
      },
    }
  }),

  list(listLoadBalancerRuleInstances, { ids, evidence: 'recorded', key: 'loadbalancerruleinstance' }, (call, { id }) =>
    listing(viewMembers(call, ruleFor(call, id, 'LoadBalancing')), (view) => view),
  ),
]
