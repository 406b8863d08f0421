import { owner, tagsOf, type View } from '../api/view.ts'
import type { Cloud } from '../core/cloud.ts'
import type { SecurityGroupRow, SecurityRuleRow } from '../database/rule-rows.ts'

/** @param counted whether the group's machines are counted, as in lists but not in jobs (recorded) */
export function viewSecurityGroup(cloud: Cloud, row: SecurityGroupRow, counted: boolean, shown?: readonly SecurityRuleRow[]): View {
  const rules = shown ?? cloud.securityRules.by('group', row.id)
  const members = cloud.machines.by('securityGroup', row.id).map(({ id }) => id)
  return {
    id: row.id,
    name: row.name,
    description: row.description,
    ...owner(cloud, row.accountId),
    ingressrule: rules.filter(({ direction }) => direction === 'ingress').map((rule) => viewRule(cloud, rule, counted)),
    egressrule: rules.filter(({ direction }) => direction === 'egress').map((rule) => viewRule(cloud, rule, counted)),
    tags: tagsOf(cloud, row.id),
    virtualmachinecount: counted ? members.length : undefined,
    virtualmachineids: members,
  }
}

/** A group as its machines show it, without domain, rules and members (recorded). */
export function viewMembership(cloud: Cloud, row: SecurityGroupRow): View {
  const { domainid: _id, domain: _name, domainpath: _path, ...view } = viewSecurityGroup(cloud, row, false, [])
  return { ...view, virtualmachineids: [] }
}

function viewRule(cloud: Cloud, rule: SecurityRuleRow, counted: boolean): View {
  const allowed = cloud.securityGroups.getIncludingRemoved(rule.allowedGroupId)
  return {
    ruleid: rule.id,
    protocol: rule.protocol,
    startport: rule.startPort,
    endport: rule.endPort,
    icmptype: rule.icmpType,
    icmpcode: rule.icmpCode,
    cidr: rule.cidr,
    securitygroupname: allowed?.name,
    account: allowed === undefined ? undefined : cloud.accounts.getIncludingRemoved(allowed.accountId)?.name,
    tags: counted ? [] : undefined,
  }
}
