import { cpiInABox } from '../support/cpi-in-a-box.ts'
import { createDisk, createVm } from '../support/director.ts'
import { expectFailure } from '../support/fail-with.ts'

const GONE = '00000000-0000-4000-8000-000000000000'
const CUSTOM = { disk_offering: 'disk-custom' }

function volume(box: ReturnType<typeof cpiInABox>, disk: string) {
  return box.emulator.cloud.volumes.get(disk)
}

describe('create_disk', () => {
  it.each([
    [5000, {}, 5],
    [5121, {}, 20],
    [39 * 1024, {}, 100],
    [1, CUSTOM, 1],
    [5000, CUSTOM, 5],
    [200 * 1024, {}, 200],
    [4096, { disk_offering: 'disk-20' }, 20],
  ])('of %i MiB with %j has %i GiB: rounded up, never down', async (sizeMib, properties, gib) => {
    const box = cpiInABox()

    const disk = (await box.run('create_disk', sizeMib, properties, null)) as string

    expect(volume(box, disk)?.sizeBytes).toBe(gib * 1024 ** 3)
  })

  it('goes where its machine is, and by default where the configuration says', async () => {
    const box = cpiInABox({ cloudstack: { default_zone: 'zone-sg' } })
    const inAdvanced = box.with({ cloudstack: { default_zone: 'zone-advanced' } })
    const vm = await createVm(inAdvanced)

    const near = await createDisk(box, CUSTOM, vm)
    const far = await createDisk(box, CUSTOM, null)
    const gone = await createDisk(box, CUSTOM, GONE)

    expect(volume(box, near)?.zoneId).toBe(box.emulator.cloud.machines.get(vm)?.zoneId)
    expect(volume(box, far)?.zoneId).not.toBe(volume(box, near)?.zoneId)
    expect(volume(box, gone)?.zoneId).toBe(volume(box, far)?.zoneId)
  })

  it.each([
    [{ disk_offering: 'disk-5' }, 6000, /"disk-5" has 5 GiB, 6000 MiB/],
    [{ disk_offering: 'no-such' }, 1024, /disk offering "no-such" does not exist/],
    [{ availability_zone: 'zone-nowhere' }, 1024, /zone "zone-nowhere" does not exist/],
    [{ disk_ofering: 'x' }, 1024, /unknown key "disk_ofering"; did you mean "disk_offering"/],
  ])('with %j of %i MiB is refused before anything is made', async (properties, sizeMib, message) => {
    const box = cpiInABox()

    const answer = await box.call('create_disk', sizeMib, properties, null)

    expect(answer.error?.message).toMatch(message)
    expect(box.commands().some(({ command }) => command === 'createVolume')).toBe(false)
  })

  it.each([0, -1, 1.5, '1024', null])('of %j MiB is refused', async (sizeMib) => {
    expectFailure(await cpiInABox().call('create_disk', sizeMib, {}, null), 'Bosh::Clouds::CpiError', /"size_mib"/)
  })

  it('beyond the limit of the account is a CloudError that names the limit', async () => {
    const box = cpiInABox()
    box.emulator.faults.add([
      { command: 'createVolume', nth: 1, phase: 'before', kind: 'error', code: 535, text: 'Maximum amount of volumes' },
    ])

    expectFailure(await box.call('create_disk', 1024, {}, null), 'Bosh::Clouds::CloudError', /Maximum amount of volumes/)
  })
})

