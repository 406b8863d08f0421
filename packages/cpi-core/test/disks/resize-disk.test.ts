import { cpiInABox } from '../support/cpi-in-a-box.ts'
import { createDisk } from '../support/director.ts'
import { expectFailure } from '../support/fail-with.ts'

function volume(box: ReturnType<typeof cpiInABox>, disk: string) {
  return box.emulator.cloud.volumes.get(disk)
}

describe('resize_disk', () => {
  it.each([
    [4096, 4],
    [4097, 5],
    [2048, 2],
  ])('to %i MiB gives %i GiB', async (sizeMib, gib) => {
    const box = cpiInABox()
    const disk = await createDisk(box)

    await box.run('resize_disk', disk, sizeMib)

    expect(volume(box, disk)?.sizeBytes).toBe(gib * 1024 ** 3)
  })

  it('to the size that it has asks for nothing', async () => {
    const box = cpiInABox()
    const disk = await createDisk(box)
    const mark = box.mark()

    await box.run('resize_disk', disk, 2048)

    expect(box.commands(mark).some(({ command }) => command === 'resizeVolume')).toBe(false)
  })

  it.each([
    ['the smallest that fits', {}],
    ['a named one', { disk_offering: 'disk-20' }],
  ])('within a fixed offering, %s, is done: create_disk would give the same disk', async (_which, properties) => {
    const box = cpiInABox()
    const disk = (await box.run('create_disk', 1024, properties, null)) as string
    const mark = box.mark()

    expect(await box.run('resize_disk', disk, 3072)).toBeNull()

    expect(box.commands(mark).some(({ command }) => command === 'resizeVolume')).toBe(false)
  })

  it('to what create_disk would put on a smaller fixed offering is NotSupported', async () => {
    const box = cpiInABox()
    const disk = await box.run('create_disk', 15 * 1024, {}, null)

    expectFailure(await box.call('resize_disk', disk, 1024), 'Bosh::Clouds::NotSupported', /cannot shrink to 1 GiB/)
  })

  it('that shrinks, or of a fixed offering, is NotSupported: the director copies then', async () => {
    const box = cpiInABox()

    expectFailure(await box.call('resize_disk', await createDisk(box), 1024), 'Bosh::Clouds::NotSupported', /cannot shrink to 1 GiB/)
    expectFailure(
      await box.call('resize_disk', await createDisk(box, { disk_offering: 'disk-5' }), 8192),
      'Bosh::Clouds::NotSupported',
      /fixed disk offering/,
    )
  })

  it('of a fixed offering works by way of a customised one', async () => {
    const box = cpiInABox({ cloudstack: { default_offer: { custom_disk: 'disk-custom' } } })
    const disk = await createDisk(box, { disk_offering: 'disk-5' })

    await box.run('resize_disk', disk, 8192)

    expect(volume(box, disk)?.sizeBytes).toBe(8 * 1024 ** 3)
  })

  it('that fails for another reason is a failure, so that it is not hidden behind a copy', async () => {
    const box = cpiInABox()
    const disk = await createDisk(box)
    box.emulator.faults.add([{ command: 'resizeVolume', nth: 1, phase: 'job', kind: 'error', code: 530, text: 'storage is gone' }])

    expectFailure(await box.call('resize_disk', disk, 4096), 'Bosh::Clouds::CloudError', /storage is gone/)
  })
})
