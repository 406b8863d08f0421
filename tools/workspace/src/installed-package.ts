import { execFile } from 'node:child_process'
import { existsSync, readdirSync, realpathSync, statSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { loopbackRegistry } from './loopback-registry.ts'

const run = promisify(execFile)
const workspace = path.resolve(import.meta.dirname, '../../..')

/** An empty project into which packages are installed. */
export interface Project {
  readonly folder: string
  readonly remove: () => Promise<void>
}

/**
 * Packs packages of the workspace and installs them into an empty project with npm, as their users do; what they depend on comes from this
 * machine.
 * @param packages folders of the packages; a package that is not built, or was changed since, is built first
 */
export async function installedInEmptyProject(packages: readonly string[]): Promise<Project> {
  const folder = await mkdtemp(path.join(tmpdir(), 'project-'))
  for (const own of packages) await pack(own, folder)
  const tarballs = readdirSync(folder).filter((name) => name.endsWith('.tgz'))
  await writeFile(path.join(folder, 'package.json'), '{"type":"module"}')
  const registry = await loopbackRegistry(packages)
  try {
    const env = { ...process.env, npm_config_cache: path.join(folder, '.npm'), npm_config_registry: registry.url }
    const words = ['install', '--no-audit', '--no-fund', '--no-update-notifier', ...tarballs.map((name) => `./${name}`)]
    await run('npm', words, { cwd: folder, env })
  } finally {
    await registry.close()
  }
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) }
}

async function pack(own: string, target: string): Promise<void> {
  if (!isBuilt(own)) await run(process.execPath, ['build.mjs'], { cwd: own })
  const pnpm = path.join(realpathSync(path.join(workspace, 'node_modules/pnpm')), 'bin/pnpm.cjs')
  await run(process.execPath, [pnpm, 'pack', '--config.ignore-scripts=true', '--pack-destination', target], { cwd: own })
}

/** Building again while other tests use what is built would pull it from under them. */
function isBuilt(own: string): boolean {
  const built = path.join(own, 'dist/THIRD-PARTY-NOTICES.txt')
  const sources = readdirSync(path.join(own, 'src'), { recursive: true, encoding: 'utf8' })
  const changedMs = Math.max(...sources.map((file) => statSync(path.join(own, 'src', file)).mtimeMs))
  return existsSync(built) && statSync(built).mtimeMs > changedMs
}
