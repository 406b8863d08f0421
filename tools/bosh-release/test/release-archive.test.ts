import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parse } from 'yaml'
import { readPackage } from '../src/read-package.ts'
import { readRelease } from '../src/read-release.ts'
import { type Release, releaseArchive } from '../src/release-archive.ts'
import { fakeArchives } from './support/fake-archives.ts'
import { root } from './support/release-folder.ts'

interface Row {
  readonly name: string
  readonly version: string
  readonly fingerprint: string
  readonly sha1: string
  readonly packages?: readonly string[]
  readonly dependencies?: readonly string[]
}

interface Manifest {
  readonly name: string
  readonly version: string
  readonly commit_hash: string
  readonly uncommitted_changes: boolean
  readonly jobs: readonly Row[]
  readonly packages: readonly Row[]
  readonly license: Omit<Row, 'name'>
}

function unpack(archive: Uint8Array): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'release-'))
  writeFileSync(path.join(folder, 'archive.tgz'), archive)
  execFileSync('tar', ['-xzf', 'archive.tgz'], { cwd: folder })
  return folder
}

function names(archive: string): readonly string[] {
  return execFileSync('tar', ['-tzf', archive], { encoding: 'utf8' }).trim().split('\n')
}

describe('the release', () => {
  let release: Release
  let folder: string
  let manifest: Manifest

  beforeAll(async () => {
    release = await readRelease({ root, fetch: fakeArchives() }, { version: '1.2.3+dev.4' })
    folder = unpack(await releaseArchive(release))
    manifest = parse(readFileSync(path.join(folder, 'release.MF'), 'utf8')) as Manifest
  })

  it('has its name, version, commit, jobs and packages in the manifest', () => {
    expect(manifest).toMatchObject({
      name: 'bosh-cloudstack-cpi',
      version: '1.2.3+dev.4',
      commit_hash: expect.stringMatching(/^([0-9a-f]{10}|non-git)$/),
      uncommitted_changes: expect.any(Boolean),
    })
    expect(manifest.jobs.map(({ name, packages }) => [name, packages])).toEqual([
      ['cloudstack_cpi', ['node', 'cloudstack_cpi']],
      ['cloudstack_registry', ['node', 'bosh_registry']],
    ])
    expect(manifest.packages.map(({ name, dependencies }) => [name, dependencies])).toEqual([
      ['bosh_registry', []],
      ['cloudstack_cpi', ['node']],
      ['node', []],
    ])
  })

  it('has the workspace’s version by default', async () => {
    const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string }

    expect((await readRelease({ root, fetch: fakeArchives() })).version).toBe(version)
  })

  it('has a file for every row of the manifest, with its digest', () => {
    const rows = [
      ...manifest.jobs.map((row) => ({ ...row, file: `jobs/${row.name}.tgz` })),
      ...manifest.packages.map((row) => ({ ...row, file: `packages/${row.name}.tgz` })),
      { ...manifest.license, file: 'license.tgz' },
    ]
    for (const { file, sha1, version, fingerprint } of rows) {
      expect(sha1).toBe(
        `sha256:${createHash('sha256')
          .update(readFileSync(path.join(folder, file)))
          .digest('hex')}`,
      )
      expect(version).toBe(fingerprint)
      expect(fingerprint).toMatch(/^[-0-9A-Za-z_+.]+$/)
    }
    expect(readdirSync(folder).sort()).toEqual(['archive.tgz', 'jobs', 'license.tgz', 'packages', 'release.MF'])
    expect(names(path.join(folder, 'archive.tgz'))[0]).toBe('release.MF')
  })

  it('has every template that a job lists, and monit', () => {
    for (const { name } of manifest.jobs) {
      const job = unpack(readFileSync(path.join(folder, `jobs/${name}.tgz`)))
      const { templates } = parse(readFileSync(path.join(job, 'job.MF'), 'utf8')) as { templates: Record<string, string> }

      expect(names(path.join(job, 'archive.tgz'))).toEqual([
        'job.MF',
        'monit',
        ...Object.keys(templates)
          .sort()
          .map((file) => `templates/${file}`),
      ])
    }
  })

  it('supervises the registry and not the CPI', () => {
    const monit = (job: string) => readFileSync(path.join(unpack(readFileSync(path.join(folder, `jobs/${job}.tgz`))), 'monit'), 'utf8')

    expect(monit('cloudstack_cpi')).toBe('')
    expect(monit('cloudstack_registry')).toContain('with pidfile /var/vcap/sys/run/')
  })

  it('contains programs without files that only developers need', () => {
    const listed = names(path.join(folder, 'packages/cloudstack_cpi.tgz'))

    expect(listed).toEqual(
      expect.arrayContaining(['packaging', 'program/cpi.js', 'program/call.js', 'program/programs.js', 'program/package.json']),
    )
    expect(listed.filter((file) => /\.map$|meta\.json$/.test(file))).toEqual([])
  })

  it('contains Node for both processor architectures', () => {
    expect(names(path.join(folder, 'packages/node.tgz'))).toEqual([
      'packaging',
      'archives/node-linux-arm64.tgz',
      'archives/node-linux-x64.tgz',
    ])
  })

  it('is reproducible', async () => {
    const again = await releaseArchive(await readRelease({ root, fetch: fakeArchives() }, { version: '1.2.3+dev.4' }))

    expect(again.equals(readFileSync(path.join(folder, 'archive.tgz')))).toBe(true)
  })

  it.each([
    ['a version that directors refuse', { version: '1 2' }, '"1 2" cannot be a name or a version'],
    [
      'a package that is missing',
      { jobs: [{ name: 'a', packages: ['ruby'], files: [] }] },
      '"a" needs package "ruby", which the release does not have: bosh_registry, cloudstack_cpi, node',
    ],
    [
      'a package that another one is compiled with, and that is missing',
      { jobs: [], packages: [{ name: 'a', dependencies: ['ruby'], files: [] }] },
      '"a" needs package "ruby", which the release does not have: a',
    ],
    ['a job that directors refuse', { jobs: [{ name: 'a b', packages: [], files: [] }] }, '"a b" cannot be a name or a version'],
    [
      'a package that directors refuse',
      { packages: [{ name: 'a/b', dependencies: [], files: [] }] },
      '"a/b" cannot be a name or a version',
    ],
  ])('is refused with %s', async (_what, change, message) => {
    await expect(releaseArchive({ ...release, ...change })).rejects.toThrow(message)
  })
})

