import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'yaml'
import { readRelease } from '../src/read-release.ts'
import { releaseArchive } from '../src/release-archive.ts'
import { fakeArchives } from './support/fake-archives.ts'
import { releaseFolder, root } from './support/release-folder.ts'
import { render, withRuby } from './support/render.ts'

const folder = path.join(releaseFolder, 'hello-release')
const manifest = parse(readFileSync(path.join(folder, 'manifest.yml'), 'utf8')) as {
  readonly releases: readonly { readonly name: string }[]
  readonly instance_groups: readonly {
    readonly azs: readonly string[]
    readonly jobs: readonly { readonly name: string; readonly release: string }[]
  }[]
}

describe('the release that proves a director', () => {
  it('is packed like any other, without a package', async () => {
    const release = await readRelease({ root, fetch: fakeArchives() }, { folder: 'tools/bosh-release/hello-release', version: '1' })

    expect(release).toMatchObject({ name: 'hello', version: '1', packages: [] })
    expect(release.jobs.map(({ name }) => name)).toEqual(['hello'])
    expect((await releaseArchive(release)).length).toBeLessThan(40_000)
  })

  it('is what its manifest deploys, in more than one AZ', () => {
    expect(manifest.releases.map(({ name }) => name)).toEqual(['hello'])
    expect(manifest.instance_groups).toMatchObject([{ jobs: [{ name: 'hello', release: 'hello' }] }])
    expect(manifest.instance_groups[0]?.azs.length).toBeGreaterThan(1)
  })
})

withRuby('the job hello', () => {
  const postStart = (hello: object) => render('hello', 'bin/post-start', { hello }, 'director', folder)
  const isShell = (script: string) => spawnSync('bash', ['-n'], { input: script, encoding: 'utf8' })
  const ALL = { names: ['bosh.io'], connections: ['10.1.1.6:4222'] }

  it('checks disks, names and connections in a script that bash accepts', () => {
    const script = postStart(ALL)

    expect(isShell(script)).toMatchObject({ status: 0, stderr: '' })
    expect(script).toContain("getent hosts 'bosh.io'")
    expect(script).toContain('/dev/tcp/10.1.1.6/4222')
    expect(script).toContain('hello/6f7f6a5e-5b2c-4a5e-9d0c-1f2e3d4c5b6a at 10.1.1.10 in z1')
  })

  it('does without a persistent disk if it is told to', () => {
    expect(postStart({ needs_persistent_disk: false })).not.toContain('/var/vcap/store')
  })

  it('fails where a disk is missing', () => {
    const { status, stderr } = spawnSync('bash', [], { input: postStart({}), encoding: 'utf8' })

    expect({ status, stderr }).toEqual({ status: 1, stderr: 'hello: no persistent disk is mounted at /var/vcap/store\n' })
  })

  it('fails where the ephemeral disk is missing', () => {
    const { status, stderr } = spawnSync('bash', [], { input: postStart({ needs_persistent_disk: false }), encoding: 'utf8' })

    expect({ status, stderr }).toEqual({ status: 1, stderr: 'hello: no ephemeral disk is mounted at /var/vcap/data\n' })
  })

  it('waits no longer than 10 s for each connection', () => {
    expect(postStart(ALL)).toMatch(/^timeout 10 bash -c .*\/dev\/tcp\/10\.1\.1\.6\/4222/m)
  })

  it('shows every start since the disk was made, as an errand', () => {
    const errand = render('hello', 'bin/run', {}, 'director', folder)

    expect(isShell(errand)).toMatchObject({ status: 0, stderr: '' })
    expect(errand).toContain('cat /var/vcap/store/hello/starts')
  })
})
