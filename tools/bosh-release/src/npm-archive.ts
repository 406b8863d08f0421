import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { makeFolder } from 'workspace/make-folder'
import * as z from 'zod'

/** One version of a package in the npm registry, and the integrity of its archive. */
export const npmArchive = z.strictObject({
  name: z.string(),
  version: z.string(),
  integrity: z.string().startsWith('sha512-'),
})

export type NpmArchive = z.output<typeof npmArchive>

/** Downloads the archive of `name@version` into a folder and returns its file name. */
export type Download = (specifier: string, folder: string) => Promise<string>

/** Downloads with npm, which uses the configured registry, proxy and login. */
export const downloadByNpm: Download = async (specifier, folder) => {
  const { stdout } = await promisify(execFile)('npm', ['pack', specifier, '--ignore-scripts', '--silent', '--pack-destination', folder])
  return stdout.trim()
}

/**
 * Returns an archive from `cacheFolder`, downloading it first if necessary.
 * @throws {Error} if the download does not match its integrity; it is removed
 */
export async function fetchNpmArchive(archive: NpmArchive, cacheFolder: string, download: Download): Promise<Uint8Array> {
  const { name, version, integrity } = archive
  const cached = path.join(cacheFolder, `${integrity.replaceAll(/[^0-9A-Za-z]/g, '').slice(0, 32)}.tgz`)
  const known = existsSync(cached) ? await readFile(cached) : undefined
  if (known !== undefined && integrityOf(known) === integrity) return known
  makeFolder(cacheFolder)
  const file = path.join(cacheFolder, await download(`${name}@${version}`, cacheFolder))
  const content = await readFile(file)
  if (integrityOf(content) !== integrity) {
    await rm(file)
    throw new Error(`the npm registry's ${name}@${version} has integrity ${integrityOf(content)}, expected ${integrity}`)
  }
  await rename(file, cached)
  return content
}

function integrityOf(content: Uint8Array): string {
  return `sha512-${createHash('sha512').update(content).digest('base64')}`
}
