import { readdirSync } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { Readable } from 'node:stream'
import { gzipSync } from 'node:zlib'
import { describeWithTools } from 'workspace/required-tools'
import type { StemcellImage } from '../../src/images/open-image.ts'
import { withUnpacked } from '../../src/inception/unpack-image.ts'

const { signal } = new AbortController()

function image(packed: StemcellImage['packed'], content: Buffer): StemcellImage {
  return { path: '/image', format: 'RAW', extension: 'raw', sizeBytes: content.length, packed, open: () => Readable.from([content]) }
}

const leftFolders = () => readdirSync(tmpdir()).filter((name) => name.startsWith('stemcell-image-'))

describe('the file with the unpacked image', () => {
  const content = Buffer.from('the disk')

  it.each([
    ['gz', gzipSync(content)],
    ['tar', content],
  ] as const)('holds its content, belongs to this user alone, and is removed afterwards: %s', async (packed, bytes) => {
    const seen = await withUnpacked(image(packed, bytes), signal, async (file) => ({
      text: await readFile(file, 'utf8'),
      mode: (await stat(file)).mode & 0o777,
      folders: leftFolders().length,
    }))

    expect(seen).toEqual({ text: 'the disk', mode: 0o600, folders: 1 })
    expect(leftFolders()).toEqual([])
  })

  it('is the image itself where that is not packed', async () => {
    expect(await withUnpacked(image(undefined, content), signal, async (file) => [file, leftFolders()])).toEqual(['/image', []])
  })

  it('is removed also where the image is damaged, or its use fails', async () => {
    await expect(withUnpacked(image('gz', content), signal, async () => undefined)).rejects.toMatchObject({ code: 'image-damaged' })
    await expect(withUnpacked(image('tar', content), signal, async () => Promise.reject(new Error('no disk')))).rejects.toThrow('no disk')

    expect(leftFolders()).toEqual([])
  })
})

describeWithTools([{ tool: 'bzip2', package: 'bzip2' }], 'the file with the unpacked image of a bzip2 archive', () => {
  it('is not used if bzip2 finds it damaged', async () => {
    const damaged = Buffer.concat([Buffer.from('BZh9'), Buffer.alloc(64)])

    await expect(withUnpacked(image('bz2', damaged), signal, async () => 'used')).rejects.toMatchObject({ code: 'image-damaged' })
    expect(leftFolders()).toEqual([])
  })
})
