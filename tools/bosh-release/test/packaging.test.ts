import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, readlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parse } from 'yaml'
import { compile, installationFolder } from './support/installed.ts'
import { releaseFolder, root } from './support/release-folder.ts'

interface Archive {
  readonly name: string
  readonly version: string
  readonly integrity: string
}

function archivesOf(name: string): readonly Archive[] {
  return (parse(readFileSync(path.join(releaseFolder, 'packages', name, 'spec'), 'utf8')) as { archives: readonly Archive[] }).archives
}

/** Creates a folder of programs that imitate another system. */
function fakeSystem(programs: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'system-'))
  for (const [name, script] of Object.entries(programs)) {
    writeFileSync(path.join(folder, name), `#!/bin/sh\n${script}\n`)
    chmodSync(path.join(folder, name), 0o755)
  }
  return folder
}

/** Script of a shim for this version of Node. */
const nodeOf = (major: number) =>
  `case $2 in *execPath*) echo /opt/homebrew/bin/node ;; *versions*) [ ${major} -ge 20 ] && echo true || echo false ;; *) echo v${major}.1.0 ;; esac`

describe('package node', () => {
  const target = (installation: string) => path.join(installation, 'packages/node')

  it.each(['Linux x86_64', 'Linux aarch64'])('installs Node and its license on %s', async (system) => {
    const installation = installationFolder()

    await compile(installation, 'node', '#!/bin/sh\n', fakeSystem({ uname: `echo ${system}` }))

    expect(readdirSync(target(installation)).sort()).toEqual(['LICENSE', 'bin'])
    expect(readFileSync(path.join(target(installation), 'bin/node'), 'utf8')).toBe('#!/bin/sh\n')
  })

  it('links to the Node of a workstation, not to its shim', async () => {
    const installation = installationFolder()

    await compile(installation, 'node', '', fakeSystem({ uname: 'echo Darwin arm64', node: nodeOf(20) }))

    expect(readlinkSync(path.join(target(installation), 'bin/node'))).toBe('/opt/homebrew/bin/node')
  })

  it.each([
    ['no Node', 'exit 1', 'on Darwin arm64 install Node 20 or newer'],
    ['a Node that is too old', nodeOf(18), 'on Darwin arm64 Node 20 or newer is needed, /opt/homebrew/bin/node is v18.1.0'],
  ])('explains what to do on a workstation with %s', async (_what, node, message) => {
    const system = fakeSystem({ uname: 'echo Darwin arm64', node })

    await expect(compile(installationFolder(), 'node', '', system)).rejects.toThrow(message)
  })
})

describe('package bosh_registry', () => {
  it.each([
    ['Linux x86_64', 'linux-x64-gnu'],
    ['Linux aarch64', 'linux-arm64-gnu'],
  ])('has SQLite for %s', async (system, engine) => {
    const installation = installationFolder()

    await compile(installation, 'bosh_registry', '', fakeSystem({ uname: `echo ${system}` }))

    const folder = path.join(installation, 'packages/bosh_registry')
    expect(readdirSync(path.join(folder, 'node_modules/@libsql'))).toEqual([engine])
    // What SQLite itself requires to find its engine.
    expect(readdirSync(path.join(folder, 'node_modules')).sort()).toEqual(['@libsql', '@neon-rs', 'detect-libc', 'libsql'])
    expect(existsSync(path.join(folder, 'bosh-registry.js'))).toBe(true)
  })

  it('has the versions that the workspace is tested with', () => {
    const { packages } = parse(readFileSync(path.join(root, 'pnpm-lock.yaml'), 'utf8')) as {
      packages: Readonly<Record<string, { resolution: { integrity: string } }>>
    }

    const locked = archivesOf('bosh_registry').map(({ name, version }) => packages[`${name}@${version}`]?.resolution.integrity)

    expect(archivesOf('bosh_registry').map(({ integrity }) => integrity)).toEqual(locked)
  })
})

describe('the other names of the processors', () => {
  it.each(['Linux amd64', 'Linux arm64'])('have the same content: %s', async (system) => {
    const installation = installationFolder()
    const programs = fakeSystem({ uname: `echo ${system}` })

    await Promise.all(['node', 'bosh_registry'].map((name) => compile(installation, name, '#!/bin/sh\n', programs)))

    expect(existsSync(path.join(installation, 'packages/node/LICENSE'))).toBe(true)
    const engine = system === 'Linux amd64' ? 'linux-x64-gnu' : 'linux-arm64-gnu'
    expect(readdirSync(path.join(installation, 'packages/bosh_registry/node_modules/@libsql'))).toEqual([engine])
  })
})

const EVERYDAY = [
  ...['attach_disk', 'create_disk', 'create_stemcell', 'create_vm', 'delete_disk', 'delete_snapshot', 'delete_stemcell', 'delete_vm'],
  ...['detach_disk', 'get_disks', 'has_vm', 'reboot_vm', 'resize_disk', 'set_disk_metadata', 'set_vm_metadata', 'snapshot_disk'],
]

describe('package cloudstack_cpi', () => {
  const cache = (installation: string) => path.join(installation, 'packages/cloudstack_cpi/call.has_vm.cache')

  it('keeps the code that the release’s Node has compiled for each everyday method, wherever it is installed', async () => {
    const installation = installationFolder()

    await compile(installation, 'node', `#!/bin/sh\nexec "${process.execPath}" "$@"\n`)
    await compile(installation, 'cloudstack_cpi')

    const kept = readdirSync(path.dirname(cache(installation))).filter((name) => name.endsWith('.cache'))
    expect(kept.map((name) => name.split('.')[1]).sort()).toEqual(EVERYDAY)
    const compiled = readFileSync(cache(installation))
    expect(compiled.length).toBeGreaterThan(100_000)
    expect(compiled.includes(installation)).toBe(false)
  })

  it('is installed without it where that Node cannot run', async () => {
    const installation = installationFolder()

    await compile(installation, 'node', '#!/bin/sh\nexit 1\n')
    await compile(installation, 'cloudstack_cpi')

    expect(existsSync(cache(installation))).toBe(false)
    expect(existsSync(path.join(path.dirname(cache(installation)), 'cpi.js'))).toBe(true)
  })
})

describe('packages', () => {
  it('have one version of Node for all processors', () => {
    const versions = archivesOf('node').map(({ version }) => version)

    expect(new Set(versions).size).toBe(1)
    expect(versions[0]).toMatch(/^24\./)
  })

  it.each(readdirSync(path.join(releaseFolder, 'packages')))('do not contain the path where they were compiled: %s', async (name) => {
    const installation = installationFolder()

    await compile(installation, name)

    const folder = path.join(installation, 'packages', name)
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    const contents = files.map((entry) => readFileSync(path.join(entry.parentPath, entry.name)))
    expect(contents.length).toBeGreaterThan(1)
    expect(contents.some((content) => content.includes(installation))).toBe(false)
  })
})
