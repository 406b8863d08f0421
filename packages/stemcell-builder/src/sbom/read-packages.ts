import { readImageFile } from '../filesystem/files.ts'
import type { RootFilesystem } from '../filesystem/root-filesystem.ts'
import type { Surroundings } from '../host/surroundings.ts'
import { InputError } from '../input-error.ts'
import { type DebianPackage, installedPackages } from './dpkg-status.ts'

/** What dpkg has installed in an image, read without starting it. @throws {InputError} if it is no Debian's */
export async function readPackages(root: RootFilesystem, surroundings: Surroundings): Promise<DebianPackage[]> {
  const status = await readImageFile(root, '/var/lib/dpkg/status', surroundings)
  if (status === undefined)
    throw new InputError(`${root.disk} holds no /var/lib/dpkg/status: only Debian's and Ubuntu's packages can be listed`)
  return installedPackages(status)
}
