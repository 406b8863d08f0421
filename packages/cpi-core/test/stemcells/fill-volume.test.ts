import type { InceptionHost } from '../../src/inception/inception-host.ts'
import { type Box, cpiInABox } from '../support/cpi-in-a-box.ts'
import { createVm } from '../support/director.ts'
import { fakeImage, STEMCELL, useFolder } from '../support/images.ts'
import { quickHost } from '../support/inception.ts'

const folder = useFolder()
const GIB = 1024 ** 3

it.each([
  [200 * GIB, 200],
  [200 * GIB + 1, 201],
])('the volume for an image of %i bytes has %i GiB', async (virtualBytes, sizeGib) => {
  let vm = ''
  const host: InceptionHost = {
    ...quickHost(() => vm),
    withPlainImage: async (_image, _signal, use) => use({ virtualBytes, writeTo: async () => undefined }),
  }
  const box: Box = cpiInABox({ cloudstack: { stemcell: { strategy: 'volume' } }, inception: host })
  vm = await createVm(box)

  await box.run('create_stemcell', await fakeImage(folder()), STEMCELL)

  const made = box.commands().filter(({ command, params }) => command === 'createVolume' && params?.['name']?.startsWith('image-'))
  expect(made.map(({ params }) => params?.['size'])).toEqual([String(sizeGib)])
})

it('a template that is made of a volume is made in the zone of the machine, and copied to the wanted one', async () => {
  let vm = ''
  const box: Box = cpiInABox({ inception: quickHost(() => vm), cloudstack: { stemcell: { strategy: 'volume' } } })
  vm = await createVm(box)
  const zoneId = (wanted: string) => [...box.emulator.cloud.zones.all()].find(({ name }) => name === wanted)?.id
  const elsewhere = box.with({ cloudstack: { default_zone: 'zone-sg', stemcell: { strategy: 'volume' } } })

  const stemcell = await elsewhere.run('create_stemcell', await fakeImage(folder()), STEMCELL)

  const copies = box.commands().filter(({ command }) => command === 'copyTemplate')
  expect(copies.map(({ params }) => params)).toMatchObject([
    { id: stemcell, sourcezoneid: zoneId('zone-advanced'), destzoneids: zoneId('zone-sg') },
  ])
})
