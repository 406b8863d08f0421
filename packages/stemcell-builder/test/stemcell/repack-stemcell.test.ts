import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { SHA1_OF_EMPTY } from '../../src/stemcell/cloudstack-manifest.ts'
import { openStemcell } from '../../src/stemcell/open-stemcell.ts'
import { repackStemcell } from '../../src/stemcell/repack-stemcell.ts'
import { digestOfFile } from '../../src/tarball/checksum.ts'
import { DATE, packStemcell } from '../support/small-stemcell.ts'
import { useFolder } from '../support/temporary-folder.ts'

const folder = useFolder()

async function repacked(changes: object) {
  const image = path.join(folder(), 'image-of-some-kind')
  writeFileSync(image, 'image')
  const manifest =
    "name: bosh-cloudstack-kvm-x-go_agent\nversion: '1.10'\nsha1: wrong\nours: kept\ncloud_properties: {infrastructure: cloudstack, old: 1}\n"
  const archive = await packStemcell(folder(), image, 'in.tgz', manifest)
  const file = await repackStemcell(archive, {
    output: path.join(folder(), 'out'),
    properties: {},
    emptyImage: false,
    writtenAt: DATE,
    ...changes,
  })
  const work = path.join(folder(), `opened-${Math.random()}`)
  mkdirSync(work)
  return { file, ...(await openStemcell(file, work)) }
}

describe('repack', () => {
  it('corrects the sha1, keeps everything else, and keeps the version a string', async () => {
    const { manifest, image, texts, file } = await repacked({})

    expect(manifest).toMatchObject({ version: '1.10', ours: 'kept', sha1: await digestOfFile(image, 'sha1') })
    expect([...texts.keys()].sort()).toEqual(['packages.txt', 'sbom.spdx.json'])
    expect(path.basename(file)).toBe('bosh-stemcell-1.10-cloudstack-kvm-x-go_agent.tgz')
  })

  it('writes nowhere but into its output folder, whatever name or version is given', async () => {
    const change = repacked({ version: '1/../../../elsewhere', output: path.join(folder(), 'a/b/c') })

    await expect(change).rejects.toThrow('the version of a stemcell is "1/../../../elsewhere"; it should be 1 to 100 letters')
    expect(readdirSync(path.join(folder(), 'a/b/c'))).toEqual([])
  })

  it('changes name, version, formats and properties, in the properties too', async () => {
    const { manifest } = await repacked({
      name: 'other',
      version: '2',
      formats: ['cloudstack-raw'],
      apiVersion: 2,
      properties: { added: true, old: null },
    })

    expect(manifest).toMatchObject({ name: 'other', version: '2', api_version: 2, stemcell_formats: ['cloudstack-raw'] })
    expect(manifest.cloud_properties).toEqual({ infrastructure: 'cloudstack', name: 'other', version: '2', added: true })
  })

  it('omits the image, with the sha1 of an empty file', async () => {
    const { manifest, imageBytes } = await repacked({ emptyImage: true })

    expect([manifest.sha1, imageBytes]).toEqual([SHA1_OF_EMPTY, 0])
  })
})
