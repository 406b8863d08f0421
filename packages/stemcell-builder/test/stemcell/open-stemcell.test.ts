import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { InputError } from '../../src/input-error.ts'
import { openStemcell } from '../../src/stemcell/open-stemcell.ts'
import { writeTarball } from '../../src/tarball/write-tarball.ts'
import { writeHostileTar } from '../support/hostile-tar.ts'
import { DATE, packStemcell } from '../support/small-stemcell.ts'
import { freshFolder, useFolder } from '../support/temporary-folder.ts'

const folder = useFolder()
const MANIFEST = { name: 'stemcell.MF', content: { text: 'name: n\nversion: 1\nsha1: a\n' } }
const IMAGE = { name: 'image', content: { text: 'disk' } }

async function tarball(...entries: Parameters<typeof writeTarball>[1]): Promise<string> {
  const archive = path.join(freshFolder(folder()), 'stemcell.tgz')
  await writeTarball(archive, entries, { modifiedAt: DATE, gzip: 'fast' })
  return archive
}

describe('openStemcell', () => {
  it('does not mix members with work files of the same names', async () => {
    const target = freshFolder(folder())
    writeFileSync(path.join(target, 'disk.raw'), 'a work file')

    const { texts } = await openStemcell(await tarball(MANIFEST, IMAGE, { name: 'disk.raw', content: { text: 'a member' } }), target)

    expect(texts.get('disk.raw')).toBe('a member')
  })

  it('separates manifest, image and texts', async () => {
    const work = freshFolder(folder())
    writeFileSync(path.join(work, 'disk'), 'a disk')
    const archive = await packStemcell(work, path.join(work, 'disk'), 'in.tgz')
    const target = freshFolder(folder())

    const opened = await openStemcell(archive, target)

    expect(opened).toMatchObject({ archive, image: expect.stringMatching(/\/image$/), imageBytes: 6, manifest: { version: '1.10' } })
    expect([...opened.texts.keys()].sort()).toEqual(['packages.txt', 'sbom.spdx.json'])
  })

  it.each([
    ['stemcell.MF', [IMAGE], /is not a stemcell: it contains no stemcell\.MF/],
    ['an image', [MANIFEST], /is not a stemcell: it contains no image/],
  ])('refuses an archive without %s', async (_what, entries, message) => {
    const opening = openStemcell(await tarball(...entries), freshFolder(folder()))

    await expect(opening).rejects.toThrow(InputError)
    await expect(opening).rejects.toThrow(message)
  })

  it('refuses a manifest that would take minutes to parse', async () => {
    const archive = await tarball({ name: 'stemcell.MF', content: { text: '#'.repeat(1024 ** 2 + 1) } }, IMAGE)

    await expect(openStemcell(archive, freshFolder(folder()))).rejects.toThrow(
      '"stemcell.MF" has 1048577 bytes; at most 1048576 are accepted',
    )
  })

  it('refuses a text that would fill the memory', async () => {
    const archive = path.join(freshFolder(folder()), 'bomb.tgz')
    await writeHostileTar(archive, [{ name: 'packages.txt', body: ' '.repeat(64 * 1024 ** 2 + 1) }])

    await expect(openStemcell(archive, freshFolder(folder()))).rejects.toThrow(
      '"packages.txt" has 67108865 bytes; at most 67108864 are accepted',
    )
  })
})
