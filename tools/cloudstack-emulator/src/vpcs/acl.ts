import { ApiError, failure, invalid, refusal } from '../api-error.ts'
import { type Caller, checkAccess, isRootAdmin } from '../core/caller.ts'
import type { Cloud } from '../core/cloud.ts'
import { definedOnly } from '../core/defined-only.ts'
import { findIgnoringCase } from '../core/ignore-case.ts'
import { isCidr } from '../core/ip-address.ts'
import type { AclListRow, AclRow } from '../database/vpc-rows.ts'
import { isPort } from '../rules/ports.ts'

/** A requested ACL item as it was sent. CloudStack fills in whatever is missing. */
export interface AclSpec {
  readonly number?: number | undefined
  readonly protocol?: string | undefined
  readonly startPort?: number | undefined
  readonly endPort?: number | undefined
  readonly icmpType?: number | undefined
  readonly icmpCode?: number | undefined
  readonly cidrs?: readonly string[] | undefined
  readonly action?: string | undefined
  readonly trafficType?: string | undefined
  readonly reason?: string | undefined
}

const EVERYWHERE = ['0.0.0.0/0', '::/0']
const PROTOCOLS = 'tcp,udp,icmp,all'

/** A list belongs to its VPC's owner. Everybody may use a list without a VPC, but only root administrators may change it. */
export function checkListAccess(cloud: Cloud, caller: Caller, list: AclListRow, refused: string): void {
  const vpc = cloud.vpcs.get(list.vpcId)
  if (list.vpcId === undefined) {
    if (!isRootAdmin(caller)) throw new ApiError('permission-denied', refused)
  } else if (vpc === undefined) {
    throw invalid(
      `Unable to find specified VPC [${cloud.vpcs.getIncludingRemoved(list.vpcId)?.number}] associated with the ACL [${list.id}].`,
    )
  } else checkAccess(cloud, caller, vpc)
}

export function createAclItem(cloud: Cloud, caller: Caller, list: AclListRow, spec: AclSpec): AclRow {
  if (list.isDefault) throw invalid('Default ACL cannot be modified')
  checkListAccess(cloud, caller, list, 'Only Root Admins can create rules for a global ACL.')
  const present = cloud.acls.by('list', list.id)
  if (spec.number !== undefined) {
    if (spec.number < 1) throw invalid(`Invalid number [${spec.number}]. Number cannot be < 1`)
    checkNumber(cloud, list, spec.number, undefined)
  }
  const item = {
    id: cloud.newId(),
    number: cloud.nextNumber('acls'),
    aclListId: list.id,
    position: spec.number ?? Math.max(0, ...present.map((row) => row.position)) + 1,
    protocol: protocolOf(spec.protocol ?? 'tcp'),
    startPort: spec.startPort,
    endPort: spec.endPort ?? spec.startPort,
    icmpType: spec.icmpType,
    icmpCode: spec.icmpCode,
    cidrs: spec.cidrs ?? EVERYWHERE,
    action: actionOf(spec.action),
    trafficType: trafficOf(spec.trafficType),
    reason: spec.reason,
  }
  const anyMessage = item.protocol.toLowerCase() === 'icmp' ? { icmpType: item.icmpType ?? -1, icmpCode: item.icmpCode ?? -1 } : {}
  return cloud.acls.insert(checked({ ...item, ...anyMessage }))
}

function checkNumber(cloud: Cloud, list: AclListRow, number: number, own: string | undefined): void {
  const taken = cloud.acls.by('list', list.id).some((row) => row.position === number && row.id !== own)
  if (taken) throw invalid(`ACL item with number ${number} already exists in ACL: ${list.id}`)
}

/** ICMP may also be named by its number. */
function protocolOf(text: string): string {
  return Number(text.trim()) === 1 ? 'icmp' : text.trim()
}

function actionOf(text: string | undefined): AclRow['action'] {
  const action = findIgnoringCase(['Allow', 'Deny'] as const, text ?? 'allow')
  if (action === undefined) throw invalid(`Invalid action [${text}]. Permitted actions are Allow and Deny`)
  return action
}

