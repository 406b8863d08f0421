import type { AccountRow } from '../rows/accounts.ts'
import type { SecurityGroupRow, SecurityRuleRow } from '../rows/compute.ts'
import type { Cloud } from './cloud.ts'
import { CloudProblem, invalid } from './problem.ts'

/** Every account has a group of this name, made when it is first needed. */
export function defaultSecurityGroup(cloud: Cloud, owner: AccountRow): SecurityGroupRow {
  return (
    cloud.securityGroups.by('account', owner.id).find((row) => row.name === 'default') ??
    insertGroup(cloud, owner, 'default', 'Default Security Group')
  )
}

export function createSecurityGroup(cloud: Cloud, owner: AccountRow, name: string, description: string | undefined): SecurityGroupRow {
  if (cloud.securityGroups.by('account', owner.id).some((row) => row.name === name)) {
    throw invalid(`Unable to create security group, a group with name ${name} already exists.`)
  }
  return insertGroup(cloud, owner, name, description)
}

function insertGroup(cloud: Cloud, owner: AccountRow, name: string, description: string | undefined): SecurityGroupRow {
  return cloud.securityGroups.insert({
    id: cloud.newId(),
    number: cloud.nextNumber('securityGroups'),
    name,
    description,
    accountId: owner.id,
  })
}

export function deleteSecurityGroup(cloud: Cloud, group: SecurityGroupRow): void {
  if (group.name === 'default') throw invalid('The network group default is reserved')
  if (cloud.machines.countBy('securityGroup', group.id) > 0) {
    throw new CloudProblem('resource-in-use', "Cannot delete group when it's in use by virtual machines", { plain: true })
  }
  if (cloud.securityRules.countBy('allowedGroup', group.id) > 0) {
    throw new CloudProblem('resource-in-use', 'Cannot delete group when there are security rules that allow this group', { plain: true })
  }
  for (const rule of cloud.securityRules.by('group', group.id)) cloud.securityRules.remove(rule.id, { forget: true })
  cloud.securityGroups.remove(group.id, { forget: true })
}

/** Ids of the groups that a deploy names, by id or by name. */
export function securityGroupsFor(cloud: Cloud, owner: AccountRow, ids: readonly string[], names: readonly string[]): readonly string[] {
  const byName = names.map((name) => {
    const group = cloud.securityGroups.by('account', owner.id).find((row) => row.name === name)
    if (group === undefined) throw invalid(`Unable to find group by name ${name}`)
    return group.id
  })
  return [...ids, ...byName]
}

export type RuleRequest = Omit<SecurityRuleRow, 'id' | 'number' | 'groupId' | 'direction' | 'cidr' | 'allowedGroupId'> & {
  readonly cidrs: readonly string[]
  readonly allowedGroupIds: readonly string[]
}

/** Adds one rule per CIDR or group. @throws {CloudProblem} where one of them is there already */
export function authorize(
  cloud: Cloud,
  group: SecurityGroupRow,
  direction: 'ingress' | 'egress',
  request: RuleRequest,
): readonly SecurityRuleRow[] {
  const { cidrs, allowedGroupIds, ...what } = request
  const wanted = [
    ...cidrs.map((cidr) => ({ ...what, cidr, allowedGroupId: undefined })),
    ...allowedGroupIds.map((allowedGroupId) => ({ ...what, cidr: undefined, allowedGroupId })),
  ]
  const present = cloud.securityRules.by('group', group.id).filter((rule) => rule.direction === direction)
  const fields = ['protocol', 'startPort', 'endPort', 'icmpType', 'icmpCode', 'cidr', 'allowedGroupId'] as const
  if (wanted.some((rule) => present.some((other) => fields.every((field) => rule[field] === other[field])))) {
    throw new CloudProblem('runtime', `Failed to authorize security group ${direction} rule(s)`)
  }
  return wanted.map((rule) =>
    cloud.securityRules.insert({ id: cloud.newId(), number: cloud.nextNumber('securityRules'), groupId: group.id, direction, ...rule }),
  )
}
