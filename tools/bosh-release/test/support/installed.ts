import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { readPackage } from '../../src/read-package.ts'
import { releaseFolder, root } from './release-folder.ts'
import { render } from './render.ts'
import { standInArchives } from './stand-in-archives.ts'

/** A folder as the CLI makes them, in a home that somebody gave a name with a space and a quote. */
export function installationFolder(): string {
  const folder = path.join(mkdtempSync(path.join(tmpdir(), 'install-')), "the user's home")
  mkdirSync(folder)
  return folder
}

const PATH = '/usr/sbin:/usr/bin:/sbin:/bin'

/**
 * Compiles a package as agents and the CLI do: bash, the source folder as the current one, no home.
 * @param node what `bin/node` of the archives is
 * @param programs folder whose programs come before the system's
 */
export async function compile(installation: string, name: string, node?: string, programs?: string): Promise<void> {
  const source = path.join(installation, 'sources', name)
  const target = path.join(installation, 'packages', name)
  const { files } = await readPackage(path.join(releaseFolder, 'packages', name), { root, fetch: standInArchives(node) })
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

/** Renders files of a job to where they belong. @returns the job's folder */
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
