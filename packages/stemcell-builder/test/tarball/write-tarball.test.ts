import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { type TarballOptions, writeTarball } from '../../src/tarball/write-tarball.ts'
import { DATE } from '../support/small-stemcell.ts'
import { freshFolder, useFolder } from '../support/temporary-folder.ts'

const folder = useFolder()

async function written(gzip: TarballOptions['gzip'], content = 'words '.repeat(50_000)): Promise<string> {
  const work = freshFolder(folder())
  const file = path.join(work, 'large')
  writeFileSync(file, content)
  const target = path.join(work, 'out.tar')
  const entries = [
    { name: 'stemcell.MF', content: { text: 'name: ümläut\n' } },
    { name: 'image', content: { file } },
  ]
  await writeTarball(target, entries, { modifiedAt: DATE, gzip })
  return target
}

describe('writeTarball', () => {
  it.each([false, 'stored', 'fast'] as const)(
    'writes what tar reads, in order, owned by root and dated as it is told (gzip: %s)',
    async (gzip) => {
      const listed = execFileSync('tar', ['--numeric-owner', '--utc', '-tvf', await written(gzip)], { encoding: 'utf8' })
        .trim()
        .split('\n')

      expect(listed).toEqual([
        expect.stringMatching(/^-rw-r--r-- 0\/0 +15 2024-01-01 00:00 stemcell\.MF$/),
        expect.stringMatching(/^-rw-r--r-- 0\/0 +300000 2024-01-01 00:00 image$/),
      ])
    },
  )

  it('stores what is already compressed, and compresses what is not', async () => {
    const sizeOf = async (gzip: TarballOptions['gzip']) => readFileSync(await written(gzip)).length

    expect(await sizeOf('stored')).toBeGreaterThan(300_000)
    expect(await sizeOf('fast')).toBeLessThan(30_000)
  })

  it.each([false, 'stored', 'fast'] as const)('is reproducible (gzip: %s)', async (gzip) => {
    expect(readFileSync(await written(gzip)).equals(readFileSync(await written(gzip)))).toBe(true)
  })

  it('leaves nothing behind when a file is missing, or when it is cancelled', async () => {
    const work = freshFolder(folder())
    const target = path.join(work, 'out.tar')
    const entries = [{ name: 'image', content: { file: '/nonexistent/image' } }]

    await expect(writeTarball(target, entries, { modifiedAt: DATE, gzip: 'fast' })).rejects.toMatchObject({ code: 'ENOENT' })
    await expect(
      writeTarball(target, [{ name: 'a', content: { text: 'a' } }], { modifiedAt: DATE, gzip: 'fast', signal: AbortSignal.abort() }),
    ).rejects.toThrow(/abort/i)
    expect(readdirSync(work)).toEqual([])
  })
})
