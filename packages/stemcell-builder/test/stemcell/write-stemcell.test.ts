import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { openStemcell } from '../../src/stemcell/open-stemcell.ts'
import { writeStemcell } from '../../src/stemcell/write-stemcell.ts'
import { DATE } from '../support/small-stemcell.ts'
import { freshFolder, useFolder } from '../support/temporary-folder.ts'

const folder = useFolder()
const MANIFEST = { name: 'n', version: '1.10', sha1: 'a', cloud_properties: { infrastructure: 'cloudstack' } }
const TEXTS = new Map([
  ['sbom.spdx.json', '{}'],
  ['dev_tools_file_list.txt', ''],
  ['packages.txt', 'ii  bash\n'],
  ['a-file-of-ours', 'x'],
])

async function written(changes: object = {}): Promise<string> {
  const work = freshFolder(folder())
  const image = path.join(work, 'image')
  writeFileSync(image, Buffer.alloc(100_000, 'disk'))
  const target = path.join(work, 'stemcell.tgz')
  await writeStemcell(target, { manifest: MANIFEST, image, texts: TEXTS, isCompressed: false, ...changes }, { modifiedAt: DATE })
  return target
}

describe('writeStemcell', () => {
  it('has upstream’s order: the manifest first, then the package lists, the image, and the rest', async () => {
    const listed = execFileSync('tar', ['-tzf', await written()], { encoding: 'utf8' })
      .trim()
      .split('\n')

    expect(listed).toEqual(['stemcell.MF', 'packages.txt', 'dev_tools_file_list.txt', 'image', 'a-file-of-ours', 'sbom.spdx.json'])
  })

  it('can be opened again, with the same content', async () => {
    const { manifest, texts, imageBytes } = await openStemcell(await written(), freshFolder(folder()))

    expect(manifest).toEqual(MANIFEST)
    expect(Object.fromEntries(texts)).toEqual(Object.fromEntries(TEXTS))
    expect(imageBytes).toBe(100_000)
  })

  it('has an empty image where there is none', async () => {
    expect((await openStemcell(await written({ image: undefined }), freshFolder(folder()))).imageBytes).toBe(0)
  })

  it('compresses only an image that is not compressed', async () => {
    expect(readFileSync(await written({ isCompressed: true })).length).toBeGreaterThan(100_000)
    expect(readFileSync(await written()).length).toBeLessThan(10_000)
  })
})
