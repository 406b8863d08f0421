import type { CloudStackClient } from 'cloudstack-client'
import {
  listAffinityGroups,
  listDiskOfferings,
  listPublicIpAddresses,
  listSecurityGroups,
  listServiceOfferings,
} from 'cloudstack-client/api'
import { findByReference } from '../cloud/find.ts'
import { findKeyPair } from '../cloud/find-key-pair.ts'
import { namesInstead } from '../cloud/missing-name.ts'
import { failure } from './finding.ts'
import { checkStorageTags } from './storage-checks.ts'

/** What configuration and cloud-config name must exist, under exactly that name. */

export async function checkKeyPair(cloud: CloudStackClient, name: string): Promise<string> {
  const pair = await findKeyPair(cloud, name)
  return `"${name}" has fingerprint ${pair.fingerprint}`
}

export async function checkDiskOffering(cloud: CloudStackClient, name: string): Promise<string> {
  const found = await findByReference(cloud, listDiskOfferings, name, 'disk offering')
  const tags = await checkStorageTags(cloud, { kind: 'disk offering', name, tags: found.tags })
  return `"${name}" ${found.iscustomized === true ? 'is customised' : `has ${found.disksize} GiB`}${tags}`
}

export async function checkServiceOffering(cloud: CloudStackClient, name: string): Promise<string> {
  const found = await findByReference(cloud, listServiceOfferings, name, 'service offering')
  const tags = await checkStorageTags(cloud, { kind: 'service offering', name, tags: found.storagetags })
  return `"${name}" ${found.iscustomized === true ? 'is customised' : `has ${found.cpunumber} CPU${found.cpunumber === 1 ? '' : 's'} and ${found.memory} MiB`}${tags}`
}

/** At least one offering of either kind must be visible. */
export async function checkOfferings(cloud: CloudStackClient): Promise<string> {
  const [compute, disk] = await Promise.all([cloud.list(listServiceOfferings, {}), cloud.list(listDiskOfferings, {})])
  const remedy = "let the cloud's administrator share one with the account's domain"
  if (compute.length === 0) throw failure('the account sees no service offering: no machine can be made', remedy)
  if (disk.length === 0) throw failure('the account sees no disk offering: no disk can be made', remedy)
  return `${compute.length} service offerings, ${disk.length} disk offerings`
}

export async function checkSecurityGroups(cloud: CloudStackClient, names: readonly string[]): Promise<string> {
  const groups = await cloud.list(listSecurityGroups, {})
  const missing = names.filter((name) => !groups.some((group) => group.name === name || group.id === name))
  const [first] = missing
  if (first !== undefined) {
    throw failure(`${missing.join(', ')} does not exist${await namesInstead(first, async () => groups)}`, 'create it, or correct the name')
  }
  return names.join(', ')
}

/** A missing group is created; an existing one must have the wanted type. */
export async function checkAffinityGroup(cloud: CloudStackClient, name: string, type: string): Promise<string> {
  const group = (await cloud.list(listAffinityGroups, { name })).find((candidate) => candidate.name === name)
  if (group === undefined) return `"${name}" will be created as ${type}`
  if (group.type !== type)
    throw failure(`"${name}" exists with type "${group.type}", wanted is "${type}"`, 'change affinity_group_type, or use another name')
  return `"${name}" is ${type}`
}

/** @returns the row of an address that the account has acquired */
export async function checkAcquired(cloud: CloudStackClient, address: string): Promise<string> {
  const row = (await cloud.list(listPublicIpAddresses, { ipaddress: address })).find(({ ipaddress }) => ipaddress === address)
  if (row === undefined) throw failure(`${address} is not acquired by this account`, 'acquire it: cmk associate ipaddress')
  if (row.issourcenat === true) return `${address} is the source NAT address of its network`
  return row.virtualmachinename === undefined ? `${address} is acquired and free` : `${address} belongs to VM "${row.virtualmachinename}"`
}