describe('delete_disk', () => {
  it('deletes a disk that was never attached', async () => {
    const box = cpiInABox()
    const disk = await createDisk(box)

    await box.run('delete_disk', disk)

    expect(await box.run('has_disk', disk)).toBe(false)
  })

  it.each([GONE, 'cpi-disk-by-name'])('of a disk that does not exist is a success: %s', async (cid) => {
    expect((await cpiInABox().call('delete_disk', cid)).error).toBeNull()
  })

  it('of an attached disk is refused, and names the machine', async () => {
    const box = cpiInABox()
    const disk = await createDisk(box)
    await box.run('attach_disk', await createVm(box), disk)

    expectFailure(await box.call('delete_disk', disk), 'Bosh::Clouds::CloudError', /attached to VM "vm-/)
    expect(await box.run('has_disk', disk)).toBe(true)
  })
})

describe('attach_disk', () => {
  it('answers with the device by the serial number of the volume', async () => {
    const box = cpiInABox()
    const disk = await createDisk(box)

    const hint = await box.run('attach_disk', await createVm(box), disk)

    expect(hint).toEqual({ path: `/dev/disk/by-id/virtio-${disk.replaceAll('-', '').slice(0, 20)}` })
  })

  it('by letter counts on from the ephemeral disk', async () => {
    const box = cpiInABox({ cloudstack: { device_hint: 'letter' } })
    const vm = await createVm(box)
    const [first, second, third] = [await createDisk(box), await createDisk(box), await createDisk(box)]

    const hints = [
      await box.run('attach_disk', vm, first),
      await box.run('attach_disk', vm, second),
      await box.run('attach_disk', vm, third),
    ]

    expect(hints).toEqual([{ path: '/dev/sdc' }, { path: '/dev/sdd' }, { path: '/dev/sde' }])
  })

  it('again to the same machine is a success with the same hint, and asks for nothing', async () => {
    const box = cpiInABox()
    const [vm, disk] = [await createVm(box), await createDisk(box)]
    const hint = await box.run('attach_disk', vm, disk)
    const mark = box.mark()

    expect(await box.run('attach_disk', vm, disk)).toEqual(hint)
    expect(box.commands(mark).some(({ command }) => command === 'attachVolume')).toBe(false)
  })

  it('to a second machine is refused, and names the first', async () => {
    const box = cpiInABox()
    const disk = await createDisk(box)
    await box.run('attach_disk', await createVm(box), disk)
    const other = await createVm(box, { networks: { a: { type: 'dynamic', cloud_properties: { name: 'net-shared' } } } })

    expectFailure(await box.call('attach_disk', other, disk), 'Bosh::Clouds::CloudError', /is attached to VM "vm-.*detach it there first/)
  })

  it('tells a missing machine from a missing disk', async () => {
    const box = cpiInABox()

    expectFailure(await box.call('attach_disk', GONE, await createDisk(box)), 'Bosh::Clouds::VMNotFound', /VM "0000/)
    expectFailure(await box.call('attach_disk', await createVm(box), GONE), 'Bosh::Clouds::DiskNotFound', /disk "0000/)
  })

  it('of two calls at once gives both the same hint, and the disk stays attached', async () => {
    const box = cpiInABox()
    const [vm, disk] = [await createVm(box), await createDisk(box)]

    const hints = await Promise.all([box.run('attach_disk', vm, disk), box.run('attach_disk', vm, disk)])

    expect(hints[0]).toEqual(hints[1])
    expect(volume(box, disk)?.machineId).toBe(vm)
  })

  it('of a disk that no storage takes is NoDiskSpace', async () => {
    const box = cpiInABox()
    const disk = (await box.run('create_disk', 1024, { disk_offering: 'disk-no-pool' }, null)) as string

    expectFailure(await box.call('attach_disk', await createVm(box), disk), 'Bosh::Clouds::NoDiskSpace', /primary storage/)
  })

  it('needs no registry for a stemcell that nobody names, as dynamic disks have it', async () => {
    const box = cpiInABox()
    const [vm, disk] = [await createVm(box), await createDisk(box)]

    const answer = await box.with({ stemcellApiVersion: undefined }).call('attach_disk', vm, disk)

    expect(answer).toMatchObject({ error: null, result: { path: expect.any(String) } })
  })
})

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

describe('update_disk', () => {
  it('changes offering and size in one step, and keeps the cid', async () => {
    const box = cpiInABox()
    const disk = await createDisk(box)

    expect(await box.run('update_disk', disk, 20 * 1024, { disk_offering: 'disk-20' })).toBeNull()

    expect(volume(box, disk)?.sizeBytes).toBe(20 * 1024 ** 3)
  })

  it('that shrinks, or names an unknown offering, is NotSupported and changes nothing', async () => {
    const box = cpiInABox()
    const disk = (await box.run('create_disk', 30 * 1024, CUSTOM, null)) as string

    expectFailure(await box.call('update_disk', disk, 1024, { disk_offering: 'disk-5' }), 'Bosh::Clouds::NotSupported', /cannot shrink/)
    expectFailure(await box.call('update_disk', disk, 40 * 1024, { disk_offering: 'none' }), 'Bosh::Clouds::NotSupported', /does not exist/)
    expect(volume(box, disk)?.sizeBytes).toBe(30 * 1024 ** 3)
  })
})

describe('set_disk_metadata', () => {
  it('becomes tags, again and again', async () => {
    const box = cpiInABox()
    const disk = await createDisk(box)

    await box.run('set_disk_metadata', disk, { deployment: 'a', attached_at: '1' })
    await box.run('set_disk_metadata', disk, { deployment: 'a', attached_at: '2' })

    const tags = [...box.emulator.cloud.tags.all()].filter((row) => row.resourceId === disk)
    expect(Object.fromEntries(tags.map(({ key, value }) => [key, value]))).toMatchObject({ deployment: 'a', attached_at: '2' })
  })
})
