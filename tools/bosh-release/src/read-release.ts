import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { readJob } from './read-job.ts'
import { type PackageSources, readPackage } from './read-package.ts'
import type { Release } from './release-archive.ts'
import { sourceState } from './source-state.ts'

const RELEASE_NAME = 'bosh-cloudstack-cpi'

/** Reads the whole release from this package's folder and the built programs. @param version defaults to the workspace's */
export async function readRelease(sources: PackageSources, version?: string): Promise<Release> {
  const { root } = sources
  const folder = path.join(root, 'tools/bosh-release')
  const foldersIn = async (name: string) => (await readdir(path.join(folder, name))).sort().map((one) => path.join(folder, name, one))
  const manifest = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8')) as { version: string }
  return {
    name: RELEASE_NAME,
    version: version ?? manifest.version,
    ...(await sourceState(root)),
    jobs: await Promise.all((await foldersIn('jobs')).map(readJob)),
    packages: await Promise.all((await foldersIn('packages')).map((one) => readPackage(one, sources))),
    license: [{ path: 'LICENSE', content: await readFile(path.join(root, 'LICENSE')) }],
  }
}
