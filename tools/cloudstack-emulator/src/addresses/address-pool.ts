import { ApiError } from '../api-error.ts'
import type { Cloud } from '../core/cloud.ts'
import type { AccountRow } from '../database/account-rows.ts'
import type { PublicIpRow } from '../database/address-rows.ts'

type Purpose = Partial<Pick<PublicIpRow, 'networkId' | 'vpcId' | 'isSourceNat'>> & { readonly address?: string | undefined }

/** Allocates an address. @throws {ApiError} `insufficient-capacity` if none is free */
export function takePublicIp(cloud: Cloud, owner: AccountRow, zoneId: string, purpose: Purpose): PublicIpRow {
  const { address, ...use } = purpose
  const free = cloud.publicIps.by('zone', zoneId).find((ip) => ip.state === 'Free' && (address === undefined || ip.address === address))
  if (free === undefined) throw new ApiError('insufficient-capacity', 'Insufficient address capacity', { plain: true })
  return cloud.publicIps.update(free.id, { accountId: owner.id, state: 'Allocated', allocatedMs: cloud.nowMs(), ...use })
}

/** The columns of an address that is not allocated. */
export const FREE_PUBLIC_IP = {
  state: 'Free',
  accountId: undefined,
  allocatedMs: undefined,
  networkId: undefined,
  vpcId: undefined,
  isSourceNat: false,
  machineId: undefined,
  guestAddress: undefined,
} as const

export function releasePublicIp(cloud: Cloud, id: string): void {
  for (const rule of cloud.rules.by('publicIp', id)) cloud.rules.remove(rule.id, { forget: true })
  for (const tag of cloud.tags.by('resource', id)) cloud.tags.remove(tag.id, { forget: true })
  cloud.publicIps.update(id, FREE_PUBLIC_IP)
}
