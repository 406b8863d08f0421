import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type Download, fetchNpmArchive } from '../src/npm-archive.ts'

const CONTENT = Buffer.from('an archive')
const INTEGRITY = `sha512-${createHash('sha512').update(CONTENT).digest('base64')}`
const ARCHIVE = { name: '@scope/name', version: '1.0.0', integrity: INTEGRITY }

/** Fake registry with one archive. */
function registry(content: Uint8Array) {
  const requested: string[] = []
  const download: Download = async (specifier, folder) => {
    requested.push(specifier)
    writeFileSync(path.join(folder, 'scope-name-1.0.0.tgz'), content)
    return 'scope-name-1.0.0.tgz'
  }
  return { requested, download }
}

describe('an archive of the npm registry', () => {
  const folder = () => path.join(mkdtempSync(path.join(tmpdir(), 'archives-')), 'cache')

  it('is downloaded once, at its exact version', async () => {
    const { requested, download } = registry(CONTENT)
    const cache = folder()

    const contents = [await fetchNpmArchive(ARCHIVE, cache, download), await fetchNpmArchive(ARCHIVE, cache, download)]

    expect(contents.map(String)).toEqual(['an archive', 'an archive'])
    expect(requested).toEqual(['@scope/name@1.0.0'])
  })

  it('that does not match its integrity is refused and removed', async () => {
    const cache = folder()

    await expect(fetchNpmArchive(ARCHIVE, cache, registry(Buffer.from('poisoned')).download)).rejects.toThrow(
      /@scope\/name@1\.0\.0 has integrity sha512-.*, expected sha512-/,
    )
    expect(readdirSync(cache)).toEqual([])
  })

  it('that was damaged in the cache is downloaded again', async () => {
    const { requested, download } = registry(CONTENT)
    const cache = folder()
    await fetchNpmArchive(ARCHIVE, cache, download)
    for (const file of readdirSync(cache)) writeFileSync(path.join(cache, file), 'cut off')

    expect(String(await fetchNpmArchive(ARCHIVE, cache, download))).toBe('an archive')
    expect(requested).toHaveLength(2)
  })
})
