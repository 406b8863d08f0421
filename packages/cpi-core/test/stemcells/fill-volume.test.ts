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
