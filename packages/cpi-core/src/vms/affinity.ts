import { type CloudStackClient, CloudStackError } from 'cloudstack-client'
import { createAffinityGroup, deleteAffinityGroup, listAffinityGroups, listVirtualMachines } from 'cloudstack-client/api'
import type { AffinityGroup, Machine } from '../cloud/entities.ts'
import { isNotFound, noneIfUnknown } from '../cloud/find.ts'
import { isGone } from '../cloud/find-vm.ts'
import type { CloudConfig } from '../config/schema.ts'
import type { Dependencies } from '../dependencies.ts'
import { cloudError } from '../errors/cpi-error.ts'
import { directorDigest, ownedName } from '../values/names.ts'
import type { VmProperties } from './vm-cloud-properties.ts'

export interface AffinityWish {
  readonly name: string
  readonly type: string
}

const LONGEST_NAME = 255

/** The named group, and beside it the instance group's own where that is configured; machines without instance group share none. */
export function affinityWishes(
  properties: VmProperties,
  env: Readonly<Record<string, unknown>>,
  config: CloudConfig,
  directorUuid: string,
): readonly AffinityWish[] {
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
  const group = typeof bosh === 'object' && bosh !== null ? (bosh as Readonly<Record<string, unknown>>)['group'] : undefined
  return typeof group === 'string' && group !== '' ? group : undefined
}

/**
 * Runs `deploy` with the ids of the wanted groups. Between the look-up and the moment when CloudStack has the machine
 * as a member, no other process here may delete them: CloudStack deletes groups with members without a word.
 */
export async function withAffinityGroups<T>(
  deps: Dependencies,
  wishes: readonly AffinityWish[],
  deploy: (ids: readonly string[]) => Promise<T>,
): Promise<T> {
  const [wish, ...others] = wishes
  if (wish === undefined) return deploy([])
  return deps.locks.hold(`affinity ${wish.name}`, async () => {
    const group = await ensureGroup(deps, wish)
    return withAffinityGroups(deps, others, async (ids) => deploy([group.id, ...ids]))
  })
}

async function ensureGroup(deps: Dependencies, wish: AffinityWish): Promise<AffinityGroup> {
  const found = await findGroup(deps.cloud, wish)
  if (found !== undefined) return found
  deps.undo.note(`delete affinity group ${wish.name}`, async () => {
    const made = await findGroup(deps.cleanup, wish)
    if (made !== undefined) await deleteIfEmpty(deps, deps.cleanup, made.id)
  })
  try {
    return await deps.cloud.run(createAffinityGroup, { ...wish, description: markOf(deps) })
  } catch (error) {
    // Somebody on another machine was faster.
    const made = error instanceof CloudStackError && error.kind !== 'cancelled' ? await findGroup(deps.cloud, wish) : undefined
    if (made === undefined) throw error
    return made
  }
}

/** @throws {CpiError} if the name is taken by a group of another type; it is never deleted for that */
async function findGroup(cloud: CloudStackClient, wish: AffinityWish): Promise<AffinityGroup | undefined> {
  const groups = await cloud.list(listAffinityGroups, { name: wish.name })
  const group = groups.find((candidate) => candidate.name === wish.name)
  if (group !== undefined && group.type !== wish.type) {
    throw cloudError(
      `affinity group "${wish.name}" exists with type "${group.type}", wanted is "${wish.type}": change affinity_group_type, or use another name`,
    )
  }
  return group
}

/**
 * Removes the groups of the CPI's own making that have no other member than this machine, which is about to go.
 * @returns whether any of them has others
 */
export async function deleteGroupsWithout(deps: Dependencies, machine: Machine): Promise<boolean> {
  let hasOthers = false
  for (const { id, name } of machine.affinitygroup ?? []) {
    const isDeleted = await deps.locks.hold(`affinity ${name}`, async () => deleteIfEmpty(deps, deps.cloud, id, machine))
    hasOthers ||= !isDeleted
  }
  return hasOthers
}

/** @returns false if the group is ours and has members */
async function deleteIfEmpty(deps: Dependencies, cloud: CloudStackClient, id: string, leaving?: Machine): Promise<boolean> {
  const [group] = await noneIfUnknown(cloud.list(listAffinityGroups, { id }))
  if (group?.description !== markOf(deps)) return true
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

/** Groups take no tags: the description says whose they are. */
function markOf(deps: Dependencies): string {
  return `BOSH director ${directorDigest(deps.request.directorUuid)}`
}
