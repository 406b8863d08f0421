import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

/**
 * Calls `use` with a temporary folder, which is removed afterwards in any case. It is created in `near`, on the file system of the results, or
 * else in the system's temporary folder. Its path is absolute, because tools run in other folders.
 */
export async function withWorkFolder<T>(near: string | undefined, use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(path.resolve(near ?? tmpdir(), '.stemcell-builder-'))
  try {
    return await use(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
