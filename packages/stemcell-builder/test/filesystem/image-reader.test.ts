import { describeWithTools } from 'workspace/required-tools'
import { FilesystemError } from '../../src/filesystem/debugfs.ts'
import { imageReader } from '../../src/filesystem/image-reader.ts'
import { findRootFilesystem, type RootFilesystem } from '../../src/filesystem/root-filesystem.ts'
import { makeSmallDisk } from '../support/small-stemcell.ts'
import { freshFolder, useFolder } from '../support/temporary-folder.ts'
import { context, DISK_TOOLS } from '../support/tool-context.ts'

const folder = useFolder()

describeWithTools(DISK_TOOLS, 'imageReader', () => {
  let root: RootFilesystem
  beforeAll(async () => {
    root = await findRootFilesystem(makeSmallDisk(freshFolder(folder())))
  })

  it('reads everything that is asked for in one turn with the processes of one request', async () => {
    let runs = 0
    const runTool: typeof context.runTool = (...call) => {
      runs += 1
      return context.runTool(...call)
    }
    const reader = imageReader(root, { runTool })
    const files = ['/var/vcap/bosh/etc/infrastructure', '/var/vcap/bosh/etc/operating_system', '/missing', '/missing']

    expect(await Promise.all(files.map((file) => reader.text(file)))).toEqual(['openstack', 'ubuntu', undefined, undefined])
    expect(runs).toBe(2)
    expect(await Promise.all(['/etc', ...files].map((file) => reader.exists(file)))).toEqual([true, true, true, false, false])
    expect(runs).toBe(3)
    expect(await reader.text('/var/vcap/bosh/etc/stemcell_version')).toBe('1.10')
    expect(runs).toBe(5)
  })

  it('fails for those who asked together with what cannot be read, and not later', async () => {
    const reader = imageReader(root, context)

    const answers = await Promise.allSettled(['/etc', '/etc/passwd'].map((file) => reader.text(file)))

    expect(answers).toEqual(['/etc', '/etc/passwd'].map(() => ({ status: 'rejected', reason: expect.any(FilesystemError) })))
    expect(await reader.text('/etc/passwd')).toContain('vcap')
  })
})
