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
})
