import type { CloudStackClient } from 'cloudstack-client'
import { listSecurityGroups } from 'cloudstack-client/api'
import type { SecurityGroup } from '../cloud/entities.ts'
import type { CloudConfig } from '../config/schema.ts'
import { cloudError } from '../errors/cpi-error.ts'
import type { NicNetwork, VipNetwork } from '../networks/network-specs.ts'
import type { KeptSecurityGroup } from '../networks/security-group-properties.ts'
import type { VmProperties } from './vm-cloud-properties.ts'

export interface SecurityGroupWish {
  /** Names or ids of groups that exist. */
  readonly names: readonly string[]
  /** Groups that the CPI makes and keeps. */
  readonly kept: readonly KeptSecurityGroup[]
  /** They come from the configuration, for whichever zone has security groups, and not from this machine's manifest. */
  readonly isDefault: boolean
}

/** What VM type and networks name, without doubles; only when they name none, the configured default. */
export function securityGroupWish(
  properties: VmProperties,
  nics: readonly NicNetwork[],
  vip: VipNetwork | undefined,
  config: CloudConfig,
): SecurityGroupWish {
  const wanted = [properties, ...nics.map((nic) => nic.properties), vip?.properties].flatMap((holder) => holder?.security_groups ?? [])
  if (wanted.length === 0) return { names: config.default_security_groups, kept: [], isDefault: true }
  const names = wanted.filter((group) => typeof group === 'string')
  return { names: [...new Set(names)], kept: wanted.filter((group) => typeof group !== 'string'), isDefault: false }
}

/** @throws {CpiError} naming the groups that do not exist */
export async function findSecurityGroups(cloud: CloudStackClient, { names }: SecurityGroupWish): Promise<readonly SecurityGroup[]> {
  if (names.length === 0) return []
  const groups = await cloud.list(listSecurityGroups, {})
  const missing = names.filter((name) => !groups.some((group) => isNamed(group, name)))
  if (missing.length > 0) throw cloudError(`security group ${missing.map((name) => `"${name}"`).join(', ')} does not exist`)
  return groups.filter((group) => names.some((name) => isNamed(group, name)))
}

function isNamed(group: SecurityGroup, name: string): boolean {
  return group.id === name || group.name === name
}

/** @throws {CpiError} if this machine asks for groups where the zone has none */
export function securityGroupIds(
  wish: SecurityGroupWish,
  groups: readonly SecurityGroup[],
  zone: string,
  hasGroups: boolean,
): readonly string[] {
  if (hasGroups) return groups.map(({ id }) => id)
  const asked = [...wish.names, ...wish.kept.map(({ name }) => name)]
  if (wish.isDefault || asked.length === 0) return []
  throw cloudError(
    `zone "${zone}" has no security groups on this network: remove security_groups (${asked.join(', ')}) from the VM or network`,
  )
}
