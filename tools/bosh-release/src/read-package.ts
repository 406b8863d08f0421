import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { parse } from 'yaml'
import * as z from 'zod'
import { type ArchiveFile, byPath } from './archive.ts'
import { type NpmArchive, npmArchive } from './npm-archive.ts'

export interface Package {
  readonly name: string
  /** Names of the packages that it needs to compile. */
  readonly dependencies: readonly string[]
  readonly files: readonly ArchiveFile[]
}

const spec = z.strictObject({
  name: z.string(),
  dependencies: z.array(z.string()).default([]),
  /** Folder of a built program, relative to the workspace's root. */
  program: z.string().optional(),
  /** Archives from the npm registry, which the packaging script unpacks. */
  archives: z.array(npmArchive).default([]),
})

export interface PackageSources {
  /** The workspace's root. */
  readonly root: string
  /** Returns an archive from the npm registry. */
  fetch(archive: NpmArchive): Promise<Uint8Array>
}

/** Files of a bundle that only developers need. */
const NOT_SHIPPED = /\.map$|^meta(-\w+)?\.json$/

/**
 * Reads one folder of `packages`: the packaging script, and the built program (in `program/`) and archives (in `archives/`) that its spec names.
 * @throws {Error} if the name in its spec differs from the folder's, or the program was not built
 */
export async function readPackage(folder: string, { root, fetch }: PackageSources): Promise<Package> {
  const { name, dependencies, program, archives } = spec.parse(parse(await readFile(path.join(folder, 'spec'), 'utf8')))
  if (name !== path.basename(folder)) throw new Error(`${folder}/spec has the name "${name}": expected the name of its folder`)
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
  const read = await Promise.all(files)
  // Bundles are ES modules unless they say otherwise; without this file Node would have to detect that, which older versions cannot.
  const kind = { path: 'program/package.json', content: Buffer.from('{"type":"module"}\n') }
  return (read.some((file) => file.path === kind.path) ? read : [...read, kind]).sort(byPath)
}

/** Returns the file name that the packaging script uses: without a version, so that the script need not change with it. */
function archiveName({ name }: NpmArchive): string {
  return `${name.replace('@', '').replaceAll('/', '-')}.tgz`
}
