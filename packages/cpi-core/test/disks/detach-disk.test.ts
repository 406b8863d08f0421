import { cpiInABox } from '../support/cpi-in-a-box.ts'
import { createDisk, createVm } from '../support/director.ts'
import { expectFailure } from '../support/fail-with.ts'

const GONE = '00000000-0000-4000-8000-000000000000'

function volume(box: ReturnType<typeof cpiInABox>, disk: string) {
  return box.emulator.cloud.volumes.get(disk)
}

describe('detach_disk', () => {
  it('detaches', async () => {
    const box = cpiInABox()
    const [vm, disk] = [await createVm(box), await createDisk(box)]
    await box.run('attach_disk', vm, disk)

    await box.run('detach_disk', vm, disk)

    expect(volume(box, disk)?.machineId).toBeUndefined()
  })

  it('tells apart what is missing', async () => {
    const box = cpiInABox()
    const [vm, disk] = [await createVm(box), await createDisk(box)]

    expectFailure(await box.call('detach_disk', vm, disk), 'Bosh::Clouds::DiskNotAttached', /is not attached to VM/)
    expectFailure(await box.call('detach_disk', vm, GONE), 'Bosh::Clouds::DiskNotFound', /disk "0000/)
    expectFailure(await box.call('detach_disk', GONE, disk), 'Bosh::Clouds::VMNotFound', /VM "0000/)
    expectFailure(await box.call('detach_disk', GONE, GONE), 'Bosh::Clouds::VMNotFound', /VM "/)
  })

  it('from a machine that does not have the disk leaves it where it is', async () => {
    const box = cpiInABox()
    const [vm, disk] = [await createVm(box), await createDisk(box)]
    await box.run('attach_disk', vm, disk)
    const other = await createVm(box, { networks: { a: { type: 'dynamic', cloud_properties: { name: 'net-shared' } } } })

    expectFailure(await box.call('detach_disk', other, disk), 'Bosh::Clouds::DiskNotAttached', /not attached/)
    expect(volume(box, disk)?.machineId).toBe(vm)
  })
})
