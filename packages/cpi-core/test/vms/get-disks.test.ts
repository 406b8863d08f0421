import { cpiInABox } from '../support/cpi-in-a-box.ts'
import { createDisk, createVm } from '../support/director.ts'

describe('get_disks', () => {
  it('names the persistent disks, and neither root nor ephemeral disk', async () => {
    const box = cpiInABox()
    const vm = await createVm(box)
    const disk = await createDisk(box)
    await box.run('attach_disk', vm, disk)

    expect(await box.run('get_disks', vm)).toEqual([disk])
  })

  it('names a disk of the Go CPI as the director does, by its name', async () => {
    const box = cpiInABox()
    const vm = await createVm(box)
    const disk = await createDisk(box)
    await box.run('attach_disk', vm, disk)
    box.emulator.cloud.volumes.update(disk, { name: 'cpi-disk-5f0c' })

    expect(await box.run('get_disks', vm)).toEqual(['cpi-disk-5f0c'])
  })

  it('of a machine whose creation failed is refused', async () => {
    const box = cpiInABox()
    const vm = await createVm(box)
    box.emulator.cloud.machines.update(vm, { state: 'Error' })

    expect((await box.call('get_disks', vm)).error).toMatchObject({ type: 'Bosh::Clouds::VMNotFound' })
  })

  it('names no disk that is being deleted, although its row still shows the machine', async () => {
    const box = cpiInABox()
    const vm = await createVm(box)
    const disk = await createDisk(box)
    await box.run('attach_disk', vm, disk)
    box.emulator.cloud.volumes.update(disk, { state: 'Expunging' })

    expect(await box.run('get_disks', vm)).toEqual([])
  })
})
