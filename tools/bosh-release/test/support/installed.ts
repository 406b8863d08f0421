import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { readPackage } from '../../src/read-package.ts'
import { fakeArchives } from './fake-archives.ts'
import { releaseFolder, root } from './release-folder.ts'
import { render } from './render.ts'

/** Creates an installation folder as the CLI does, in a home folder whose name has a space and a quote. */
export function installationFolder(): string {
  const folder = path.join(mkdtempSync(path.join(tmpdir(), 'install-')), "the user's home")
  mkdirSync(folder)
  return folder
}

const PATH = '/usr/sbin:/usr/bin:/sbin:/bin'

/**
 * Compiles a package as agents and the CLI do: bash, the source folder as the current one, no home.
 * @param node content of `bin/node` in the archives
 * @param programs folder in PATH before the system's
 */
export async function compile(installation: string, name: string, node?: string, programs?: string): Promise<void> {
  const source = path.join(installation, 'sources', name)
  const target = path.join(installation, 'packages', name)
  const { files } = await readPackage(path.join(releaseFolder, 'packages', name), { root, fetch: fakeArchives(node) })
  for (const file of files) {
    mkdirSync(path.dirname(path.join(source, file.path)), { recursive: true })
    writeFileSync(path.join(source, file.path), file.content)
  }
  mkdirSync(target, { recursive: true })
  const { status, stderr } = spawnSync('bash', ['-x', 'packaging'], {
    cwd: source,
    env: {
      PATH: programs === undefined ? PATH : `${programs}:${PATH}`,
      BOSH_COMPILE_TARGET: source,
      BOSH_INSTALL_TARGET: target,
      BOSH_PACKAGE_NAME: name,
      BOSH_PACKAGES_DIR: path.join(installation, 'packages'),
    },
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`packaging of ${name}: ${stderr}`)
}

/** Renders files of a job to their places. Returns the job's folder. */
export function install(installation: string, job: string, targets: readonly string[], properties: object): string {
  const folder = path.join(installation, 'jobs', job)
  for (const target of targets) {
    const file = path.join(folder, target)
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, render(job, target, properties))
    chmodSync(file, target.startsWith('bin/') ? 0o755 : 0o640)
  }
  return folder
}

export const CPI_FILES = ['bin/cpi', 'config/cpi.json', 'config/ca.pem']
