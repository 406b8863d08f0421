import { readdirSync, readFileSync, realpathSync } from 'node:fs'
import path from 'node:path'
import { type ArchiveFile, tgz } from '../../src/archive.ts'
import type { NpmArchive } from '../../src/npm-archive.ts'
import { root } from './release-folder.ts'

/** Replaces Node's own binary (126 MB) by a script that runs the Node of the tests. */
const NODE_LAUNCHER = `#!/bin/sh\nexec '${process.execPath}' "$@"\n`

/** Returns archives in the form of the npm registry's, without downloading them. @param node content of `bin/node` */
export function fakeArchives(node = NODE_LAUNCHER): (archive: NpmArchive) => Promise<Uint8Array> {
  return async ({ name }) => {
    if (!name.startsWith('node-linux-')) return tgz(moduleFiles(name))
    return tgz([
      { path: 'package/LICENSE', content: Buffer.from('license') },
      { path: 'package/bin/node', content: Buffer.from(node), isExecutable: true },
      { path: 'package/README.md', content: Buffer.from('not wanted') },
    ])
  }
}

/** Returns the files of a module in the workspace; one for another processor is not installed, and is empty. */
function moduleFiles(name: string): ArchiveFile[] {
  const modules = path.resolve(realpathSync(path.join(root, 'packages/bosh-registry/node_modules/libsql')), '..')
  try {
    const folder = realpathSync(path.join(modules, name))
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    const files = entries.map((entry) => path.join(entry.parentPath, entry.name))
    return files.map((file) => ({ path: `package/${path.relative(folder, file)}`, content: readFileSync(file) }))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    return [{ path: 'package/package.json', content: Buffer.from('{}') }]
  }
}