function trafficOf(text: string | undefined): AclRow['trafficType'] {
  const traffic = findIgnoringCase(['Ingress', 'Egress'] as const, text ?? 'ingress')
  if (traffic === undefined) throw invalid(`Invalid traffic type ${text}`)
  return traffic
}

/** Ports, then CIDRs, then the protocol. */
function checked(item: AclRow): AclRow {
  checkItemPorts(item)
  const bad = item.cidrs.find((cidr) => !isCidr(cidr))
  if (bad !== undefined) throw refusal('invalid-parameter', `Source cidrs formatting error ${bad}`)
  checkProtocol(item)
  return item
}

function checkItemPorts({ startPort: start, endPort: end, protocol }: AclRow): void {
  if (start === undefined && end === undefined) return
  if (start === undefined || !isPort(start)) throw invalid(`Start public port is an invalid value: ${start ?? null}`)
  if (end === undefined || !isPort(end)) throw invalid(`End public port is an invalid value: ${end ?? null}`)
  if (start > end) throw invalid(`Start port can't be bigger than end port [startport=${start},endport=${end}]`)
  if (protocol.toLowerCase() === 'all') throw invalid("start port and end port must be null if protocol = 'all'")
}

function checkProtocol({ protocol, icmpType, icmpCode, startPort, endPort }: AclRow): void {
  if (/^\d+$/.test(protocol)) {
    if (Number(protocol) > 255) throw invalid(`Invalid protocol number: ${Number(protocol)}`)
  } else if (!PROTOCOLS.includes(protocol.toLowerCase())) {
    throw invalid(`Invalid protocol [${protocol}]. Expected one of: [${PROTOCOLS}]`)
  }
  const icmp = protocol.toLowerCase() === 'icmp' || protocol === '1'
  if (!icmp && (icmpType !== undefined || icmpCode !== undefined)) throw invalid('Can specify icmpCode and icmpType for ICMP protocol only')
  if (icmp && (startPort !== undefined || endPort !== undefined)) throw invalid("Can't specify start/end port when protocol is ICMP")
  checkMessage(icmpType, icmpCode)
}

function checkMessage(type: number | undefined, code: number | undefined): void {
  if (type === undefined) return
  if (type !== -1 && (type < 0 || type > 255)) throw invalid(`Invalid icmp type [${type}]. It should belong to [0-255] range`)
  if (code !== undefined && code !== -1 && (code < 0 || code > 16))
    throw invalid(`Invalid icmp code [${code}]. It should belong to [0-16] range and can be defined when icmpType belongs to [0-40] range`)
}

/** @param partial whether omitted values are kept; otherwise they are reset as for a new item */
export function updateAclItem(cloud: Cloud, caller: Caller, id: string, spec: AclSpec, partial: boolean): AclRow {
  const item = cloud.acls.require(id)
  const list = cloud.aclLists.require(item.aclListId)
  if (list.isDefault) throw invalid('Default ACL cannot be modified')
  checkListAccess(cloud, caller, list, 'Only Root Admins can update global ACLs.')
  if (spec.number !== undefined) checkNumber(cloud, list, spec.number, id)
  const position = spec.number ?? item.position
  const named = {
    protocol: spec.protocol === undefined || spec.protocol === '' ? undefined : protocolOf(spec.protocol),
    startPort: spec.startPort,
    endPort: spec.endPort,
    icmpType: spec.icmpType,
    icmpCode: spec.icmpCode,
    cidrs: spec.cidrs,
    action: spec.action === undefined ? undefined : actionOf(spec.action),
    trafficType: spec.trafficType === undefined ? undefined : trafficOf(spec.trafficType),
    reason: spec.reason,
  }
  const rest = partial
    ? item
    : { ...item, startPort: undefined, endPort: undefined, icmpType: undefined, icmpCode: undefined, reason: undefined }
  return cloud.acls.update(id, checked({ ...rest, ...definedOnly(named), position }))
}

