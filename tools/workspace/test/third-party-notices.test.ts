import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { installedPackages, packagesIn, thirdPartyNotices } from '../src/third-party-notices.mjs'

const root = path.resolve(import.meta.dirname, '../../..')

describe('third-party notices', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'notices-'))
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  function addPackage(name: string, manifest: object, files: Readonly<Record<string, string>> = {}): string {
    const target = path.join(folder, 'node_modules', name)
    mkdirSync(target, { recursive: true })
    writeFileSync(path.join(target, 'package.json'), JSON.stringify({ name, version: '1.0.0', ...manifest }))
    for (const [file, text] of Object.entries(files)) writeFileSync(path.join(target, file), text)
    return target
  }

  it('contain name, version, licence and its texts', () => {
    const one = addPackage('@scope/one', { license: 'MIT' }, { LICENSE: 'Copyright One', 'NOTICE.md': 'also this' })
    const two = addPackage('two', { licenses: [{ type: 'ISC' }], author: 'Two' })

    const notices = thirdPartyNotices([two, one])

    expect(notices).toMatch(
      /@scope\/one 1\.0\.0\nLicence: MIT\n\nCopyright One\n\nalso this[\s\S]*two 1\.0\.0\nLicence: ISC\n\nAuthor: Two/,
    )
  })

  it.each([
    ['none', {}],
    ['GPL-3.0', { license: 'GPL-3.0' }],
    ['SEE LICENSE IN LICENSE', { license: 'SEE LICENSE IN LICENSE' }],
  ])('fail for a package whose licence is %s', (licence, manifest) => {
    const given = addPackage('odd', manifest)

    expect(() => thirdPartyNotices([given])).toThrow(new RegExp(`cannot be bundled.*odd 1\\.0\\.0 \\(${licence}\\)`))
  })

  it('include packages outside the bundle with what they need', () => {
    addPackage('native', { license: 'MIT', dependencies: { loader: '1' }, optionalDependencies: { missing: '1' } })
    addPackage('loader', { license: 'MIT' })

    expect(installedPackages(['native', 'not-installed'], folder).map((found) => path.basename(found))).toEqual(['native', 'loader'])
  })

  it.each([
    'apps/cpi-cli',
    'packages/bosh-registry',
    'packages/cloudstack-client',
    'packages/stemcell-builder',
    'tools/cloudstack-emulator',
  ])('name every package in the bundle of %s', (member) => {
    const { inputs } = JSON.parse(readFileSync(path.join(root, member, 'dist/meta.json'), 'utf8')) as { inputs: object }
    const notices = readFileSync(path.join(root, member, 'dist/THIRD-PARTY-NOTICES.txt'), 'utf8')
    const bundled = packagesIn(Object.keys(inputs), path.join(root, member)).map(
      (found) => JSON.parse(readFileSync(path.join(found, 'package.json'), 'utf8')) as { name: string; version: string },
    )

    expect(bundled.filter(({ name, version }) => !notices.includes(`\n${name} ${version}\nLicence: `))).toEqual([])
  })
})
