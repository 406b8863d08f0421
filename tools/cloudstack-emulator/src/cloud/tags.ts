import type { TagRow } from '../rows/accounts.ts'
import { type Caller, checkAccess } from './caller.ts'
import type { Cloud } from './cloud.ts'
import { CloudProblem, invalid } from './problem.ts'
import type { TableName } from './tables.ts'

/** What can be tagged: CloudStack's spelling of the type, and where such things are. */
const TAGGABLE: Readonly<Record<string, TableName>> = {
  UserVm: 'machines',
  Template: 'templates',
  ISO: 'templates',
  Volume: 'volumes',
  Snapshot: 'snapshots',
  Network: 'networks',
  Nic: 'nics',
  LoadBalancer: 'rules',
  PortForwardingRule: 'rules',
  FirewallRule: 'rules',
  SecurityGroup: 'securityGroups',
  PublicIpAddress: 'publicIps',
  Project: 'projects',
  Vpc: 'vpcs',
  NetworkACL: 'acls',
  NetworkACLList: 'aclLists',
  Zone: 'zones',
  ServiceOffering: 'serviceOfferings',
  DiskOffering: 'diskOfferings',
  Domain: 'domains',
  Account: 'accounts',
  User: 'users',
  SnapshotPolicy: 'snapshotPolicies',
}

export function tagTypeOf(text: string): string {
  const type = Object.keys(TAGGABLE).find((name) => name.toLowerCase() === text.toLowerCase())
  if (type === undefined) throw invalid(`Invalid resource type ${text}`)
  return type
}

function findResource(cloud: Cloud, caller: Caller, type: string, id: string): void {
  const table = TAGGABLE[type]
  const row = table === undefined ? undefined : cloud[table].get(id)
  if (row === undefined) throw invalid(`Unable to find resource by uuid ${id} and type ${type}`)
  checkAccess(cloud, caller, row)
}

/** @throws {CloudProblem} for an unknown type or thing, an empty value, or a key that is there already: nothing is overwritten */
export function createTags(
  cloud: Cloud,
  caller: Caller,
  typeText: string,
  ids: readonly string[],
  tags: Readonly<Record<string, string>>,
  customer: string | undefined,
): void {
  const resourceType = tagTypeOf(typeText)
  for (const resourceId of ids) {
    findResource(cloud, caller, resourceType, resourceId)
    for (const [key, value] of Object.entries(tags)) {
      if (value === '') throw invalid(`Value for the key ${key} is either null or empty`)
      if (cloud.tags.by('resource', resourceId).some((tag) => tag.key === key)) {
        throw new CloudProblem('runtime', `tag ${key} already on ${resourceType} with id ${resourceId}`)
      }
      const accountId = caller.account.id
      cloud.tags.insert({ id: cloud.newId(), number: cloud.nextNumber('tags'), key, value, resourceType, resourceId, accountId, customer })
    }
  }
}

/** Deletes the named tags, or all; a value counts only if one is given. @throws {CloudProblem} where none is there */
export function deleteTags(
  cloud: Cloud,
  caller: Caller,
  typeText: string,
  ids: readonly string[],
  tags: Readonly<Record<string, string>>,
): void {
  const resourceType = tagTypeOf(typeText)
  const wanted = Object.entries(tags)
  const matches = (tag: TagRow) =>
    wanted.length === 0 || wanted.some(([key, value]) => tag.key === key && (value === '' || tag.value === value))
  const found = ids.flatMap((id) => {
    findResource(cloud, caller, resourceType, id)
    return cloud.tags.by('resource', id).filter((tag) => tag.resourceType === resourceType && matches(tag))
  })
  if (found.length === 0) throw new CloudProblem('runtime', 'Failed to delete tags')
  for (const tag of found) cloud.tags.remove(tag.id, { forget: true })
}
