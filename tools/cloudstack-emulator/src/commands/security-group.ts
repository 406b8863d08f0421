import {
  authorizeSecurityGroupEgress,
  authorizeSecurityGroupIngress,
  createSecurityGroup,
  deleteSecurityGroup,
  listSecurityGroups,
  type ParametersOf,
  revokeSecurityGroupEgress,
  revokeSecurityGroupIngress,
  updateSecurityGroup,
} from 'cloudstack-client/api'
import { checkAccess, ownerFor } from '../cloud/caller.ts'
import type { JobPlan } from '../cloud/jobs.ts'
import { CloudProblem, invalid } from '../cloud/problem.ts'
import { authorize, createSecurityGroup as create, type RuleRequest, deleteSecurityGroup as remove } from '../cloud/security-groups.ts'
import type { SecurityGroupRow } from '../rows/compute.ts'
import { viewSecurityGroup } from '../views/security-group.ts'
import { type Call, given, job, list, listing, SUCCESS, sync, texts } from './define.ts'
import { hasKeyword, sameText, select } from './select.ts'

const ids = { id: 'securityGroups' } as const
const recorded = { ids, evidence: 'recorded' } as const
const ruleIds = { ids: { id: 'securityRules' }, evidence: 'documented' } as const

type Authorization = ParametersOf<typeof authorizeSecurityGroupIngress>

function groupFor(call: Call, parameters: Authorization): SecurityGroupRow {
  const { cloud, caller } = call
  const { securitygroupid, securitygroupname } = parameters
  const owner = ownerFor(cloud, caller, parameters)
  const group =
    securitygroupid === undefined
      ? cloud.securityGroups.by('account', owner.id).find((row) => row.name === securitygroupname)
      : cloud.securityGroups.get(securitygroupid)
  if (group === undefined) throw invalid(`Unable to find security group ${securitygroupname ?? securitygroupid}`)
  checkAccess(cloud, caller, group)
  return group
}

function readRule({ cloud, caller }: Call, parameters: Authorization): RuleRequest {
  const protocol = (parameters.protocol ?? 'tcp').toLowerCase()
  const ports = protocol === 'tcp' || protocol === 'udp'
  const groups = (parameters.usersecuritygrouplist ?? []).map((pair) => {
    const { account, group: name } = texts(pair)
    const owner = ownerFor(cloud, caller, { account, domainid: caller.account.domainId })
    const group = cloud.securityGroups.by('account', owner.id).find((row) => row.name === name)
    if (group === undefined) throw invalid(`Nonexistent security group ${name}/${account}, unable to authorize`)
    return group.id
  })
  if (ports && (parameters.startport === undefined || parameters.endport === undefined)) {
    throw invalid(`Invalid port numbers: no start or end port is given for protocol ${protocol}`)
  }
  return {
    protocol,
    startPort: ports ? parameters.startport : undefined,
    endPort: ports ? parameters.endport : undefined,
    icmpType: protocol === 'icmp' ? parameters.icmptype : undefined,
    icmpCode: protocol === 'icmp' ? parameters.icmpcode : undefined,
    cidrs: parameters.cidrlist ?? (groups.length === 0 ? ['0.0.0.0/0'] : []),
    allowedGroupIds: groups,
  }
}

function authorizeJob(call: Call, parameters: Authorization, direction: 'ingress' | 'egress'): JobPlan {
  const group = groupFor(call, parameters)
  const rule = readRule(call, parameters)
  return {
    instance: { type: 'SecurityGroup', id: group.id },
    finish: () => ({ securitygroup: viewSecurityGroup(call.cloud, group, false, authorize(call.cloud, group, direction, rule)) }),
  }
}

function revokeJob({ cloud, caller }: Call, id: string, direction: 'ingress' | 'egress'): JobPlan {
  const rule = cloud.securityRules.require(id)
  checkAccess(cloud, caller, cloud.securityGroups.require(rule.groupId))
  return {
    instance: { type: 'SecurityGroup', id: rule.groupId },
    finish: () => {
      if (rule.direction !== direction) throw new CloudProblem('runtime', `Failed to revoke security group ${direction} rule`)
      cloud.securityRules.remove(id, { forget: true })
      return SUCCESS
    },
  }
}

export const securityGroupCommands = [
  list(listSecurityGroups, recorded, (call, parameters) =>
    listing(
      select(call, parameters, call.cloud.securityGroups).filter(
        (row) =>
          sameText(parameters.securitygroupname, row.name) &&
          hasKeyword(parameters.keyword, row.name) &&
          (parameters.virtualmachineid === undefined ||
            call.cloud.machines.get(parameters.virtualmachineid)?.securityGroupIds.includes(row.id) === true),
      ),
      (row) => viewSecurityGroup(call.cloud, row, true),
    ),
  ),

  sync(createSecurityGroup, recorded, (call, parameters) => {
    const group = create(call.cloud, ownerFor(call.cloud, call.caller, parameters), parameters.name, parameters.description)
    return { securitygroup: viewSecurityGroup(call.cloud, group, true) }
  }),

  sync(updateSecurityGroup, { ids, evidence: 'documented' }, (call, { id, name }) => {
    const group = call.cloud.securityGroups.require(id)
    checkAccess(call.cloud, call.caller, group)
    if (group.name === 'default') throw invalid('The default security group cannot be renamed')
    return { securitygroup: viewSecurityGroup(call.cloud, call.cloud.securityGroups.update(id, given({ name })), true) }
  }),

  sync(deleteSecurityGroup, recorded, (call, parameters) => {
    if ((parameters.id === undefined) === (parameters.name === undefined)) {
      throw invalid('Either securityGroupId or securityGroupName is required by deleteSecurityGroup command')
    }
    const named = { ...parameters, securitygroupid: parameters.id, securitygroupname: parameters.name }
    remove(call.cloud, groupFor(call, named))
    return SUCCESS
  }),

  job(authorizeSecurityGroupIngress, recorded, (call, parameters) => authorizeJob(call, parameters, 'ingress')),
  job(authorizeSecurityGroupEgress, recorded, (call, parameters) => authorizeJob(call, parameters, 'egress')),
  job(revokeSecurityGroupIngress, ruleIds, (call, { id }) => revokeJob(call, id, 'ingress')),
  job(revokeSecurityGroupEgress, ruleIds, (call, { id }) => revokeJob(call, id, 'egress')),
]
