import { describeWithTools } from 'workspace/required-tools'
import { editKernelArguments, withArguments } from '../../src/convert/kernel-arguments.ts'
import { findRootFilesystem } from '../../src/filesystem/root-filesystem.ts'
import { InputError } from '../../src/input-error.ts'
import { makeSmallDisk } from '../support/small-stemcell.ts'
import { freshFolder, useFolder } from '../support/temporary-folder.ts'
import { context, DISK_TOOLS } from '../support/tool-context.ts'

const folder = useFolder()

describe('withArguments', () => {
  it.each([
    ['  linux /boot/vmlinuz-6.1 root=/dev/sda1 ro', '  linux /boot/vmlinuz-6.1 root=/dev/sda1 ro console=ttyS0'],
    ['\tlinux16 /vmlinuz', '\tlinux16 /vmlinuz console=ttyS0'],
    ['linuxefi /vmlinuz quiet', 'linuxefi /vmlinuz quiet console=ttyS0'],
    ['kernel /boot/vmlinuz ro', 'kernel /boot/vmlinuz ro console=ttyS0'],
    ['linux /vmlinuz console=ttyS0', 'linux /vmlinuz console=ttyS0'],
    ['linux /vmlinuz console=ttyS0,115200', 'linux /vmlinuz console=ttyS0,115200 console=ttyS0'],
  ])('changes %j', (line, expected) => {
    expect(withArguments(line, ['console=ttyS0'])).toBe(expected)
  })

  it.each(['  initrd /boot/initrd.img', 'menuentry "linux /vmlinuz" {', '# linux is commented out', 'set kernel=/vmlinuz'])(
    'keeps %j',
    (line) => {
      expect(withArguments(line, ['console=ttyS0'])).toBe(line)
    },
  )

  it('changes every kernel of a menu, and keeps the order of the arguments', () => {
    const menu = 'linux /a ro\ninitrd /i\nlinux /b ro\n'

    expect(withArguments(menu, ['x=1', 'y=2'])).toBe('linux /a ro x=1 y=2\ninitrd /i\nlinux /b ro x=1 y=2\n')
  })
})

describeWithTools(DISK_TOOLS, 'editKernelArguments', () => {
  const edit = async (added: readonly string[], changes: Readonly<Record<string, string>> = {}, without: readonly string[] = []) =>
    editKernelArguments(await findRootFilesystem(makeSmallDisk(freshFolder(folder()), changes, without)), added, context)

  it('reads nothing without arguments to add', async () => {
    expect(await edit([])).toEqual([])
  })

  it('edits every menu that the image has, GRUB 1’s too', async () => {
    const files = await edit(['console=ttyS0'], { 'boot/grub/menu.lst': 'title Linux\nkernel /boot/vmlinuz-6.1 ro\n' })

    expect(files.map(({ path }) => path)).toEqual(['/boot/grub/grub.cfg', '/boot/grub/menu.lst'])
    expect(files[1]?.content).toBe('title Linux\nkernel /boot/vmlinuz-6.1 ro console=ttyS0\n')
  })

  it('refuses an image without a menu, naming where it looked', async () => {
    const editing = edit(['console=ttyS0'], {}, ['boot/grub/grub.cfg'])

    await expect(editing).rejects.toThrow(InputError)
    await expect(editing).rejects.toThrow('looked for /boot/grub/grub.cfg, /boot/grub/menu.lst, /boot/grub/grub.conf')
  })
})
