import { cpiInABox } from '../support/cpi-in-a-box.ts'
import { fakeImage, STEMCELL, useFolder } from '../support/images.ts'

const folder = useFolder()

describe('create_stemcell that deduplicates', () => {
  const options = { cloudstack: { stemcell: { deduplicate: true } } }

  it('uses the template with the same content again', async () => {
    const box = cpiInABox(options)
    const image = await fakeImage(folder())

    const first = await box.run('create_stemcell', image, STEMCELL)
    const second = await box.run('create_stemcell', image, STEMCELL)

    expect(second).toBe(first)
  })

  it('makes one template of two uploads at once, with the tags of the first', async () => {
    const box = cpiInABox(options)
    const image = await fakeImage(folder())
    const mark = box.mark()

    const [first, second] = await Promise.all([1, 2].map(async () => box.run('create_stemcell', image, STEMCELL, { tags: { team: 'a' } })))

    expect(second).toBe(first)
    const commands = box.commands(mark).map(({ command }) => command)
    expect(commands.filter((command) => ['getUploadParamsForTemplate', 'createTags'].includes(command))).toHaveLength(2)
  })

  it('does not take a template that the first of two calls removes again', async () => {
    const box = cpiInABox(options)
    const image = await fakeImage(folder())
    box.emulator.faults.add([{ command: 'createTags', nth: 1, phase: 'job', kind: 'error' }])

    const answers = await Promise.all([1, 2].map(async () => box.call('create_stemcell', image, STEMCELL, { tags: { team: 'a' } })))

    // Both read the image at once, so that either may be the first.
    const made = answers.filter(({ error }) => error === null).map(({ result }) => result)
    expect(made).toHaveLength(1)
    const left = [...box.emulator.cloud.templates.all()].filter(({ name }) => name.startsWith('stemcell-'))
    expect(left.map(({ id }) => id)).toEqual(made)
  })

  it('makes a new one for another content, another controller, another zone and another director', async () => {
    const box = cpiInABox(options)
    const image = await fakeImage(folder())
    const first = await box.run('create_stemcell', image, STEMCELL)
    const other = box.with({ ...options, context: { director_uuid: 'another' } })
    const elsewhere = box.with({ cloudstack: { stemcell: { deduplicate: true, zones: ['zone-sg'] } } })

    const others = [
      await box.run('create_stemcell', await fakeImage(folder(), 300_000, 'other'), STEMCELL),
      await box.run('create_stemcell', image, { ...STEMCELL, root_disk_controller: 'scsi' }),
      await elsewhere.run('create_stemcell', image, STEMCELL),
      await other.run('create_stemcell', image, STEMCELL),
    ]

    expect(new Set([first, ...others]).size).toBe(5)
  })

  it.each([
    ['hardware virtualisation', { requires_hvm: false }],
    ['visibility', { public_visibility: true }],
    ['permission to download', { extractable: true }],
    ['guest', { os_type: 'Debian GNU/Linux 12 (64-bit)' }],
  ])('makes a new one for another %s', async (_what, stemcell) => {
    const box = cpiInABox(options)
    const image = await fakeImage(folder())

    const first = await box.run('create_stemcell', image, STEMCELL)
    const second = await box.with({ cloudstack: { stemcell: { deduplicate: true, ...stemcell } } }).run('create_stemcell', image, STEMCELL)

    expect(second).not.toBe(first)
  })

  it('makes a new one where two others have the wanted zones between them', async () => {
    const box = cpiInABox(options)
    const image = await fakeImage(folder())
    const there = box.with({ cloudstack: { default_zone: 'zone-sg', stemcell: { deduplicate: true } } })
    const both = box.with({ cloudstack: { stemcell: { deduplicate: true, zones: ['zone-sg'] } } })

    const ids = [
      await box.run('create_stemcell', image, STEMCELL),
      await there.run('create_stemcell', image, STEMCELL),
      await both.run('create_stemcell', image, STEMCELL),
    ]

    expect(new Set(ids).size).toBe(3)
  })

  it.each([
    ['needs no hardware virtualisation', { requires_hvm: false }, {}],
    ['may be downloaded', {}, { extractable: true }],
    ['is visible to all accounts', {}, { public_visibility: true }],
    ['has another operating system', { os_type_name: 'Other PV (64-bit)' }, {}],
  ])('makes a new one that %s', async (_what, properties, stemcell) => {
    const box = cpiInABox(options)
    const image = await fakeImage(folder())
    const first = await box.run('create_stemcell', image, STEMCELL)
    const other = box.with({ cloudstack: { stemcell: { deduplicate: true, ...stemcell } } })

    expect(await other.run('create_stemcell', image, { ...STEMCELL, ...properties })).not.toBe(first)
  })
})
