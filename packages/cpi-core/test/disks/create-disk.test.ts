import { cpiInABox } from '../support/cpi-in-a-box.ts'
import { createDisk, createVm } from '../support/director.ts'
import { expectFailure } from '../support/fail-with.ts'

const GONE = '00000000-0000-4000-8000-000000000000'

const CUSTOM = { disk_offering: 'disk-custom' }

function volume(box: ReturnType<typeof cpiInABox>, disk: string) {
  return box.emulator.cloud.volumes.get(disk)
}

describe('create_disk', () => {
  it.each([null, ''])('for no machine (%j) looks for none', async (vm) => {
    const box = cpiInABox()
    const mark = box.mark()

    await box.run('create_disk', 1024, CUSTOM, vm)

    expect(box.commands(mark).map(({ command }) => command)).not.toContain('listVirtualMachines')
  })

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

  it('has a name of which everybody sees which director it is of', async () => {
    const box = cpiInABox()

    expect(volume(box, await createDisk(box))?.name).toMatch(/^disk-[0-9a-f]{8}-[0-9a-f-]{36}$/)
  })

  it('may name the zone of its machine, by name or id', async () => {
    const box = cpiInABox()
    const vm = await createVm(box)
    const zone = box.emulator.cloud.zones.get(box.emulator.cloud.machines.get(vm)?.zoneId)

    for (const availability_zone of [zone?.name, zone?.id])
      expect(volume(box, await createDisk(box, { ...CUSTOM, availability_zone }, vm))?.zoneId).toBe(zone?.id)
  })

  it('is refused in another zone than that of its machine, which could never have it', async () => {
    const box = cpiInABox()
    const vm = await createVm(box)

    const answer = await box.call('create_disk', 1024, { ...CUSTOM, availability_zone: 'zone-sg' }, vm)

    expectFailure(answer, 'Bosh::Clouds::CloudError', /the disk is wanted in zone "zone-sg", its VM ".*" is in "zone-advanced"/)
  })

  it('needs no zone in a cloud that has one only', async () => {
    const box = cpiInABox({ cloudstack: { default_zone: undefined } })
    const { zones } = box.emulator.cloud
    expectFailure(await box.call('create_disk', 1024, CUSTOM, null), 'Bosh::Clouds::CloudError', /no zone is given for the disk/)

    for (const { id, name } of [...zones.all()]) if (name !== 'zone-advanced') zones.remove(id)
    const disk = await createDisk(box, CUSTOM)

    expect(zones.get(volume(box, disk)?.zoneId)?.name).toBe('zone-advanced')
  })

  it("keeps the caller's name for a dynamic disk as a tag", async () => {
    const box = cpiInABox()

    const disk = await createDisk(box, { ...CUSTOM, name: 'backup' })

    const tags = [...box.emulator.cloud.tags.all()].filter(({ resourceId }) => resourceId === disk)
    expect(tags.map(({ key, value }) => [key, value])).toEqual([['name', 'backup']])
  })

  it('goes where its machine is, and by default where the configuration says', async () => {
    const box = cpiInABox({ cloudstack: { default_zone: 'zone-sg' } })
    const inAdvanced = box.with({ cloudstack: { default_zone: 'zone-advanced' } })
    const vm = await createVm(inAdvanced)

    const near = await createDisk(box, CUSTOM, vm)
    const far = await createDisk(box, CUSTOM, null)
    const gone = await createDisk(box, CUSTOM, GONE)
    const empty = await createDisk(box, CUSTOM, '')

    expect(volume(box, near)?.zoneId).toBe(box.emulator.cloud.machines.get(vm)?.zoneId)
    expect(volume(box, far)?.zoneId).not.toBe(volume(box, near)?.zoneId)
    expect(volume(box, gone)?.zoneId).toBe(volume(box, far)?.zoneId)
    expect(volume(box, empty)?.zoneId).toBe(volume(box, far)?.zoneId)
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
