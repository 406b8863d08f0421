import type { Director } from '../support/director.ts'
import { diskMetadata, makeVm, vmMetadata } from '../support/life.ts'
import { provesPromise } from '../support/proves-promise.ts'
import { useScene } from '../support/scene.ts'

const scene = useScene()

/** Makes the same call twice; both must succeed with the same answer. */
async function twice(director: Director, method: string, ...args: readonly unknown[]): Promise<unknown> {
  const first = await director.call(method, ...args)
  expect(await director.call(method, ...args)).toEqual(first)
  return first
}

describe('every call, repeated', () => {
  provesPromise('repeatable', 'each method that names what it works on, twice in a row', async () => {
    const director = await scene().director()
    const { stemcell, vm } = await makeVm(director, scene().image)
    const disk = await director.call('create_disk', 1024, { disk_offering: 'disk-custom' }, vm)

    await twice(director, 'info')
    await twice(director, 'has_vm', vm)
    await twice(director, 'has_disk', disk)
    await twice(director, 'set_vm_metadata', vm, vmMetadata)
    await twice(director, 'set_disk_metadata', disk, diskMetadata)
    await twice(director, 'attach_disk', vm, disk)
    await twice(director, 'get_disks', vm)
    await twice(director, 'reboot_vm', vm)
    await director.call('detach_disk', vm, disk)
    await twice(director, 'resize_disk', disk, 2048)
    await twice(director, 'delete_vm', vm)
    await twice(director, 'delete_disk', disk)
    await twice(director, 'delete_stemcell', stemcell)

    expect(await scene().left()).toEqual([])
  })
})
