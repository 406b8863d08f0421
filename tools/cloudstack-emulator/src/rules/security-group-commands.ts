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
import { type Call, job, list, listing, SUCCESS, stringsOf, sync } from '../api/define.ts'
import { hasKeyword, sameText, select } from '../api/select.ts'
import { invalid } from '../api-error.ts'
import { accountNamed, checkAccess, ownerFor } from '../core/caller.ts'
import { definedOnly } from '../core/defined-only.ts'
import { describeSecurityRule } from '../core/describe.ts'
import { isCidr } from '../core/ip-address.ts'
import type { JobPlan } from '../core/jobs.ts'
import type { SecurityGroupRow } from '../database/rule-rows.ts'
import { authorize, createSecurityGroup as create, type RuleRequest, readTraffic, deleteSecurityGroup as remove } from './security-group.ts'
import { viewSecurityGroup } from './security-group-view.ts'

const ids = { id: 'securityGroups' } as const
const recorded = { ids, evidence: 'recorded' } as const
const ruleIds = { ids: { id: 'securityRules' }, evidence: 'documented' } as const

type Authorization = ParametersOf<typeof authorizeSecurityGroupIngress>

function groupFor(call: Call, parameters: Authorization): SecurityGroupRow {
  const { cloud, caller } = call
  const { securitygroupid, securitygroupname } = parameters
  if (securitygroupid !== undefined && securitygroupname !== undefined)
    throw invalid('securityGroupId and securityGroupName parameters are mutually exclusive')
  if (securitygroupid === undefined && securitygroupname === undefined)
    throw invalid('Either securityGroupId or securityGroupName is required by authorizeSecurityGroupIngress command')
  const owner = ownerFor(cloud, caller, parameters)
  const group =
    securitygroupid === undefined
      ? cloud.securityGroups.by('account', owner.id).find((row) => row.name === securitygroupname)
      : cloud.securityGroups.get(securitygroupid)
  if (group === undefined) throw invalid(`Unable to find security group ${securitygroupname} for account id=${owner.number}`)
  checkAccess(cloud, caller, group)
  return group
}

/** Everything is checked in the job. */
function readRule(call: Call, group: SecurityGroupRow, parameters: Authorization): RuleRequest {
  const { cidrlist, usersecuritygrouplist } = parameters
  if (cidrlist === undefined && usersecuritygrouplist === undefined)
    throw invalid('At least one cidr or at least one security group needs to be specified')
  const bad = (cidrlist ?? []).find((cidr) => !isCidr(cidr))
  if (bad !== undefined) throw invalid(`Invalid cidr ${bad}`)
  const what = readTraffic({
    protocol: parameters.protocol,
    startPort: parameters.startport,
    endPort: parameters.endport,
    icmpType: parameters.icmptype,
    icmpCode: parameters.icmpcode,
  })
  const domainId = call.cloud.accounts.require(group.accountId).domainId
  const groups = (usersecuritygrouplist ?? []).map((pair) => allowedGroup(call, domainId, stringsOf(pair)))
  return { ...what, cidrs: cidrlist ?? [], allowedGroupIds: [...new Set(groups)] }
}

function allowedGroup({ cloud }: Call, domainId: string, { account: name, group }: Readonly<Record<string, string>>): string {
  if (name === undefined || group === undefined)
    throw invalid(
      "Invalid user group specified, fields 'group' and 'account' cannot be null, please specify groups in the form:  userGroupList[0].group=XXX&userGroupList[0].account=YYY",
    )
  const account = accountNamed(cloud, name, domainId)
  if (account === undefined) throw invalid(`Nonexistent account: ${name} when trying to authorize security group rule`)
  const allowed = cloud.securityGroups.by('account', account.id).find((row) => row.name === group)
  if (allowed === undefined)
    throw invalid(
      `Nonexistent group ${group} for account ${name}/${cloud.domains.getIncludingRemoved(domainId)?.number} is given, unable to authorize security group rule.`,
    )
  return allowed.id
}

function authorizeJob(call: Call, parameters: Authorization, direction: 'ingress' | 'egress'): JobPlan {
  const group = groupFor(call, parameters)
  return {
    instance: { type: 'SecurityGroup', id: group.id },
    finish: () => {
      const added = authorize(call.cloud, group, direction, readRule(call, group, parameters))
      return { securitygroup: viewSecurityGroup(call.cloud, group, false, added) }
    },
  }
}

function revokeJob({ cloud, caller }: Call, id: string, direction: 'ingress' | 'egress'): JobPlan {
  const rule = cloud.securityRules.require(id)
  const check = () => checkAccess(cloud, caller, cloud.securityGroups.require(rule.groupId))
  // Only revokeSecurityGroupIngress has an ACL annotation, and so checks access before the job.
  if (direction === 'ingress') check()
  return {
    begin: check,
    // The job looks for a group with the rule's id, which does not exist (recorded).
    instance: { type: 'SecurityGroup' },
    finish: () => {
      if (rule.direction !== direction) throw invalid(`Mismatch in rule type for security rule ${describeSecurityRule(cloud, rule)}`)
      cloud.securityRules.remove(id, { forget: true })
      return SUCCESS
    },
  }
}

function namedGroup({ cloud, caller }: Call, parameters: ParametersOf<typeof deleteSecurityGroup>): SecurityGroupRow {
  const { id, name } = parameters
  if (id !== undefined && name !== undefined) throw invalid('name and id parameters are mutually exclusive')
  if (id === undefined && name === undefined) throw invalid('Either id or name parameter is required by deleteSecurityGroup command')
  const owner = ownerFor(cloud, caller, parameters)
  const group =
    id === undefined ? cloud.securityGroups.by('account', owner.id).find((row) => row.name === name) : cloud.securityGroups.get(id)
  if (group === undefined) throw invalid(`Unable to find security group by name ${name} for the account id=${owner.number}`)
  checkAccess(cloud, caller, group)
  return group
}

/** A machine's groups come newest first (recorded). */
function ordered({ virtualmachineid }: ParametersOf<typeof listSecurityGroups>, rows: readonly SecurityGroupRow[]) {
  return virtualmachineid === undefined ? rows : rows.toSorted((a, b) => b.number - a.number)
}

function checkNewName(group: SecurityGroupRow, name: string): void {
  if (name.trim() === '') throw invalid('Security group name cannot be empty')
  if (name.toLowerCase() === 'default') throw invalid('The security group name default is reserved')
  if (group.name.toLowerCase() === 'default') throw invalid('The default security group cannot be renamed')
}

export const securityGroupCommands = [
  list(listSecurityGroups, recorded, (call, parameters) =>
    listing(
      ordered(parameters, select(call, parameters, call.cloud.securityGroups)).filter(
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
    if (name !== undefined && name !== group.name) checkNewName(group, name)
    return { securitygroup: viewSecurityGroup(call.cloud, call.cloud.securityGroups.update(id, definedOnly({ name })), true) }
  }),

  sync(deleteSecurityGroup, recorded, (call, parameters) => {
    remove(call.cloud, namedGroup(call, parameters))
    return SUCCESS
  }),

  job(authorizeSecurityGroupIngress, recorded, (call, parameters) => authorizeJob(call, parameters, 'ingress')),
  job(authorizeSecurityGroupEgress, recorded, (call, parameters) => authorizeJob(call, parameters, 'egress')),
  job(revokeSecurityGroupIngress, ruleIds, (call, { id }) => revokeJob(call, id, 'ingress')),
  job(revokeSecurityGroupEgress, ruleIds, (call, { id }) => revokeJob(call, id, 'egress')),
]
