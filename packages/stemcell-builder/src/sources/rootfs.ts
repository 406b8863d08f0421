import { stat } from 'node:fs/promises'
import type { Surroundings } from '../host/surroundings.ts'
import { InputError } from '../input-error.ts'

/** A root file system that is there already, as a tar archive: an archive is taken as it is, a folder is packed in a fixed order. */
export async function rootfsArchive(source: string, target: string, { runTool, progress }: Surroundings): Promise<string> {
  const found = await stat(source).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') throw new InputError(`the root file system ${source} does not exist`, { cause: error })
    throw error
  })
  if (found.isFile()) return source
  if (!found.isDirectory()) throw new InputError(`the root file system ${source} is neither a folder nor an archive`)
  progress.step(`pack ${source}`)
  await runTool('tar', ['--numeric-owner', '--xattrs', '--sort=name', '-cpf', target, '-C', source, '.'])
  return target
}