describe('a folder of a job or package', () => {
  it('is refused if the name in its spec differs', async () => {
    const wrong = path.join(mkdtempSync(path.join(tmpdir(), 'wrong-')), 'tools/bosh-release/jobs/other')
    mkdirSync(wrong, { recursive: true })
    mkdirSync(path.join(wrong, '../../config'))
    writeFileSync(path.join(wrong, '../../config/final.yml'), 'name: other\n')
    writeFileSync(path.join(wrong, 'spec'), 'name: one\ntemplates: {}\npackages: []\n')
    writeFileSync(path.join(wrong, 'monit'), '')
    writeFileSync(path.join(wrong, '../../../../package.json'), '{"version":"1"}')

    await expect(readRelease({ root: path.resolve(wrong, '../../../..'), fetch: fakeArchives() })).rejects.toThrow('has the name "one"')
  })

  it('is refused if the name in the spec of a package differs', async () => {
    const wrong = path.join(mkdtempSync(path.join(tmpdir(), 'wrong-')), 'other')
    mkdirSync(wrong)
    writeFileSync(path.join(wrong, 'spec'), 'name: one\n')
    writeFileSync(path.join(wrong, 'packaging'), '')

    await expect(readPackage(wrong, { root, fetch: fakeArchives() })).rejects.toThrow('has the name "one": expected the name of its folder')
  })
})
