import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, realpathSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

interface Manifest {
  readonly name: string
  readonly version: string
  readonly dependencies?: Readonly<Record<string, string>>
}

interface Package {
  readonly folder: string
  readonly manifest: Manifest
}

export interface LoopbackRegistry {
  readonly url: string
  readonly close: () => Promise<void>
}

/**
 * A package registry on a free port of the loopback interface that has everything outside the workspace that the given packages depend on,
 * as it is installed here, so that a test can install a packed package as a user does, without a network.
 * @param folders of packages of the workspace
 */
export async function loopbackRegistry(folders: readonly string[]): Promise<LoopbackRegistry> {
  const packages = new Map<string, Package>()
  for (const folder of folders) {
    const { dependencies = {} } = manifestOf(folder)
    const foreign = Object.entries(dependencies).filter(([, range]) => !range.startsWith('workspace:'))
    for (const [name] of foreign) collect(name, folder, packages)
  }
  const server = createServer((request, response) => {
    const [name = '', file] = decodeURIComponent(request.url ?? '')
      .slice(1)
      .split('/-/')
    const found = packages.get(name)
    if (found === undefined) return void response.writeHead(404, { 'Content-Type': 'application/json' }).end('{"error":"not found"}')
    if (file === undefined) return void response.end(JSON.stringify(describe(found.manifest, `http://${request.headers.host}`)))
    packed(found.folder).then(
      (archive) => response.end(archive),
      (error: unknown) => response.destroy(error as Error),
    )
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

function collect(name: string, importer: string, packages: Map<string, Package>): void {
  if (packages.has(name)) return
  const folder = folderOf(name, importer)
  const manifest = manifestOf(folder)
  packages.set(name, { folder, manifest })
  for (const dependency of Object.keys(manifest.dependencies ?? {})) collect(dependency, folder, packages)
}

function manifestOf(folder: string): Manifest {
  return JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as Manifest
}

/** Searches `node_modules` upwards, as Node does. @throws {Error} if the package is not installed */
function folderOf(name: string, importer: string): string {
  for (let folder = importer; folder !== path.dirname(folder); folder = path.dirname(folder)) {
    try {
      return realpathSync(path.join(folder, 'node_modules', name))
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    }
  }
  throw new Error(`${name} is not installed for ${importer}: run npm run setup`)
}

/** What a registry says of a package: one version, and where its archive is. */
function describe(manifest: Manifest, origin: string): object {
  const { name, version } = manifest
  const dist = { tarball: `${origin}/${name}/-/${version}.tgz` }
  return { name, 'dist-tags': { latest: version }, versions: { [version]: { ...manifest, dist } } }
}

async function packed(folder: string): Promise<Buffer> {
  // Installed files are hard links into a store; npm would leave links out.
  const words = ['-cz', '--hard-dereference', '--exclude=./node_modules', '--transform=s,^[.],package,', '-C', folder, '.']
  const { stdout } = await run('tar', words, { encoding: 'buffer', maxBuffer: 64 * 1024 * 1024 })
  return stdout
}
