import { createEmulator, type Emulator, type Fault } from 'cloudstack-emulator'
import { type Box, cpiInABox } from '../support/cpi-in-a-box.ts'
import { createDisk, createVm } from '../support/director.ts'
import { expectFailure } from '../support/fail-with.ts'

const CUSTOM = { disk_offering: 'disk-custom' }

function volume(box: ReturnType<typeof cpiInABox>, disk: string) {
  return box.emulator.cloud.volumes.get(disk)
}

const GIB = 1024 ** 3

const TO_20 = [20 * 1024, { disk_offering: 'disk-20' }] as const

function state(box: Box, disk: string) {
  const volume = box.emulator.cloud.volumes.get(disk)
  const offering = box.emulator.cloud.diskOfferings.get(volume?.diskOfferingId)?.name
  return [offering, (volume?.sizeBytes ?? 0) / GIB]
}

const fault = (changes: Partial<Fault>): Fault => ({ command: 'changeOfferingForVolume', nth: 1, phase: 'job', kind: 'error', ...changes })

/** A disk that once was attached, and so has data. */
async function usedDisk(box: Box): Promise<string> {
  const [vm, disk] = [await createVm(box), await createDisk(box)]
  await box.run('attach_disk', vm, disk)
  await box.run('detach_disk', vm, disk)
  return disk
}

