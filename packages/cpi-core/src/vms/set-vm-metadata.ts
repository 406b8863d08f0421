import { createTags, updateVirtualMachine } from 'cloudstack-client/api'
import type { Machine } from '../cloud/entities.ts'
import { requireVm } from '../cloud/find-vm.ts'
import { replaceTags, type TagValues, tagsFromMetadata } from '../cloud/tags.ts'
import type { Dependencies } from '../dependencies.ts'
import { cid, cpiMethod, hash } from '../protocol/cpi-method.ts'

/** Metadata become tags, and the instance's name the display name; tags of other people stay. */
export const setVmMetadata = cpiMethod({ vm_cid: cid, metadata: hash }, async ({ vm_cid, metadata }, deps) => {
  const machine = await requireVm(deps.cloud, vm_cid)
  const wanted = tagsFromMetadata(metadata)
  const displayname = wanted['name']
  await Promise.all([
    replaceTags(deps.cloud, 'UserVm', machine.id, machine.tags, wanted),
    displayname === undefined || displayname === machine.displayname
      ? undefined
      : deps.cloud.run(updateVirtualMachine, { id: machine.id, displayname }),
  ])
  return null
})

/** Tags that the VM type asks for; the deploy itself takes none. They go with the machine. */
export async function tagNewVm(deps: Dependencies, machine: Machine, tags: TagValues): Promise<void> {
  if (Object.keys(tags).length === 0) return
  await deps.cloud.run(createTags, { resourcetype: 'UserVm', resourceids: [machine.id], tags })
}
