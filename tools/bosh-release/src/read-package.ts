import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { parse } from 'yaml'
import * as z from 'zod'
import { type ArchiveFile, byPath } from './archive.ts'
import { type NpmArchive, npmArchive } from './npm-archive.ts'

export interface Package {
  readonly name: string
  /** Names of packages that must be there when it is compiled. */
  readonly dependencies: readonly string[]
  readonly files: readonly ArchiveFile[]
}

const spec = z.strictObject({
  name: z.string(),
  dependencies: z.array(z.string()).default([]),
  /** A built program: the folder that it was bundled into, from the workspace's root. */
  program: z.string().optional(),
  /** Archives of the npm registry, which the packaging script unpacks. */
  archives: z.array(npmArchive).default([]),
})

export interface PackageSources {
  /** The workspace's root. */
  readonly root: string
  /** The bytes of an archive of the npm registry. */
  fetch(archive: NpmArchive): Promise<Uint8Array>
}

/** What bundles have beside the program, for developers. */
const NOT_SHIPPED = /\.map$|^meta\.json$/

/**
 * Reads one folder of `packages`: the packaging script, and by its spec the built program (below `program/`) and archives (below `archives/`).
 * @throws {Error} if it is not called as its spec says, or the program was not built
 */
export async function readPackage(folder: string, { root, fetch }: PackageSources): Promise<Package> {
  const { name, dependencies, program, archives } = spec.parse(parse(await readFile(path.join(folder, 'spec'), 'utf8')))
  if (name !== path.basename(folder)) throw new Error(`${folder}/spec is of package "${name}": a package's folder has its name`)
  const packaging = { path: 'packaging', content: await readFile(path.join(folder, 'packaging')) }
  const built = program === undefined ? [] : await programFiles(path.join(root, program))
  const fetched = await Promise.all(
    archives.map(async (archive) => ({ path: `archives/${archiveName(archive)}`, content: await fetch(archive) })),
  )
  return { name, dependencies, files: [packaging, ...built, ...fetched.sort(byPath)] }
}

async function programFiles(folder: string): Promise<ArchiveFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const shipped = entries.filter((entry) => entry.isFile() && !NOT_SHIPPED.test(entry.name))
  const files = shipped.map(async (entry) => {
    const file = path.join(entry.parentPath, entry.name)
    return { path: path.posix.join('program', ...path.relative(folder, file).split(path.sep)), content: await readFile(file) }
  })
  // Bundles are ES modules; without this Node would have to guess, and older ones would guess wrong.
  const kind = { path: 'program/package.json', content: Buffer.from('{"type":"module"}\n') }
  return [...(await Promise.all(files)), kind].sort(byPath)
}

/** Where the packaging script finds it: without version, so that scripts need not change with it. */
function archiveName({ name }: NpmArchive): string {
  return `${name.replace('@', '').replaceAll('/', '-')}.tgz`
}
