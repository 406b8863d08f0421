import { readImageFile } from '../filesystem/files.ts'
import type { RootFilesystem } from '../filesystem/root-filesystem.ts'
import type { ToolContext } from '../host/tool-context.ts'
import { InputError } from '../input-error.ts'
import { type DebianPackage, installedPackages } from './dpkg-status.ts'

/** Reads the packages that dpkg has installed in an image. @throws {InputError} if the image has no dpkg database */
export async function readPackages(root: RootFilesystem, context: ToolContext): Promise<DebianPackage[]> {
  const status = await readImageFile(root, '/var/lib/dpkg/status', context)
  if (status === undefined)
    throw new InputError(`${root.disk} contains no /var/lib/dpkg/status: only the packages of Debian and Ubuntu can be listed`)
  return installedPackages(status)
}
