import { type CloudStackClient, CloudStackError } from 'cloudstack-client'
import { createAffinityGroup, deleteAffinityGroup, listAffinityGroups, listVirtualMachines } from 'cloudstack-client/api'
import type { AffinityGroup, Machine } from '../cloud/entities.ts'
import { emptyIfNotFound, isNotFound } from '../cloud/find.ts'
import { isGone } from '../cloud/find-vm.ts'
import type { CloudConfig } from '../config/schema.ts'
import type { Dependencies } from '../dependencies.ts'
import { cloudError } from '../errors/cpi-error.ts'
import { directorDigest, ownedName } from '../values/names.ts'
import { isObject } from '../values/object.ts'
import type { VmProperties } from './vm-cloud-properties.ts'

export interface AffinityGroupSpec {
  readonly name: string
  readonly type: string
  /** Taken while a group of the first name has another type; only for groups whose names the CPI chooses. */
  readonly otherName?: string
}

const LONGEST_NAME = 255

/** Returns the named group and, if configured, the one of the instance group; machines without an instance group get none. */
export function affinityGroupSpecs(
  properties: VmProperties,
  env: Readonly<Record<string, unknown>>,
  config: CloudConfig,
  directorUuid: string,
): readonly AffinityGroupSpec[] {
  const { affinity_group: name, affinity_group_type: type = 'host anti-affinity' } = properties
  const group = config.enable_auto_anti_affinity ? instanceGroup(env) : undefined
  return [
    ...(name === undefined ? [] : [{ name, type }]),
    ...(group === undefined ? [] : [automaticGroup(ownedName('affinity', directorUuid, group), config.auto_anti_affinity_type)]),
  ]
}

/** After a change of the type, the machines that are not recreated yet keep the group of the former type. */
function automaticGroup(name: string, type: string): AffinityGroupSpec {
  const suffix = type.startsWith('non-strict') ? '-non-strict' : '-strict'
  return { name: name.slice(0, LONGEST_NAME), type, otherName: `${name.slice(0, LONGEST_NAME - suffix.length)}${suffix}` }
}

function instanceGroup(env: Readonly<Record<string, unknown>>): string | undefined {
  const bosh = env['bosh']
  const group = isObject(bosh) ? bosh['group'] : undefined
  return typeof group === 'string' && group !== '' ? group : undefined
}

/**
 * Runs `deploy` with the ids of the wanted groups, under a lock: from the look-up until the machine is a member, no other process here
 * may delete them, because CloudStack deletes groups with members without warning.
 */
export async function withAffinityGroups<T>(
  deps: Dependencies,
  specs: readonly AffinityGroupSpec[],
  deploy: (ids: readonly string[]) => Promise<T>,
): Promise<T> {
  const [spec, ...others] = specs
  if (spec === undefined) return deploy([])
  return deps.locks.hold(`affinity ${spec.name}`, async () => {
    const { otherName, ...wanted } = spec
    const found = await findGroup(deps.cloud, spec.name)
    if (found !== undefined && found.type !== spec.type) {
      if (otherName === undefined) throw ofOtherType(found, spec)
      return withAffinityGroups(deps, [{ ...wanted, name: otherName }, ...others], deploy)
    }
    const group = found ?? (await createGroup(deps, wanted))
    return withAffinityGroups(deps, others, async (ids) => deploy([group.id, ...ids]))
  })
}

async function createGroup(deps: Dependencies, spec: AffinityGroupSpec): Promise<AffinityGroup> {
  const noted = deps.undo.note(`delete affinity group ${spec.name}`, async () => {
    const created = await findGroup(deps.cleanup, spec.name)
    if (created !== undefined) await deleteIfEmpty(deps, deps.cleanup, created.id)
    return created !== undefined
  })
  try {
    return await noted.during(async () => deps.cloud.run(createAffinityGroup, { ...spec, description: ownerMark(deps) }))
  } catch (error) {
    // A process on another machine may have created it first.
    const existing = error instanceof CloudStackError && error.kind !== 'cancelled' ? await findGroup(deps.cloud, spec.name) : undefined
    if (existing === undefined) throw error
    if (existing.type !== spec.type) throw ofOtherType(existing, spec)
    return existing
  }
}

async function findGroup(cloud: CloudStackClient, wanted: string): Promise<AffinityGroup | undefined> {
  const groups = await cloud.list(listAffinityGroups, { name: wanted })
  return groups.find(({ name }) => name === wanted)
}

/** The error for a name that is taken by a group of another type. */
function ofOtherType({ type }: AffinityGroup, spec: AffinityGroupSpec): Error {
  return cloudError(
    'affinity-group-conflict',
    `affinity group "${spec.name}" exists with type "${type}", wanted is "${spec.type}": change affinity_group_type, or use another name`,
  )
}

/**
 * Deletes the groups created by the CPI whose only member is this machine, which is about to be destroyed.
 * @returns whether any of them has other members
 */
export async function deleteAbandonedGroups(deps: Dependencies, machine: Machine): Promise<boolean> {
  let hasOthers = false
  for (const { id, name } of machine.affinitygroup ?? []) {
    const isDeleted = await deps.locks.hold(`affinity ${name}`, async () => deleteIfEmpty(deps, deps.cloud, id, machine))
    hasOthers ||= !isDeleted
  }
  return hasOthers
}

/** @returns false if the group was created by the CPI and has members */
async function deleteIfEmpty(deps: Dependencies, cloud: CloudStackClient, id: string, leaving?: Machine): Promise<boolean> {
  const [group] = await emptyIfNotFound(cloud.list(listAffinityGroups, { id }))
  if (group?.description !== ownerMark(deps)) return true
  // The group itself still counts machines that are destroyed but not expunged.
  const members = await cloud.list(listVirtualMachines, { affinitygroupid: id })
  if (members.some((member) => !isGone(member) && member.id !== leaving?.id)) return false
  try {
    await cloud.run(deleteAffinityGroup, { id })
  } catch (error) {
    if (!isNotFound(error)) throw error
  }
  return true
}

/** Groups cannot be tagged, so the description names the owner. */
function ownerMark(deps: Dependencies): string {
  return `BOSH director ${directorDigest(deps.request.directorUuid)}`
}
