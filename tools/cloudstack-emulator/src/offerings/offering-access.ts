import { ApiError } from '../api-error.ts'
import { describeAccount, isWithinDomain } from '../core/caller.ts'
import type { Cloud } from '../core/cloud.ts'
import { describeDiskOffering, describeServiceOffering, describeZone } from '../core/describe.ts'
import type { AccountRow } from '../database/account-rows.ts'
import type { DiskOfferingRow, ServiceOfferingRow } from '../database/offering-rows.ts'

type Limited = Pick<DiskOfferingRow | ServiceOfferingRow, 'name' | 'domainIds' | 'zoneIds'>

/** Whether an offering is available to an account in a zone. Some are limited to domains and their subdomains, or to zones. */
function isOffered(cloud: Cloud, account: AccountRow, offering: Limited, zoneId: string | undefined): boolean {
  const admin = cloud.roles.getIncludingRemoved(account.roleId)?.type === 'Admin'
  const inDomain = offering.domainIds.length === 0 || offering.domainIds.some((id) => isWithinDomain(cloud, account.domainId, id))
  return (admin || inDomain) && (zoneId === undefined || offering.zoneIds.length === 0 || offering.zoneIds.includes(zoneId))
}

/** @throws {ApiError} `permission-denied` */
export function checkDiskOffering(cloud: Cloud, account: AccountRow, offering: DiskOfferingRow, zoneId: string | undefined): void {
  if (isOffered(cloud, account, offering, zoneId)) return
  const zone = cloud.zones.getIncludingRemoved(zoneId)
  const where = zone === undefined ? 'null' : describeZone(zone)
  throw new ApiError(
    'permission-denied',
    `Access denied to ${describeAccount(account)} for disk offering: ${describeDiskOffering(offering)}, zone: ${where} by DomainChecker`,
  )
}

/** @throws {ApiError} `permission-denied` */
export function checkServiceOffering(cloud: Cloud, account: AccountRow, offering: ServiceOfferingRow, zoneId: string | undefined): void {
  if (isOffered(cloud, account, offering, zoneId)) return
  throw new ApiError(
    'permission-denied',
    `There's no way to confirm ${describeAccount(account)} has access to ${describeServiceOffering(offering)}`,
  )
}
