import { ApiError, failure, invalid, refusal } from '../api-error.ts'
import type { Cloud } from '../core/cloud.ts'
import type { AccountRow } from '../database/account-rows.ts'
import type { SecurityGroupRow, SecurityRuleRow } from '../database/rule-rows.ts'

/** Every account has a group of this name, created when it is first needed. */
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
  if (cloud.securityRules.countBy('allowedGroup', group.id) > 0)
    throw refusal('resource-in-use', 'Cannot delete group when there are security rules that allow this group')
  if (cloud.machines.countBy('securityGroup', group.id) > 0)
    throw refusal('resource-in-use', "Cannot delete group when it's in use by virtual machines")
  for (const rule of cloud.securityRules.by('group', group.id)) cloud.securityRules.remove(rule.id, { forget: true })
  cloud.securityGroups.remove(group.id, { forget: true })
}

/** The ids of security groups given by id or name. */
export function securityGroupsFor(cloud: Cloud, owner: AccountRow, ids: readonly string[], names: readonly string[]): readonly string[] {
  const byName = names.map((name) => {
    const group = cloud.securityGroups.by('account', owner.id).find((row) => row.name === name)
    if (group === undefined) throw invalid(`Unable to find group by name ${name}`)
    return group.id
  })
  return [...ids, ...byName]
}

type Traffic = Pick<SecurityRuleRow, 'protocol' | 'startPort' | 'endPort' | 'icmpType' | 'icmpCode'>
type WantedTraffic = Partial<Omit<Traffic, 'protocol'>> & { readonly protocol: string | undefined }

const HIGHEST_PORT = 65_535

/** The traffic that a rule allows. @throws {ApiError} for unknown protocols, and for ports or messages out of range */
export function readTraffic(wanted: WantedTraffic): Traffic {
  const text = (wanted.protocol ?? 'all').trim().toLowerCase()
  const numbered = /^\d+$/.test(text)
  if (numbered && Number(text) > 255) throw invalid(`Invalid protocol number: ${Number(text)}`)
  if (!numbered && !['tcp', 'udp', 'icmp', 'all'].includes(text)) throw invalid(`Invalid protocol ${text}`)
  const none = { startPort: undefined, endPort: undefined, icmpType: undefined, icmpCode: undefined }
  if (text === 'icmp' || Number(text) === 1) return { ...none, protocol: 'icmp', ...messageOf(wanted, numbered) }
  if (text === 'tcp' || text === 'udp') return { ...none, protocol: text, ...portsOf(wanted) }
  if (text === 'all' && (wanted.startPort !== undefined || wanted.endPort !== undefined))
    throw invalid('Cannot specify startPort or endPort without specifying protocol')
  return { ...none, protocol: text, startPort: 0, endPort: 0 }
}

function messageOf({ icmpType, icmpCode }: WantedTraffic, any: boolean) {
  const type = icmpType ?? (any ? -1 : undefined)
  const code = icmpCode ?? (any ? -1 : undefined)
  if (type === undefined || code === undefined)
    throw failure(`Invalid ICMP type/code specified, icmpType = ${type ?? null}, icmpCode = ${code ?? null}`)
  checkMessage(type, code)
  return { icmpType: type, icmpCode: code }
}

function checkMessage(type: number, code: number): void {
  if (type === -1 && code !== -1) throw failure('Invalid icmp code')
  if (type !== -1 && code === -1) throw failure('Invalid icmp code: need non-negative icmp code ')
  if (code > 255 || type > 255 || code < -1 || type < -1) throw failure('Invalid icmp type/code ')
}

function portsOf({ startPort: start, endPort: end }: WantedTraffic) {
  if (start === undefined || end === undefined)
    throw invalid(`Invalid port range specified, startPort = ${start ?? null}, endPort = ${end ?? null}`)
  const last = start === 0 && end === 0 ? HIGHEST_PORT : end
  if (start > last) throw invalid(`Invalid port range ${start}:${last}`)
  if (start > HIGHEST_PORT || last > HIGHEST_PORT || start < -1 || last < -1) throw invalid(`Invalid port numbers ${start}:${last}`)
  if (start < 0 || last < 0) throw invalid(`Invalid port range ${start}:${last}`)
  return { startPort: start, endPort: last }
}

export type RuleRequest = Omit<SecurityRuleRow, 'id' | 'number' | 'groupId' | 'direction' | 'cidr' | 'allowedGroupId'> & {
  readonly cidrs: readonly string[]
  readonly allowedGroupIds: readonly string[]
}

/** Adds one rule per CIDR or group that does not have it yet. @throws {ApiError} if all of them exist */
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
  const fresh = wanted.filter((rule) => !present.some((other) => fields.every((field) => rule[field] === other[field])))
  if (fresh.length === 0) throw new ApiError('runtime', `Failed to authorize security group ${direction} rule(s)`)
  return fresh.map((rule) =>
    cloud.securityRules.insert({ id: cloud.newId(), number: cloud.nextNumber('securityRules'), groupId: group.id, direction, ...rule }),
  )
}
