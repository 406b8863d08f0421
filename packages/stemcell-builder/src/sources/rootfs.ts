import { stat } from 'node:fs/promises'
import type { ToolContext } from '../host/tool-context.ts'
import { InputError } from '../input-error.ts'

/**
 * Returns an existing root file system as a tar archive: an archive as it is, a folder packed to `target` in a fixed order.
 * @throws {InputError} if it does not exist
 */
export async function rootfsArchive(source: string, target: string, { runTool, progress }: ToolContext): Promise<string> {
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
