import { existsSync } from 'node:fs'
import path from 'node:path'
import { withWorkFolder } from '../../src/host/work-folder.ts'
import { useFolder } from '../support/temporary-folder.ts'

const folder = useFolder()

describe('a work folder', () => {
  it('is created next to the results, with an absolute path even if theirs is relative', async () => {
    const near = path.relative(process.cwd(), folder())

    const used = await withWorkFolder(near, async (made) => [made, existsSync(made)])

    expect(used).toEqual([expect.stringContaining(path.join(folder(), '.stemcell-builder-')), true])
  })

  it('is removed afterwards, even if the work failed', async () => {
    let made = ''
    const failing = withWorkFolder(folder(), async (one) => {
      made = one
      throw new Error('no luck')
    })

    await expect(failing).rejects.toThrow('no luck')
    expect(existsSync(made)).toBe(false)
  })

  it('has its files called by the name of what the user gave', async () => {
    const failing = withWorkFolder(
      undefined,
      async (folder) => {
        throw new Error(`${folder}/stemcell-Ab1/disk.raw: no ext4 file system in ${folder}/disk.raw`)
      },
      'my-stemcell.tgz',
    )

    await expect(failing).rejects.toThrow('disk.raw of my-stemcell.tgz: no ext4 file system in disk.raw of my-stemcell.tgz')
  })
})
