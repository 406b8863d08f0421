import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

/**
 * Runs with a folder of its own, which is gone afterwards whatever happened. `near` is on the file system where the results will be; the folder's
 * path is absolute, because tools run in other folders.
 */
export async function withWorkFolder<T>(near: string | undefined, use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(path.resolve(near ?? tmpdir(), '.stemcell-builder-'))
  try {
    return await use(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
