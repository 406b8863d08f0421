import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { remoteImage } from '../../src/stemcells/remote-image.ts'
import type { StemcellProperties } from '../../src/stemcells/stemcell-cloud-properties.ts'
import { useFolder } from '../support/images.ts'

const folder = useFolder()

/** The image of a stemcell, whose own image has so many bytes, as far as it can be told without looking at it. */
async function remote(properties: StemcellProperties, sizeBytes = 0, signal = new AbortController().signal) {
  const said: string[] = []
  const file = path.join(folder(), 'image')
  await writeFile(file, Buffer.alloc(sizeBytes))
  const log = { debug: () => undefined, info: (message: string) => void said.push(message), warn: () => undefined }
  return { said, source: await remoteImage({ log, signal }, file, properties) }
}

/** No scheme that can be fetched from here. */
const BASE = 'none://images'

describe('the image that a stemcell names', () => {
  it.each([
    ['image.qcow2', 'QCOW2'],
    ['image.qcow2.gz', 'QCOW2'],
    ['image.raw.bz2', 'RAW'],
    ['image.vhd.zip', 'VHD'],
    ['1.2/image.ova?token=a.b#c', 'OVA'],
  ])('has the format of its ending: %s', async (name, format) => {
    const { source, said } = await remote({ image_url: `${BASE}/${name}`, image_checksum: 'md5' })

    expect(source).toEqual({ url: `${BASE}/${name}`, format, checksum: 'md5' })
    expect(said).toEqual([expect.stringMatching(/^stemcell: the image is not looked at/)])
  })

  it('has the format that the stemcell names, whatever its ending', async () => {
    expect((await remote({ image_url: `${BASE}/image.raw`, disk_format: 'qcow2' })).source).toMatchObject({ format: 'QCOW2' })
    expect((await remote({ image_url: `${BASE}/image`, disk_format: 'vhd' })).source).toMatchObject({ format: 'VHD' })
  })

  it('is not used where the stemcell carries one, or names none', async () => {
    expect((await remote({ image_url: `${BASE}/image.qcow2` }, 1)).source).toBeUndefined()
    expect((await remote({})).source).toBeUndefined()
  })

  it('is not looked for any longer once the process is told to end', async () => {
    const reason = new Error('the CPI received SIGTERM')

    await expect(remote({ image_url: `${BASE}/image.qcow2` }, 0, AbortSignal.abort(reason))).rejects.toBe(reason)
  })
})
