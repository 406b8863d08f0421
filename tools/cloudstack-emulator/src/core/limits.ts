import { ApiError } from '../api-error.ts'
import type { AccountRow } from '../database/account-rows.ts'
import { BYTES_PER_GIB } from './bytes.ts'
import type { Cloud } from './cloud.ts'

/** The resources that CloudStack limits per account: number, name and default limit of projects. */
export const RESOURCES = [
  { type: 0, name: 'user_vm', prefix: 'vm', project: 20 },
  { type: 1, name: 'public_ip', prefix: 'ip', project: 20 },
  { type: 2, name: 'volume', prefix: 'volume', project: 20 },
  { type: 3, name: 'snapshot', prefix: 'snapshot', project: 20 },
  { type: 4, name: 'template', prefix: 'template', project: 20 },
  { type: 5, name: 'project', prefix: 'project', project: 10 },
  { type: 6, name: 'network', prefix: 'network', project: 20 },
  { type: 7, name: 'vpc', prefix: 'vpc', project: 20 },
  { type: 8, name: 'cpu', prefix: 'cpu', project: 40 },
  { type: 9, name: 'memory', prefix: 'memory', project: 40960 },
  { type: 10, name: 'primary_storage', prefix: 'primarystorage', project: 200 },
  { type: 11, name: 'secondary_storage', prefix: 'secondarystorage', project: 400 },
  { type: 12, name: 'backup', prefix: 'backup', project: 20 },
  { type: 13, name: 'backup_storage', prefix: 'backupstorage', project: 400 },
  { type: 14, name: 'bucket', prefix: 'bucket', project: 20 },
  { type: 15, name: 'object_storage', prefix: 'objectstorage', project: 400 },
  { type: 16, name: 'gpu', prefix: 'gpu', project: 20 },
] as const

export type ResourceName = (typeof RESOURCES)[number]['name']

/** Default limits of accounts: everything that machines need is unlimited. */
const ACCOUNT_DEFAULTS: Readonly<Record<string, number>> = {
  project: 10,
  backup: 20,
  backup_storage: 400,
  gpu: 20,
  bucket: 20,
  object_storage: 400,
}

export function limitOf(account: AccountRow, resource: ResourceName): number {
  const own = account.limits[resource]
  if (own !== undefined) return own
  if (account.projectId !== undefined) return RESOURCES.find(({ name }) => name === resource)?.project ?? -1
  return ACCOUNT_DEFAULTS[resource] ?? -1
}

/**
 * @throws {ApiError} `resource-allocation` if the account's limit would be exceeded
 */
export function checkLimit(
  cloud: Cloud,
  account: AccountRow,
  resource: ResourceName,
  wanted = 1,
  options: { readonly plain?: boolean } = {},
): void {
  const limit = limitOf(account, resource)
  const used = cloud.usage.account(account.id, resource)
  if (limit < 0 || used + wanted <= limit) return
  throw new ApiError(
    'resource-allocation',
    `Maximum amount of resources of Type = '${resource}', tag = 'null' for Account Name = ${account.name} in Domain Id = ${
      cloud.domains.require(account.domainId).number
    } is exceeded: Account Resource Limit = ${limit}, Current Account Resource Amount = ${used}, Current Account Resource Reservation = 0, Requested Resource Amount = ${wanted}.`,
    options,
  )
}

/** Checks number and size one volume at a time, which decides which of the two limits is reported. */
export function checkStorageLimits(cloud: Cloud, account: AccountRow, sizesBytes: readonly number[]): void {
  let bytes = 0
  for (const [index, sizeBytes] of sizesBytes.entries()) {
    bytes += sizeBytes
    checkLimit(cloud, account, 'volume', index + 1, { plain: true })
    checkLimit(cloud, account, 'primary_storage', bytes / BYTES_PER_GIB, { plain: true })
  }
}
