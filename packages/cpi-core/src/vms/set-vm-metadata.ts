import { type CloudStackClient, CloudStackError } from 'cloudstack-client'
import { updateVirtualMachine } from 'cloudstack-client/api'
import { withStorableTexts } from '../cloud/basic-plane.ts'
import type { Machine } from '../cloud/entities.ts'
import { isGone, requireVm } from '../cloud/find-vm.ts'
import { repeatWhenLost } from '../cloud/repeat-lost.ts'
import { addTags, replaceTags, type TagValues, tagsFromMetadata } from '../cloud/tags.ts'
import { cid, cpiMethod, hash } from '../cpi-method.ts'
import type { Dependencies } from '../dependencies.ts'
import { isUuid } from '../values/cids.ts'
import { isObject } from '../values/object.ts'

/** Stores the metadata as tags, and the instance's name as the display name; tags of others stay. */
export const setVmMetadata = cpiMethod({ vm_cid: cid, metadata: hash }, async ({ vm_cid, metadata }, deps) => {
  const wanted = tagsFromMetadata(metadata)
  const machine = (await renamed(deps.cloud, vm_cid, wanted['name'])) ?? (await requireVm(deps.cloud, vm_cid))
  const changes = [
    replaceTags(deps, 'UserVm', machine, wanted, async () => requireVm(deps.cloud, vm_cid)),
    rename(deps, machine, wanted['name']),
  ]
  // Both are awaited, so that neither is still running after the other has failed.
  const failed = (await Promise.allSettled(changes)).find((change) => change.status === 'rejected')
  if (failed !== undefined) throw failed.reason
  return null
})

/**
 * Sets the display name without looking the machine up first: the answer shows the machine with its tags (recorded).
 * @returns undefined if the machine must be looked up all the same
 */
async function renamed(cloud: CloudStackClient, vmCid: string, displayname: string | undefined): Promise<Machine | undefined> {
  if (displayname === undefined || !isUuid(vmCid)) return undefined
  try {
    const machine = await withStorableTexts({ displayname }, async (texts) => cloud.run(updateVirtualMachine, { id: vmCid, ...texts }))
    return machine.id === vmCid && machine.state !== undefined && !isGone(machine) ? machine : undefined
  } catch (error) {
    if (!(error instanceof CloudStackError) || error.kind === 'cancelled' || error.kind === 'timed-out') throw error
    return undefined
  }
}

async function rename(deps: Dependencies, { id, displayname: current }: Machine, displayname: string | undefined): Promise<void> {
  if (displayname === undefined || displayname === current) return
  await withStorableTexts({ displayname }, async (texts) =>
    repeatWhenLost(deps, async () => deps.cloud.run(updateVirtualMachine, { id, ...texts })),
  )
}

/**
 * Sets the tags of the manifest (`env.bosh.tags`, and `env.tags` of a director's own) and of the VM type, which the deploy itself does
 * not accept; those of the VM type win. They are removed with the machine.
 */
export async function tagNewVm(
  deps: Dependencies,
  machine: Machine,
  env: Readonly<Record<string, unknown>>,
  own: Readonly<Record<string, unknown>>,
): Promise<void> {
  const { bosh } = env
  const tags = { ...tagsIn(env), ...(isObject(bosh) ? tagsIn(bosh) : {}), ...tagsFromMetadata(own) }
  await addTags(deps, 'UserVm', [machine.id], tags)
}

function tagsIn({ tags }: Readonly<Record<string, unknown>>): TagValues {
  return isObject(tags) ? tagsFromMetadata(tags) : {}
}