/** Moves an item between two others, and renumbers as many of the following ones as necessary. */
export function moveAclItem(cloud: Cloud, caller: Caller, id: string, previousId: string | undefined, nextId: string | undefined): AclRow {
  if (previousId === undefined && nextId === undefined) throw invalid('Both previous and next ACL rule IDs cannot be blank.')
  const moved = cloud.acls.get(id)
  if (moved === undefined) throw invalid(`Could not find a rule with ID[${id}]`)
  const [previous, next] = [previousId, nextId].map((other) => neighbour(cloud, other))
  if ([previous, next].some((row) => row !== undefined && row.aclListId !== moved.aclListId))
    throw invalid('Cannot use ACL rules from differentiating ACLs. Rule being moved.')
  const list = cloud.aclLists.require(moved.aclListId)
  if (list.isDefault) throw invalid('Default ACL rules cannot be moved.')
  checkListAccess(cloud, caller, list, 'Must be Root Admin to move global ACL rules.')
  const rules = cloud.acls.by('list', list.id).toSorted((a, b) => a.position - b.position)
  if (previous === undefined) return shift(cloud, moved, 1, rules)
  if (next === undefined) return cloud.acls.update(id, { position: (rules.at(-1)?.position ?? 0) + 1 })
  return between(cloud, moved, previous, next, rules)
}

function neighbour(cloud: Cloud, id: string | undefined): AclRow | undefined {
  if (id === undefined || id === '') return undefined
  const row = cloud.acls.get(id)
  if (row === undefined) throw invalid(`Could not find rule with ID [${id}]`)
  return row
}

function between(cloud: Cloud, moved: AclRow, previous: AclRow, next: AclRow, rules: readonly AclRow[]): AclRow {
  const position = previous.position + 1
  if (position === next.position) return shift(cloud, moved, position, rules)
  if (rules.some((row) => row.position === position))
    throw invalid('There are some inconsistencies with the data you sent. The new position calculated already has a ACL rule on it.')
  return cloud.acls.update(moved.id, { position })
}

function shift(cloud: Cloud, moved: AclRow, position: number, rules: readonly AclRow[]): AclRow {
  let free = position
  for (const rule of rules) {
    if (rule.id === moved.id || rule.position < free) continue
    if (rule.position !== free) break
    free += 1
    cloud.acls.update(rule.id, { position: free })
  }
  return cloud.acls.update(moved.id, { position })
}

export function deleteAclItem(cloud: Cloud, caller: Caller, id: string): void {
  const list = cloud.aclLists.require(cloud.acls.require(id).aclListId)
  if (list.isDefault) throw invalid('ACL Items in default ACL cannot be deleted')
  checkListAccess(cloud, caller, list, 'Only Root Admin can delete global ACL rules.')
  forgetItem(cloud, id)
}

function forgetItem(cloud: Cloud, id: string): void {
  for (const tag of cloud.tags.by('resource', id)) cloud.tags.remove(tag.id, { forget: true })
  cloud.acls.remove(id, { forget: true })
}

/** @throws {ApiError} while tiers use it */
export function deleteAclList(cloud: Cloud, caller: Caller, list: AclListRow): void {
  if (list.isDefault) throw invalid('Default ACL cannot be removed')
  checkListAccess(cloud, caller, list, 'Only Root Admin can delete global ACLs.')
  const tiers = [...cloud.networks.all()].filter((row) => row.aclId === list.id).length
  if (tiers > 0) throw failure(`ACL is still associated with ${tiers} tier(s). Cannot delete network ACL: ${list.id}`)
  forgetAclList(cloud, list.id)
}

export function forgetAclList(cloud: Cloud, id: string): void {
  for (const item of cloud.acls.by('list', id)) forgetItem(cloud, item.id)
  for (const tag of cloud.tags.by('resource', id)) cloud.tags.remove(tag.id, { forget: true })
  cloud.aclLists.remove(id, { forget: true })
}
