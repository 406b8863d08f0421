import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { parse } from 'yaml'
import * as z from 'zod'
import { readJob } from './read-job.ts'
import { type PackageSources, readPackage } from './read-package.ts'
import type { Release } from './release-archive.ts'
import { sourceState } from './source-state.ts'

const OWN_FOLDER = 'tools/bosh-release'
const finalConfig = z.object({ name: z.string() })

/** What is packed: another release than the CPI's by its folder, another version than the workspace's. */
export interface ReleaseChoice {
  /** Relative to the workspace's root; laid out as `bosh create-release` expects it. */
  readonly folder?: string | undefined
  readonly version?: string | undefined
}

/** Reads a whole release: its name from `config/final.yml`, its jobs and packages, and the built programs that they need. */
export async function readRelease(sources: PackageSources, { folder = OWN_FOLDER, version }: ReleaseChoice = {}): Promise<Release> {
  const { root } = sources
  const foldersIn = async (name: string) => {
    const parent = path.join(root, folder, name)
    return existsSync(parent) ? (await readdir(parent)).sort().map((one) => path.join(parent, one)) : []
  }
  const { name } = finalConfig.parse(parse(await readFile(path.join(root, folder, 'config/final.yml'), 'utf8')))
  const manifest = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8')) as { version: string }
  return {
    name,
    version: version ?? manifest.version,
    ...(await sourceState(root)),
    jobs: await Promise.all((await foldersIn('jobs')).map(readJob)),
    packages: await Promise.all((await foldersIn('packages')).map((one) => readPackage(one, sources))),
    license: [{ path: 'LICENSE', content: await readFile(path.join(root, 'LICENSE')) }],
  }
}
