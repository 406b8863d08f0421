import * as z from 'zod'
import { InputError } from '../input-error.ts'
import { defineStage } from './stage.ts'

export const boot = defineStage({
  name: 'boot',
  description: 'writes the boot menu and fstab for the UUID of the file system; the agent needs net.ifnames=0',
  options: z.strictObject({
    arguments: z
      .array(z.string().regex(/^\S+$/, 'one argument without blanks'))
      .default(['net.ifnames=0', 'biosdevname=0', 'console=tty0', 'console=ttyS0,115200', 'rootdelay=10'])
      .describe('the kernel’s command line, after root='),
  }),
  async changes({ arguments: words }, { list, filesystemUuid: uuid }) {
    const kernels = (await list('/boot')).filter((name) => name.startsWith('vmlinuz-')).sort(byVersion)
    const newest = kernels.at(-1)
    if (newest === undefined)
      throw new InputError('the root file system has no kernel: /boot contains no vmlinuz-*; install a linux-image package')
    const version = newest.slice('vmlinuz-'.length)
    const menu = `set default=0
set timeout=0
serial --speed=115200
terminal_input serial console
terminal_output serial console
search --no-floppy --fs-uuid --set=root ${uuid}
menuentry "BOSH stemcell, Linux ${version}" {
  linux /boot/${newest} root=UUID=${uuid} ro ${words.join(' ')}
  initrd /boot/initrd.img-${version}
}
`
    return {
      folders: [{ path: '/boot/grub', mode: 0o755 }],
      files: [
        { path: '/boot/grub/grub.cfg', content: menu, mode: 0o600 },
        { path: '/etc/fstab', content: `UUID=${uuid} / ext4 defaults 1 1\n`, mode: 0o644 },
      ],
    }
  },
})

/** 6.1.0-10 is newer than 6.1.0-9. */
function byVersion(left: string, right: string): number {
  return left.localeCompare(right, 'en', { numeric: true })
}
