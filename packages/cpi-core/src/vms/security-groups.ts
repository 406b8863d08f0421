import type { CloudStackClient } from 'cloudstack-client'
import { listSecurityGroups } from 'cloudstack-client/api'
import type { SecurityGroup } from '../cloud/entities.ts'
import { namesInstead } from '../cloud/missing-name.ts'
import type { CloudConfig } from '../config/schema.ts'
import { cloudError } from '../errors/cpi-error.ts'
import type { NicNetwork, VipNetwork } from '../networks/network-specs.ts'
import type { ManagedSecurityGroup } from '../networks/security-group-properties.ts'
import type { VmProperties } from './vm-cloud-properties.ts'

export interface SecurityGroupSpec {
  /** Names or ids of groups that exist. */
  readonly names: readonly string[]
  /** Groups that the CPI creates and manages. */
  readonly managed: readonly ManagedSecurityGroup[]
  /** They come from the configuration, for zones with security groups, and not from this machine's manifest. */
  readonly isDefault: boolean
}

/** Returns the groups of VM type and networks without duplicates; if these name none, the configured default. */
export function securityGroupSpec(
  properties: VmProperties,
  nics: readonly NicNetwork[],
  vip: VipNetwork | undefined,
  config: CloudConfig,
): SecurityGroupSpec {
  const wanted = [properties, ...nics.map((nic) => nic.properties), vip?.properties].flatMap((holder) => holder?.security_groups ?? [])
  if (wanted.length === 0) return { names: config.default_security_groups, managed: [], isDefault: true }
  const names = wanted.filter((group) => typeof group === 'string')
  return { names: [...new Set(names)], managed: wanted.filter((group) => typeof group !== 'string'), isDefault: false }
}

/** @throws {CpiError} naming the groups that do not exist */
export async function findSecurityGroups(cloud: CloudStackClient, { names }: SecurityGroupSpec): Promise<readonly SecurityGroup[]> {
  if (names.length === 0) return []
  const groups = await cloud.list(listSecurityGroups, {})
  const missing = names.filter((name) => !groups.some((group) => isNamed(group, name)))
  const [first] = missing
  if (first !== undefined) {
    const listed = missing.map((name) => `"${name}"`).join(', ')
    throw cloudError('name-not-found', `security group ${listed} does not exist${await namesInstead(first, async () => groups)}`)
  }
  return groups.filter((group) => names.some((name) => isNamed(group, name)))
}

function isNamed(group: SecurityGroup, name: string): boolean {
  return group.id === name || group.name === name
}

/** @throws {CpiError} if this machine requests groups in a zone without security groups */
export function securityGroupIds(
  spec: SecurityGroupSpec,
  groups: readonly SecurityGroup[],
  zone: string,
  hasGroups: boolean,
): readonly string[] {
  if (hasGroups) return groups.map(({ id }) => id)
  const asked = [...spec.names, ...spec.managed.map(({ name }) => name)]
  if (spec.isDefault) return []
  throw cloudError(
    'security-groups-unavailable',
    `zone "${zone}" has no security groups on this network: remove security_groups (${asked.join(', ')}) from the VM or network`,
  )
}
