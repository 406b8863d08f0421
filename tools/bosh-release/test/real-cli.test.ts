import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parse } from 'yaml'
import { readRelease } from '../src/read-release.ts'
import { releaseArchive } from '../src/release-archive.ts'
import { fakeArchives } from './support/fake-archives.ts'
import { applyOperations } from './support/operations.ts'
import { releaseFolder, root } from './support/release-folder.ts'

/** Paths of a program and of checkouts, which no package registry has. */
const { BOSH_CLI, BOSH_DEPLOYMENT, CF_DEPLOYMENT } = process.env

/** `describe` for tests that need these variables of the environment; skipped otherwise, with the reason in the title. */
function describeWith(variables: Readonly<Record<string, string | undefined>>, title: string, body: () => void): void {
  const missing = Object.keys(variables).filter((name) => variables[name] === undefined)
  if (missing.length === 0) describe(title, body)
  else describe.skip(`${title} (skipped: needs ${missing.join(' and ')}, the path of each)`, body)
}

let folder: string

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'real-cli-'))
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

function bosh(...args: readonly string[]): string {
  const env = { ...process.env, HOME: folder, BOSH_NON_INTERACTIVE: 'true' }
  return execFileSync(BOSH_CLI ?? '', args, { cwd: folder, env, encoding: 'utf8', stdio: 'pipe' })
}

/** Columns of a table of the CLI, whose JSON has a row for each job and package. */
function inspected(file: string): readonly unknown[] {
  const { Tables } = JSON.parse(bosh('inspect-local-release', file, '--json')) as { Tables: readonly { readonly Rows: unknown[] }[] }
  return Tables.slice(1).flatMap(({ Rows }) => Rows)
}

describeWith({ BOSH_CLI }, 'the release and the bosh CLI', () => {
  it('is inspected, becomes final builds in an index, and is packed again from the index with the same jobs and packages', async () => {
    const release = await readRelease({ root, fetch: fakeArchives() }, { version: '1.2.3' })
    writeFileSync(path.join(folder, 'release.tgz'), await releaseArchive(release))
    mkdirSync(path.join(folder, 'config'))
    const blobstore = `blobstore: {provider: local, options: {blobstore_path: "${path.join(folder, 'blobs')}"}}`
    writeFileSync(path.join(folder, 'config/final.yml'), `name: bosh-cloudstack-cpi\n${blobstore}\n`)

    bosh('finalize-release', 'release.tgz', '--dir', folder, '--version', '1.2.3', '--force')
    const manifest = 'releases/bosh-cloudstack-cpi/bosh-cloudstack-cpi-1.2.3.yml'
    bosh('create-release', manifest, '--dir', folder, '--tarball', path.join(folder, 'again.tgz'), '--force')

    const digests = (file: string) => JSON.stringify(inspected(file)).match(/[a-z_]+\/[0-9a-f]{64}|sha256:[0-9a-f]{64}/g)
    expect(digests('release.tgz')).toHaveLength(2 * (release.jobs.length + release.packages.length))
    expect(digests('again.tgz')).toEqual(digests('release.tgz'))
  })

  it.each(['cpi.yml', 'use-bosh-cloudstack-cpi.yml'])('applies ops/%s as the tests of the ops files do', (name) => {
    const director = path.join(releaseFolder, 'test/fixtures/director.yml')
    const ops = path.join(releaseFolder, 'ops', name)
    const read = (file: string) => parse(readFileSync(file, 'utf8'), { version: '1.1' }) as unknown
    const theirs = `
- {type: replace, path: /releases/-, value: {name: bosh-go-cpi-cloudstack, url: "https://example.com/go.tgz", sha1: abc}}
- {type: replace, path: /instance_groups/name=bosh/jobs/-, value: {name: cloudstack_cpi, release: bosh-go-cpi-cloudstack}}
- {type: replace, path: "/cloud_provider/template?", value: {name: cloudstack_cpi, release: bosh-go-cpi-cloudstack}}
`
    writeFileSync(path.join(folder, 'theirs.yml'), theirs)
    const before = name === 'cpi.yml' ? [] : [theirs]

    const text = bosh('interpolate', director, ...before.flatMap(() => ['-o', 'theirs.yml']), '-o', ops)

    expect(parse(text, { version: '1.1' })).toEqual(applyOperations(read(director), ...before, readFileSync(ops, 'utf8')))
  })
})

/** The blocks of a page that create an environment, as they stand there. */
function blocksThatCreate(page: string): readonly string[] {
  const text = readFileSync(path.join(root, 'docs/operator', page), 'utf8')
  return [...text.matchAll(/```sh[^\n]*\n([\s\S]*?)```/g)]
    .map(([, block = '']) => block)
    .filter((block) => block.includes('bosh create-env'))
}

/** What runs for `bosh create-env MANIFEST … --state FILE`: the same manifest, in which every variable must have a value and be used. */
const INTERPOLATES = `#!/bin/bash
set -eu
[ "$1" = create-env ] || exit 9
shift
arguments=()
while [ $# -gt 0 ]; do
  if [ "$1" = --state ]; then shift 2; else arguments+=("$1"); shift; fi
done
exec "$BOSH_CLI" interpolate --var-errs "\${arguments[@]}"
`

describeWith({ BOSH_CLI, BOSH_DEPLOYMENT }, "the guide's create-env with bosh-deployment", () => {
  it.each(['create-env.md', 'cloud-foundry.md'])('leaves no variable open: %s', (page) => {
    const [block = '', ...more] = blocksThatCreate(page)
    symlinkSync(path.join(root, 'tools'), path.join(folder, 'tools'))
    symlinkSync((BOSH_DEPLOYMENT ?? '').split(path.delimiter)[0] ?? '', path.join(folder, 'bosh-deployment'))
    mkdirSync(path.join(folder, 'bin'))
    for (const [name, script] of Object.entries({ bosh: INTERPOLATES, npm: '#!/bin/sh\n' })) {
      writeFileSync(path.join(folder, 'bin', name), script)
      chmodSync(path.join(folder, 'bin', name), 0o755)
    }
    const env = { PATH: `${folder}/bin:${process.env['PATH']}`, HOME: folder, BOSH_CLI }

    const manifest = execFileSync('bash', ['-euc', block], { cwd: folder, env, encoding: 'utf8', stdio: 'pipe' })

    expect(more).toEqual([])
    expect(manifest).toContain('name: bosh-cloudstack-cpi')
    expect(manifest).not.toContain('((')
  })
})

describeWith({ BOSH_CLI, CF_DEPLOYMENT }, "the guide's cf-deployment", () => {
  it('leaves no variable open', () => {
    const manifest = path.join(CF_DEPLOYMENT ?? '', 'cf-deployment.yml')

    const text = bosh('interpolate', manifest, '-v', 'system_domain=cf.example.com', '--vars-store', 'vars.yml', '--var-errs')

    expect(text).toContain('name: cf')
  })
})
