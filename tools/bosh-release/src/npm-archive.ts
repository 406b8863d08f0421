import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readFile, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import * as z from 'zod'

/** One version of a package of the npm registry, and what its archive must hash to. */
export const npmArchive = z.strictObject({
  name: z.string(),
  version: z.string(),
  integrity: z.string().startsWith('sha512-'),
})

export type NpmArchive = z.output<typeof npmArchive>

/** Puts the archive of `name@version` into a folder, and says what the file is called. */
export type Download = (wanted: string, folder: string) => Promise<string>

/** By npm itself, which knows the registry, proxy and login that are configured here. */
export const downloadByNpm: Download = async (wanted, folder) => {
  const { stdout } = await promisify(execFile)('npm', ['pack', wanted, '--ignore-scripts', '--silent', '--pack-destination', folder])
  return stdout.trim()
}

/**
 * The bytes of an archive: out of `cacheFolder`, or downloaded into it.
 * @throws {Error} if what was downloaded is not what it should be; it is not kept
 */
export async function fetchNpmArchive(archive: NpmArchive, cacheFolder: string, download: Download): Promise<Uint8Array> {
  const { name, version, integrity } = archive
  const kept = path.join(cacheFolder, `${integrity.replaceAll(/[^0-9A-Za-z]/g, '').slice(0, 32)}.tgz`)
  const known = existsSync(kept) ? await readFile(kept) : undefined
  if (known !== undefined && integrityOf(known) === integrity) return known
  await mkdir(cacheFolder, { recursive: true })
  const file = path.join(cacheFolder, await download(`${name}@${version}`, cacheFolder))
  const content = await readFile(file)
  if (integrityOf(content) !== integrity) {
    await rm(file)
    throw new Error(`the npm registry's ${name}@${version} has integrity ${integrityOf(content)}, expected ${integrity}`)
  }
  await rename(file, kept)
  return content
}

function integrityOf(content: Uint8Array): string {
  return `sha512-${createHash('sha512').update(content).digest('base64')}`
}
