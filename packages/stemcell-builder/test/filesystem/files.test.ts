import { existsSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { describeWithTools } from 'workspace/required-tools'
import { editWithDebugfs, readWithDebugfs } from '../../src/filesystem/debugfs.ts'
import { existingInImage, listImageFolders, readImageFile, readImageFiles, writeImageFiles } from '../../src/filesystem/files.ts'
import { findRootFilesystem, type RootFilesystem } from '../../src/filesystem/root-filesystem.ts'
import { DATE, makeSmallDisk } from '../support/small-stemcell.ts'
import { freshFolder, useFolder } from '../support/temporary-folder.ts'
import { context, DISK_TOOLS } from '../support/tool-context.ts'

const folder = useFolder()

describeWithTools(DISK_TOOLS, 'files of an image', () => {
  let root: RootFilesystem
  beforeEach(async () => {
    root = await findRootFilesystem(makeSmallDisk(freshFolder(folder()), { 'etc/name with blanks': 'x' }))
  })

  it('are read as text, and undefined if they do not exist', async () => {
    expect(await readImageFile(root, '/etc/name with blanks', context)).toBe('x')
    expect(await readImageFile(root, '/etc/missing', context)).toBeUndefined()
    expect(await readImageFile(root, '/no/such/folder/file', context)).toBeUndefined()
    expect([...(await existingInImage(root, ['/etc', '/missing', '/etc/missing'], context))]).toEqual(['/etc'])
  })

  it('are read together, with one process that finds them and one that reads them', async () => {
    const runs: (readonly string[])[] = []
    const runTool: typeof context.runTool = (name, args, options) => {
      runs.push([name, ...args])
      return context.runTool(name, args, options)
    }

    const texts = await readImageFiles(root, ['/etc/name with blanks', '/missing', '/var/vcap/bosh/etc/operating_system'], { runTool })

    expect([...texts]).toEqual([
      ['/etc/name with blanks', 'x'],
      ['/var/vcap/bosh/etc/operating_system', 'ubuntu'],
    ])
    expect(runs).toHaveLength(2)
    expect(await readImageFiles(root, ['/missing'], { runTool })).toEqual(new Map())
    expect(runs).toHaveLength(3)
  })

  it('are refused if they are links, which may lead in a circle, or folders', async () => {
    await writeImageFiles(root, [], [{ path: '/etc/loop', target: 'loop' }], DATE, context)

    await expect(readImageFile(root, '/etc/loop', context)).rejects.toThrow(
      '/etc/loop is not a plain file in the image, but of type "symlink"',
    )
    await expect(readImageFiles(root, ['/etc/fstab', '/etc'], context)).rejects.toThrow(
      '/etc is not a plain file in the image, but of type "directory"',
    )
  })

  it('are refused if they would expand to more than a text may have', async () => {
    await editWithDebugfs(root, ['sif "/etc/passwd" size 1099511627776'], context)

    await expect(readImageFile(root, '/etc/passwd', context)).rejects.toThrow('/etc/passwd has 1099511627776 bytes in the image')
  })

  it('are listed by folder, without . and ..', async () => {
    const [boot, missing, grub] = await listImageFolders(root, ['/boot', '/missing', '/boot/grub'], context)

    expect(boot?.sort()).toEqual(['grub', 'initrd.img-6.1', 'vmlinuz-6.1'])
    expect([missing, grub]).toEqual([[], ['grub.cfg']])
  })

  it('are created with their folders, owned by root, dated as they are told', async () => {
    await writeImageFiles(root, [{ path: '/opt/a/b/file', content: 'new', mode: 0o640 }], [], DATE, context)

    expect(await readImageFile(root, '/opt/a/b/file', context)).toBe('new')
    const { stdout: file } = await readWithDebugfs(root, 'stat /opt/a/b/file', context)
    expect(file).toMatch(/Type: regular +Mode: {2}0640/)
    expect(file).toMatch(/User: +0 +Group: +0/)
    expect(file).toMatch(/mtime: 0x6592_?0080/)
    expect((await readWithDebugfs(root, 'stat /opt/a', context)).stdout).toMatch(/Type: directory +Mode: {2}0755/)
  })

  it('are replaced, larger or smaller than before, and binary as they are', async () => {
    const bytes = Buffer.from(Array.from({ length: 256 * 300 }, (_, index) => index % 256))
    await writeImageFiles(root, [{ path: '/etc/passwd', content: bytes, mode: 0o644 }], [], DATE, context)
    await writeImageFiles(root, [{ path: '/etc/group', content: '', mode: 0o644 }], [], DATE, context)

    expect((await readWithDebugfs(root, 'stat /etc/passwd', context)).stdout).toMatch(/Size: 76800/)
    expect(await readImageFile(root, '/etc/group', context)).toBe('')
  })

  it('may be links, which replace existing ones', async () => {
    const link = (target: string) => writeImageFiles(root, [], [{ path: '/etc/resolv.conf', target }], DATE, context)
    await link('/run/first')

    await link('/run/second')

    expect((await readWithDebugfs(root, 'stat /etc/resolv.conf', context)).stdout).toMatch(/Fast link dest: "\/run\/second"/)
  })

  it('leave a consistent file system, and no temporary files', async () => {
    await writeImageFiles(root, [{ path: '/a/b/c', content: 'x', mode: 0o600 }], [{ path: '/a/link', target: 'b' }], DATE, context)

    await expect(context.runTool('e2fsck', ['-fn', `${root.disk}?offset=${root.offsetBytes}`])).resolves.toBeDefined()
    expect(readdirSync(tmpdir()).filter((name) => name.startsWith('image-file'))).toEqual([])
    expect(existsSync(root.disk)).toBe(true)
  })
})
