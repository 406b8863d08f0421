import { ApiError, invalid } from '../api-error.ts'
import type { Cloud } from '../core/cloud.ts'
import { has } from '../core/version.ts'
import type { AccountRow } from '../database/account-rows.ts'
import type { AffinityGroupRow } from '../database/machine-rows.ts'

export const AFFINITY_TYPES = ['host anti-affinity', 'host affinity', 'non-strict host anti-affinity', 'non-strict host affinity'] as const

/** In the order of CloudStack's error text, which includes the administrators' type (recorded). */
const VALID = 'non-strict host affinity,host affinity,host anti-affinity,ExplicitDedication,non-strict host anti-affinity'

export interface AffinityGroupRequest {
  readonly name: string
  readonly type: string
  readonly description: string | undefined
}

/** @param mayDedicate whether the caller may create groups of the type ExplicitDedication */
export function createAffinityGroup(
  cloud: Cloud,
  owner: AccountRow,
  { name, type, description }: AffinityGroupRequest,
  mayDedicate: boolean,
): AffinityGroupRow {
  const valid = VALID.split(',').filter((known) => !known.startsWith('non-strict') || has(cloud, 'non-strict-affinity'))
  if (!valid.includes(type)) {
    throw invalid(`Unable to create affinity group, invalid affinity group type: ${type}. Valid values are ${valid.join(',')}`)
  }
  if (type === 'ExplicitDedication' && !mayDedicate) throw new ApiError('permission-denied', 'Cannot create the affinity group')
  if (cloud.affinityGroups.by('account', owner.id).some((row) => row.name === name)) {
    throw invalid(`Unable to create affinity group, a group with name ${name} already exists.`)
  }
  const number = cloud.nextNumber('affinityGroups')
  return cloud.affinityGroups.insert({ id: cloud.newId(), number, name, type, description, accountId: owner.id })
}

/** A group with members can be deleted (recorded); they are removed from it. */
export function deleteAffinityGroup(cloud: Cloud, id: string): void {
  for (const machine of cloud.machines.by('affinityGroup', id)) {
    cloud.machines.update(machine.id, { affinityGroupIds: machine.affinityGroupIds.filter((group) => group !== id) })
  }
  cloud.affinityGroups.remove(id, { forget: true })
}
