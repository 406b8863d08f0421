import { readFileSync } from 'node:fs'
import path from 'node:path'
import { changelogWith, withVersion } from '../src/changelog.mjs'
import { sourceFiles } from '../src/source-files.mjs'

const root = path.resolve(import.meta.dirname, '../../..')
const release = {
  version: '0.2.0',
  date: '2030-01-02',
  changesets: [
    { summary: 'A disk is found again.', releases: [{ type: 'patch' }] },
    { summary: 'Zones\nhave names.', releases: [{ type: 'patch' }, { type: 'minor' }] },
  ],
}

describe('the changelog', () => {
  it('gets a chapter above the older ones, by kind of change', () => {
    expect(changelogWith('# Changelog\n\n## 0.1.0\n\nFirst.\n', release)).toBe(
      '# Changelog\n\n## 0.2.0 (2030-01-02)\n\n### New\n\n- Zones\n  have names.\n\n### Mended\n\n- A disk is found again.\n\n## 0.1.0\n\nFirst.\n',
    )
  })

  it('begins with the first chapter', () => {
    expect(changelogWith('# Changelog\n', release)).toContain('# Changelog\n\n## 0.2.0 (2030-01-02)\n')
  })
})

describe('the version', () => {
  it('is set in a manifest and in the lockfile for npm', () => {
    expect(JSON.parse(withVersion('{"name":"a","version":"1.0.0"}', '2.0.0'))).toEqual({ name: 'a', version: '2.0.0' })
    expect(JSON.parse(withVersion('{"version":"1.0.0","packages":{"":{"version":"1.0.0"}}}', '2.0.0'))).toEqual({
      version: '2.0.0',
      packages: { '': { version: '2.0.0' } },
    })
  })

  it('is the same in every member', () => {
    const manifests = sourceFiles(root, (file) => /^([^/]+\/){0,2}package\.json$/.test(file) || file === 'npm-shrinkwrap.json')
    const versions = manifests.map((file) => (JSON.parse(readFileSync(path.join(root, file), 'utf8')) as { version: string }).version)

    expect(new Set(versions).size).toBe(1)
  })
})
