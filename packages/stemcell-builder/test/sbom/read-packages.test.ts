import { describeWithTools } from 'workspace/required-tools'
import { findRootFilesystem } from '../../src/filesystem/root-filesystem.ts'
import { InputError } from '../../src/input-error.ts'
import { readPackages } from '../../src/sbom/read-packages.ts'
import { makeSmallDisk } from '../support/small-stemcell.ts'
import { freshFolder, useFolder } from '../support/temporary-folder.ts'
import { context, DISK_TOOLS } from '../support/tool-context.ts'

const folder = useFolder()

describeWithTools(DISK_TOOLS, 'readPackages', () => {
  it('reads the installed packages of an image, without those that were removed', async () => {
    const root = await findRootFilesystem(makeSmallDisk(freshFolder(folder())))

    expect(await readPackages(root, context)).toEqual([
      { name: 'bash', version: '5.2-1', architecture: 'amd64', maintainer: 'A <a@example.com>', source: 'bash' },
    ])
  })

  it('refuses an image of another distribution', async () => {
    const root = await findRootFilesystem(makeSmallDisk(freshFolder(folder()), {}, ['var/lib/dpkg/status']))

    await expect(readPackages(root, context)).rejects.toThrow(InputError)
    await expect(readPackages(root, context)).rejects.toThrow('only the packages of Debian and Ubuntu can be listed')
  })
})
