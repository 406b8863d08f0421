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
    ...(group === undefined
      ? []
      : [{ name: ownedName('affinity', directorUuid, group).slice(0, LONGEST_NAME), type: config.auto_anti_affinity_type }]),
  ]
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
    const group = await ensureGroup(deps, spec)
    return withAffinityGroups(deps, others, async (ids) => deploy([group.id, ...ids]))
  })
}

async function ensureGroup(deps: Dependencies, spec: AffinityGroupSpec): Promise<AffinityGroup> {
  const found = await findGroup(deps.cloud, spec)
  if (found !== undefined) return found
  const noted = deps.undo.note(`delete affinity group ${spec.name}`, async () => {
    const created = await findGroup(deps.cleanup, spec)
    if (created !== undefined) await deleteIfEmpty(deps, deps.cleanup, created.id)
    return created !== undefined
  })
  try {
    return await noted.during(async () => deps.cloud.run(createAffinityGroup, { ...spec, description: ownerMark(deps) }))
  } catch (error) {
    // A process on another machine may have created it first.
    const existing = error instanceof CloudStackError && error.kind !== 'cancelled' ? await findGroup(deps.cloud, spec) : undefined
    if (existing === undefined) throw error
    return existing
  }
}

/** @throws {CpiError} if the name is taken by a group of another type */
async function findGroup(cloud: CloudStackClient, spec: AffinityGroupSpec): Promise<AffinityGroup | undefined> {
  const groups = await cloud.list(listAffinityGroups, { name: spec.name })
  const group = groups.find((candidate) => candidate.name === spec.name)
  if (group !== undefined && group.type !== spec.type) {
    throw cloudError(
      'affinity-group-conflict',
      `affinity group "${spec.name}" exists with type "${group.type}", wanted is "${spec.type}": change affinity_group_type, or use another name`,
    )
  }
  return group
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
