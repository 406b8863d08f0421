import { readdirSync, readFileSync, realpathSync } from 'node:fs'
import path from 'node:path'
import { type ArchiveFile, tgz } from '../../src/archive.ts'
import type { NpmArchive } from '../../src/npm-archive.ts'
import { root } from './release-folder.ts'

/** A program in place of Node's own, 126 MB: hands over to the one that runs the tests. */
export const PASSING_ON = `#!/bin/sh\nexec '${process.execPath}' "$@"\n`

/** Archives like those of the npm registry, without asking it. @param node what `bin/node` shall be */
export function standInArchives(node = PASSING_ON): (archive: NpmArchive) => Promise<Uint8Array> {
  return async ({ name }) => {
    if (!name.startsWith('node-linux-')) return tgz(moduleFiles(name))
    return tgz([
      { path: 'package/LICENSE', content: Buffer.from('license') },
      { path: 'package/bin/node', content: Buffer.from(node), isExecutable: true },
      { path: 'package/README.md', content: Buffer.from('not wanted') },
    ])
  }
}

/** A module as it is installed in the workspace; one that is for another processor is not, and stays empty. */
function moduleFiles(name: string): ArchiveFile[] {
  const beside = path.resolve(realpathSync(path.join(root, 'packages/bosh-registry/node_modules/libsql')), '..')
  try {
    const folder = realpathSync(path.join(beside, name))
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    const files = entries.map((entry) => path.join(entry.parentPath, entry.name))
    return files.map((file) => ({ path: `package/${path.relative(folder, file)}`, content: readFileSync(file) }))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    return [{ path: 'package/package.json', content: Buffer.from('{}') }]
  }
}
