import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { cpiInABox } from '../support/cpi-in-a-box.ts'
import { createVm, leftIn } from '../support/director.ts'
import { fakeImage, md5, STEMCELL, useFolder } from '../support/images.ts'

const folder = useFolder()

type Box = ReturnType<typeof cpiInABox>

function template(box: Box, id: unknown) {
  return box.emulator.cloud.templates.get(String(id))
}

function zonesOf(box: Box, id: unknown): readonly (string | undefined)[] {
  const ready = template(box, id)?.copies.filter(({ state }) => state === 'Ready') ?? []
  return ready.map(({ zoneId }) => box.emulator.cloud.zones.get(zoneId)?.name).sort()
}

describe('create_stemcell by upload', () => {
  it('sends the very bytes, and a machine can be made of it at once', async () => {
    const box = cpiInABox()
    const image = await fakeImage(folder())

    const stemcell = (await box.run('create_stemcell', image, STEMCELL)) as string

    expect(template(box, stemcell)).toMatchObject({ checksum: await md5(image), format: 'QCOW2', hypervisor: 'KVM', requiresHvm: true })
    expect(await createVm(box, { stemcell })).toMatch(/^[0-9a-f-]{36}$/)
  })

  it.each(['upload', 'volume', 'url'])('is not the template that the stemcell names where the strategy is %s', async (strategy) => {
    const box = cpiInABox({ cloudstack: { stemcell: { strategy, public_host: 'images', listen_host: 'no-such-interface' } } })

    const { result, error } = await box.call('create_stemcell', await fakeImage(folder()), { ...STEMCELL, template_name: 'ubuntu-22.04' })

    expect(result ?? '').not.toMatch(/ light$/)
    expect(error === null).toBe(strategy === 'upload')
  })

  it('says how far it is at each tenth, once', async () => {
    const box = cpiInABox()

    await box.run('create_stemcell', await fakeImage(folder(), 4 * 1024 ** 2), STEMCELL)

    const reported = box.logged.filter((line) => /stemcell upload: \d+ %/.test(line))
    expect(reported).toEqual([10, 20, 30, 40, 50, 60, 70, 80, 90, 100].map((percent) => `info stemcell upload: ${percent} %`))
  })

  it('needs no cloud_properties where the format leaves no choice of hypervisor', async () => {
    const box = cpiInABox()

    const stemcell = await box.run('create_stemcell', await fakeImage(folder()), null)

    expect(template(box, stemcell)).toMatchObject({ format: 'QCOW2', hypervisor: 'KVM' })
  })

  it('of a raw disk, which several hypervisors take, is refused without one', async () => {
    const box = cpiInABox()
    const disk = Buffer.alloc(64 * 1024)
    disk.writeUInt16BE(0x55aa, 510)
    const image = path.join(folder(), 'raw')
    await writeFile(image, disk)

    const answer = await box.call('create_stemcell', image, { disk_format: 'raw' })

    expect(answer.error?.message).toMatch(/does not name its hypervisor: set cloudstack.stemcell.hypervisor/)
    expect(leftIn(box)).toEqual([])
  })

  it('is ready in every configured zone', async () => {
    const box = cpiInABox({ cloudstack: { stemcell: { zones: ['zone-sg', 'zone-basic', 'zone-advanced'] } } })

    const stemcell = await box.run('create_stemcell', await fakeImage(folder()), STEMCELL)

    expect(zonesOf(box, stemcell)).toEqual(['zone-advanced', 'zone-basic', 'zone-sg'])
  })

  it('makes the template as the configuration and the stemcell say', async () => {
    const stemcell = {
      requires_hvm: false,
      extractable: true,
      public_visibility: true,
      os_type: 'Other PV (64-bit)',
      hypervisor: 'XenServer',
    }
    const box = cpiInABox({ cloudstack: { stemcell } })

    const id = await box.run('create_stemcell', await fakeImage(folder()), { ...STEMCELL, root_disk_controller: 'scsi' })

    const { osTypes } = box.emulator.cloud
    expect(template(box, id)).toMatchObject({
      ...{ requiresHvm: false, isExtractable: true, isPublic: true, hypervisor: 'XenServer', details: { rootDiskController: 'scsi' } },
      displayText: 'bosh-cloudstack-kvm-ubuntu-jammy-go_agent/1.0',
    })
    expect(osTypes.get(template(box, id)?.osTypeId)?.description).toBe('Other PV (64-bit)')
  })

  it('takes the operating system that fits the stemcell best', async () => {
    const box = cpiInABox()

    const id = await box.run('create_stemcell', await fakeImage(folder()), STEMCELL)

    expect(box.emulator.cloud.osTypes.get(template(box, id)?.osTypeId)?.description).toBe('Ubuntu 22.04 LTS')
  })

  it('carries the tags of the environment', async () => {
    const box = cpiInABox()

    const id = await box.run('create_stemcell', await fakeImage(folder()), STEMCELL, { tags: { team: 'a', empty: '' } })

    const tags = [...box.emulator.cloud.tags.all()].filter(({ resourceId }) => resourceId === id)
    expect(tags.map(({ key, value }) => [key, value])).toEqual([['team', 'a']])
  })

  it('has a name that every command takes, and that says whose it is', async () => {
    const box = cpiInABox()

    const id = await box.run('create_stemcell', await fakeImage(folder()), STEMCELL)

    const name = template(box, id)?.name ?? ''
    expect(name).toMatch(/^stemcell-[0-9a-f]{8}-[0-9a-f]{14}$/)
    expect(name.length).toBeLessThanOrEqual(32)
  })

  it('goes compressed as it came, with the file extension of the compression', async () => {
    const box = cpiInABox()
    const plain = await fakeImage(folder())
    await writeFile(`${plain}.gz`, gzipSync(await readFile(plain)))

    const id = await box.run('create_stemcell', `${plain}.gz`, { ...STEMCELL, disk_format: 'raw' })

    expect(template(box, id)).toMatchObject({ format: 'QCOW2', checksum: await md5(`${plain}.gz`) })
  })

  it('of one stemcell twice at the same time makes two templates that do not disturb each other', async () => {
    const box = cpiInABox()
    const image = await fakeImage(folder())

    const ids = await Promise.all([box.run('create_stemcell', image, STEMCELL), box.run('create_stemcell', image, STEMCELL)])

    expect(new Set(ids).size).toBe(2)
    await box.run('delete_stemcell', ids[0])
    expect(template(box, ids[1])?.copies).toMatchObject([{ state: 'Ready' }])
  })

  it.each([
    [{}, { os_type: 'Plan 9' }, /does not know the operating system "Plan 9": set cloudstack.stemcell.os_type/],
    [{}, { zones: ['zone-nowhere'] }, /zone "zone-nowhere" does not exist/],
    [{ availability_zone: 'zone-nowhere' }, {}, /zone "zone-nowhere" does not exist/],
  ])('with %j and %j is refused before anything is made', async (properties, stemcell, message) => {
    const box = cpiInABox({ cloudstack: { stemcell } })

    const answer = await box.call('create_stemcell', await fakeImage(folder()), { ...STEMCELL, ...properties })

    expect(answer.error?.message).toMatch(message)
    expect(leftIn(box)).toEqual([])
  })
})
