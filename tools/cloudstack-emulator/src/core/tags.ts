import { ApiError, invalid } from '../api-error.ts'
import type { AccountRow } from '../database/account-rows.ts'
import type { TagRow } from '../database/core-rows.ts'
import type { Row } from '../database/row.ts'
import type { TableName } from '../database/tables.ts'
import { type Caller, checkAccess, describeAccount, isRootAdmin } from './caller.ts'
import type { Cloud } from './cloud.ts'
import { equalsIgnoringCase, findIgnoringCase } from './ignore-case.ts'

/** Taggable resource types in CloudStack's spelling, and their tables. */
const TAGGABLE: Readonly<Record<string, TableName | undefined>> = {
  UserVm: 'machines',
  Template: 'templates',
  ISO: 'templates',
  Volume: 'volumes',
  Snapshot: 'snapshots',
  Backup: undefined,
  Network: 'networks',
  LoadBalancer: 'rules',
  PortForwardingRule: 'rules',
  FirewallRule: 'rules',
  SecurityGroup: 'securityGroups',
  SecurityGroupRule: undefined,
  PublicIpAddress: 'publicIps',
  Project: 'projects',
  Account: 'accounts',
  Vpc: 'vpcs',
  NetworkACL: 'acls',
  StaticRoute: undefined,
  VMSnapshot: 'machineSnapshots',
  RemoteAccessVpn: undefined,
  User: 'users',
  SnapshotPolicy: 'snapshotPolicies',
  VpcOffering: 'vpcOfferings',
}

/** Resource types that do not support tags. */
const UNTAGGABLE = [
  'VnfTemplate',
  'DomainRouter',
  'Nic',
  'Zone',
  'ServiceOffering',
  'Storage',
  'PrivateGateway',
  'NetworkACLList',
  'VpnGateway',
  'CustomerGateway',
  'VpnConnection',
  'DiskOffering',
  'AutoScaleVmProfile',
  'AutoScaleVmGroup',
  'LBStickinessPolicy',
  'LBHealthCheckPolicy',
  'GuestOsCategory',
  'GuestOs',
  'NetworkOffering',
  'Domain',
  'ObjectStore',
]

export function tagTypeOf(text: string): string {
  const type = findIgnoringCase([...Object.keys(TAGGABLE), ...UNTAGGABLE], text)
  if (type === undefined) throw invalid(`Invalid resource type ${text}`)
  return type
}

function isNumber(text: string): boolean {
  return /^\d+$/.test(text)
}

/** The resource with this id or database number. */
function resourceOf(cloud: Cloud, type: string, id: string): (Row & { readonly accountId?: string | undefined }) | undefined {
  const name = TAGGABLE[type]
  if (name === undefined) return undefined
  const table = cloud[name]
  return table.get(id) ?? (isNumber(id) ? [...table.all()].find(({ number }) => String(number) === id) : undefined)
}

function findResource(cloud: Cloud, caller: Caller, type: string, id: string): Row & { readonly accountId?: string | undefined } {
  const row = resourceOf(cloud, type, id)
  if (row === undefined) throw invalid(`Unable to find resource by ${isNumber(id) ? 'id' : 'uuid'} ${id} and type ${type}`)
  checkAccess(cloud, caller, row)
  return row
}

/** The owner of a tag is the owner of its resource. Only root administrators may tag resources without an owner. */
function ownerOf(cloud: Cloud, caller: Caller, type: string, row: ReturnType<typeof findResource>, key: string): AccountRow {
  const owner = cloud.accounts.getIncludingRemoved(type === 'Account' ? row.id : row.accountId)
  if (owner !== undefined) return owner
  if (isRootAdmin(caller)) return caller.account
  const what = `resource [id: ${row.number}, uuid: ${row.id}] (${key})`
  const who = `Account '${describeAccount(caller.account)}'`
  throw new ApiError('permission-denied', `${who} doesn't have permissions to create tags for ${what}.`)
}

export interface TagRequest {
  /** A resource type, in any case. */
  readonly type: string
  /** Ids or database numbers. */
  readonly ids: readonly string[]
  readonly tags: Readonly<Record<string, string>>
}

/** @throws {ApiError} for an unknown type or resource, an empty value, or an existing key. Nothing is written then */
export function createTags(
  cloud: Cloud,
  caller: Caller,
  { type, ids, tags, customer }: TagRequest & { readonly customer: string | undefined },
): void {
  const resourceType = tagTypeOf(type)
  const wanted = Object.entries(tags).flatMap(([key, value]) => ids.map((resourceId) => ({ key, value, resourceId })))
  const planned = wanted.map(({ key, value, resourceId }, index) => {
    if (UNTAGGABLE.includes(resourceType)) throw invalid(`The resource type ${resourceType} doesn't support resource tags`)
    const row = findResource(cloud, caller, resourceType, resourceId)
    const accountId = ownerOf(cloud, caller, resourceType, row, key).id
    if (value === '') throw invalid(`Value for the key ${key} is either null or empty`)
    const others = [...cloud.tags.by('resource', row.id), ...wanted.slice(0, index).filter((tag) => tag.resourceId === resourceId)]
    if (others.some((tag) => equalsIgnoringCase(tag.key, key))) {
      throw new ApiError('runtime', `tag ${key} already on ${resourceType} with id ${row.id}`)
    }
    return { key, value, resourceType, resourceId: row.id, accountId, customer }
  })
  for (const tag of planned) cloud.tags.insert({ id: cloud.newId(), number: cloud.nextNumber('tags'), ...tag })
}

/**
 * Deletes the named tags, or all. A value is compared only if it is given. Whether the resources exist is not checked, and access
 * only for those with a matching tag (TaggedResourceManagerImpl.deleteTags).
 * @throws {ApiError} if there is none to delete
 */
export function deleteTags(cloud: Cloud, caller: Caller, { type, ids, tags }: TagRequest): void {
  const resourceType = tagTypeOf(type)
  const wanted = Object.entries(tags)
  const matches = (tag: TagRow) =>
    wanted.length === 0 ||
    wanted.some(([key, value]) => equalsIgnoringCase(tag.key, key) && (value === '' || equalsIgnoringCase(tag.value, value)))
  const found = ids.flatMap((id) => {
    const resourceId = isNumber(id) ? (resourceOf(cloud, resourceType, id)?.id ?? id) : id
    return cloud.tags.by('resource', resourceId).filter((tag) => tag.resourceType === resourceType && matches(tag))
  })
  if (found.length === 0) throw new ApiError('runtime', 'Failed to delete tags')
  for (const tag of found) checkAccess(cloud, caller, tag)
  for (const tag of found) cloud.tags.remove(tag.id, { forget: true })
}