describe('update_disk', () => {
  it('that failed leaves the disk as it was, although CloudStack changed it only afterwards', async () => {
    const box = cpiInABox()
    const disk = await usedDisk(box)
    box.emulator.faults.add([fault({ phase: 'after', kind: 'garbage', code: 504, text: '<html>504</html>', workDelayMs: 8000 })])

    const answer = await box.call('update_disk', disk, 2048, { disk_offering: 'Custom' })
    box.emulator.advanceMs(60_000)

    expect(answer.error).not.toBeNull()
    expect(state(box, disk)).toEqual(['disk-custom', 2])
  })

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

describe('update_disk', () => {
  it('that CloudStack refuses is NotSupported, and changes nothing: the director copies then', async () => {
    const box = cpiInABox()
    const disk = await usedDisk(box)
    box.emulator.faults.add([fault({ code: 431, text: 'Volume cannot be migrated between local and shared storage' })])

    expectFailure(await box.call('update_disk', disk, ...TO_20), 'Bosh::Clouds::NotSupported', /between local and shared/)
    expect(state(box, disk)).toEqual(['disk-custom', 2])
  })

  it('of a disk on storage asks again for the offering, which CloudStack forgets when the size changes, too', async () => {
    const box = cpiInABox()
    const disk = await usedDisk(box)
    const mark = box.mark()

    await box.run('update_disk', disk, ...TO_20)

    expect(box.commands(mark).filter(({ command }) => command === 'changeOfferingForVolume')).toHaveLength(2)
    expect(state(box, disk)).toEqual(['disk-20', 20])
  })

  it('that fails for another reason is a failure, not hidden behind a copy', async () => {
    const box = cpiInABox()
    const disk = await createDisk(box)
    box.emulator.faults.add([fault({ code: 530, text: 'storage is gone' })])

    expectFailure(await box.call('update_disk', disk, ...TO_20), 'Bosh::Clouds::CloudError', /storage is gone/)
    expect(state(box, disk)).toEqual(['disk-custom', 2])
  })

  it('that fails does not ask for the offering that the disk still has', async () => {
    const box = cpiInABox()
    const disk = await usedDisk(box)
    box.emulator.faults.add([fault({ code: 530, text: 'storage is gone' })])
    const mark = box.mark()

    await box.call('update_disk', disk, ...TO_20)

    expect(box.commands(mark).filter(({ command }) => command === 'changeOfferingForVolume')).toHaveLength(1)
  })

  it('sends IOPS that change, where the offering leaves them to the caller', async () => {
    const box = cpiInABox()
    const offering = 'disk-custom-iops'
    const disk = await box.run('create_disk', 2048, { disk_offering: offering, min_iops: 100, max_iops: 200 }, null)
    const mark = box.mark()

    await box.run('update_disk', disk, 2048, { disk_offering: offering, min_iops: 300, max_iops: 400 })

    const [resize, ...others] = box.commands(mark).filter(({ command }) => !command.startsWith('list'))
    expect(resize).toMatchObject({ command: 'resizeVolume', params: { id: disk, miniops: '300', maxiops: '400' } })
    expect(others).toEqual([])
  })

  it.each([
    [
      { min_iops: 150, max_iops: 200 },
      { miniops: '150', maxiops: '200' },
    ],
    [
      { min_iops: 100, max_iops: 250 },
      { miniops: '100', maxiops: '250' },
    ],
    [{ min_iops: 100, max_iops: 200 }, undefined],
  ])('sends IOPS if one of them changes, both as they are wanted: %j', async (wanted, expected) => {
    const box = cpiInABox()
    const offering = { disk_offering: 'disk-custom-iops' }
    const disk = await box.run('create_disk', 2048, { ...offering, min_iops: 100, max_iops: 200 }, null)
    const made = box.commands().find(({ command }) => command === 'createVolume')
    const mark = box.mark()

    await box.run('update_disk', disk, 2048, { ...offering, ...wanted })

    expect(made?.params).toMatchObject({ miniops: '100', maxiops: '200' })
    const resized = box.commands(mark).find(({ command }) => command === 'resizeVolume')
    if (expected === undefined) expect(resized).toBeUndefined()
    else expect(resized?.params).toMatchObject(expected)
  })

  it('whose answer was lost looks at the disk: done is done', async () => {
    const box = cpiInABox()
    const disk = await createDisk(box)
    // The job runs on without anybody who waits; by the time of the look it has ended.
    box.emulator.faults.add([fault({ phase: 'after', kind: 'drop' })])

    const answer = await box.call('update_disk', disk, ...TO_20)
    box.emulator.advanceMs(10_000)

    expect(answer.error === null || answer.error.type === 'Bosh::Clouds::CloudError').toBe(true)
    expect(await box.run('update_disk', disk, ...TO_20)).toBeNull()
    expect(state(box, disk)).toEqual(['disk-20', 20])
  })

  it('works by a resize where the server does not know the command yet', async () => {
    const box = cpiInABox()
    const disk = await createDisk(box)
    const text = 'The API [changeOfferingForVolume] does not exist or is not available for the account'
    box.emulator.faults.add([fault({ phase: 'before', code: 432, text })])

    await box.run('update_disk', disk, ...TO_20)

    expect(state(box, disk)).toEqual(['disk-20', 20])
  })

  it('to another zone is NotSupported', async () => {
    const box = cpiInABox()
    const disk = await createDisk(box)

    const answer = await box.call('update_disk', disk, 4096, { availability_zone: 'zone-sg' })

    expectFailure(answer, 'Bosh::Clouds::NotSupported', /is in zone "zone-advanced" and cannot move to zone "zone-sg"/)
    expect(state(box, disk)).toEqual(['disk-custom', 2])
  })

  it('to what no offering has is NotSupported, so that the director does not take it for a failure', async () => {
    const box = cpiInABox()
    const disk = await createDisk(box)

    const answer = await box.call('update_disk', disk, 4096, { storage_tags: ['none-has-it'] })

    expectFailure(answer, 'Bosh::Clouds::NotSupported', /update_disk: no disk offering holds 4 GiB/)
  })

  it('to an offering that is not what the disk type asks for is NotSupported', async () => {
    const box = cpiInABox()
    const disk = await createDisk(box)

    const answer = await box.call('update_disk', disk, 4096, { disk_offering: 'disk-20', encrypted: true })

    expectFailure(answer, 'Bosh::Clouds::NotSupported', /"disk-20" does not encrypt/)
  })
})

describe('update_disk that names no offering', () => {
  it.each([
    ['disk-5', 5 * 1024, ['disk-5', 5]],
    ['disk-5', 6 * 1024, ['Medium', 20]],
    ['disk-20', 15 * 1024, ['disk-20', 20]],
    ['disk-custom', 6 * 1024, ['disk-custom', 6]],
    ['disk-100', 120 * 1024, ['Custom', 120]],
  ])('keeps %s as long as it serves for %i MiB, else takes what create_disk would', async (offering, sizeMib, expected) => {
    const box = cpiInABox()
    const disk = await createDisk(box, { disk_offering: offering })

    expect(await box.run('update_disk', disk, sizeMib, {})).toBeNull()

    expect(state(box, disk)).toEqual(expected)
  })

  it('is NotSupported where no offering has what the disk type asks for', async () => {
    const box = cpiInABox()
    const disk = await createDisk(box)

    expectFailure(
      await box.call('update_disk', disk, 4096, { encrypted: true }),
      'Bosh::Clouds::NotSupported',
      /no disk offering holds 4 GiB/,
    )
    expect(state(box, disk)).toEqual(['disk-custom', 2])
  })
})

describe('update_disk that CloudStack does by halves', () => {
  /** A cloud that moves a volume to the storage of its new offering, and cannot resize it there. */
  function movingCloud(): Emulator {
    const emulator = createEmulator()
    emulator.faults.add([fault({ code: 530, text: 'volume resize operation failed' })])
    let asked = false
    const send: Emulator['transport']['send'] = async (request) => {
      const parameters = new URLSearchParams(request.body)
      if (parameters.get('command') === 'changeOfferingForVolume' && !asked) {
        asked = true
        emulator.cloud.volumes.update(parameters.get('id') ?? '', { diskOfferingId: parameters.get('diskofferingid') ?? '' })
      }
      return emulator.transport.send(request)
    }
    return { ...emulator, transport: { ...emulator.transport, send } }
  }

  it('is a failure, and the disk has its old offering again', async () => {
    const box = cpiInABox({ emulator: movingCloud() })
    const disk = await usedDisk(box)

    const answer = await box.call('update_disk', disk, ...TO_20)

    expectFailure(answer, 'Bosh::Clouds::CloudError', /was changed in part only: it had offering "disk-20" and 2 GiB then/)
    expect(state(box, disk)).toEqual(['disk-custom', 2])
  })
})

describe('create_disk with needs', () => {
  it.each([
    [{ disk_offering: 'disk-5', min_iops: 100 }, /"disk-5" has no customised IOPS/],
    [{ encrypted: true }, /no disk offering holds 1 GiB/],
    [{ storage_tags: ['no-such'] }, /no disk offering holds 1 GiB/],
  ])('that no offering meets is refused before anything is made: %j', async (properties, message) => {
    const box = cpiInABox()

    expectFailure(await box.call('create_disk', 1024, properties, null), 'Bosh::Clouds::CloudError', message)
    expect(box.commands().some(({ command }) => command === 'createVolume')).toBe(false)
  })
})

describe('a call that says the stemcell is of version 1, without any registry', () => {
  const old = { stemcellApiVersion: 1 }

  it('works for disks that are detached, deleted and looked for, as the CLI has it after an interrupted delete-env', async () => {
    const box = cpiInABox()
    const [vm, disk] = [await createVm(box), await createDisk(box)]
    await box.run('attach_disk', vm, disk)

    await box.with(old).run('detach_disk', vm, disk)
    await box.with(old).run('delete_disk', disk)

    expect(await box.with(old).run('has_disk', disk)).toBe(false)
    expect((await box.with(old).call('delete_stemcell', '00000000-0000-4000-8000-000000000000')).error).toBeNull()
  })
})
