import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, symlink } from 'node:fs/promises'
import path from 'node:path'
import type { Workplace } from './cpi-config.ts'
import type { InstalledCpi } from './installed-cpi.ts'
import { renderedBinCpi } from './rendered-cpi.ts'

/** The programs that packaging scripts and `bin/cpi` start. Node is none of them: the release brings its own. */
const SYSTEM_PROGRAMS = ['bash', 'cat', 'cp', 'dd', 'gzip', 'mkdir', 'mv', 'sh', 'tar', 'uname']

/**
 * Installs the CPI from a release's tarball as an agent does: each package is compiled by its own packaging script. Neither that nor
 * `bin/cpi` finds another Node than the release's, because PATH has only a few of the system's programs.
 * @param config text of the CPI's configuration
 */
export async function installRelease(workplace: Workplace, tarball: string, config: string): Promise<InstalledCpi> {
  const programs = path.join(workplace.folder, 'programs')
  const packages = path.join(workplace.folder, 'packages')
  const job = path.join(workplace.folder, 'jobs/cloudstack_cpi')
  await linkSystemPrograms(programs)
  const env = { PATH: programs, BOSH_PACKAGES_DIR: packages, BOSH_JOBS_DIR: path.dirname(job) }
  await unpack(path.resolve(tarball), path.join(workplace.folder, 'release'))
  for (const name of ['node', 'cloudstack_cpi']) await compile(workplace.folder, name, env)
  for (const folder of ['bin', 'config']) await mkdir(path.join(job, folder), { recursive: true })
  await workplace.file('jobs/cloudstack_cpi/config/cpi.json', config)
  const command = await renderedBinCpi(path.join(job, 'bin'))
  if (command === undefined) throw new Error("ruby is needed to render the release's bin/cpi: install it (Debian: ruby)")
  return { node: path.join(packages, 'node/bin/node'), command, args: [], env }
}

async function linkSystemPrograms(folder: string): Promise<void> {
  await mkdir(folder)
  for (const name of SYSTEM_PROGRAMS) {
    const found = ['/bin', '/usr/bin'].map((system) => path.join(system, name)).find(existsSync)
    if (found === undefined) throw new Error(`${name} is neither in /bin nor in /usr/bin`)
    await symlink(found, path.join(folder, name))
  }
}

async function unpack(archive: string, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  succeed('tar', ['-xzf', archive, '-C', folder])
}

async function compile(folder: string, name: string, env: Readonly<Record<string, string>>): Promise<void> {
  const [source, target] = [path.join(folder, 'sources', name), path.join(folder, 'packages', name)]
  await unpack(path.join(folder, 'release/packages', `${name}.tgz`), source)
  await mkdir(target, { recursive: true })
  const places = { BOSH_COMPILE_TARGET: source, BOSH_INSTALL_TARGET: target, BOSH_PACKAGE_NAME: name }
  succeed('bash', ['packaging'], { cwd: source, env: { ...env, ...places } })
}

function succeed(command: string, args: readonly string[], options: { cwd?: string; env?: Readonly<Record<string, string>> } = {}): void {
  const { status, stderr, error } = spawnSync(command, args, { ...options, encoding: 'utf8' })
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed: ${stderr}`, { cause: error })
}
