import { boot } from '../../src/stages/boot.ts'
import { stageContext, UUID } from '../support/stage-context.ts'

async function written(options: object = {}, names?: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const { files = [] } = await boot.changes(boot.options.parse(options), stageContext({}, names))
  return new Map(files.map(({ path, content }) => [path, String(content)]))
}

describe('the stage boot', () => {
  it('boots the newest kernel from the UUID of the file system', async () => {
    const menu = (await written()).get('/boot/grub/grub.cfg')

    expect(menu).toContain(`linux /boot/vmlinuz-6.1.0-10 root=UUID=${UUID} ro net.ifnames=0`)
    expect(menu).toContain('initrd /boot/initrd.img-6.1.0-10')
    expect(menu).toContain(`search --no-floppy --fs-uuid --set=root ${UUID}`)
  })

  it('mounts the same file system', async () => {
    expect((await written()).get('/etc/fstab')).toBe(`UUID=${UUID} / ext4 defaults 1 1\n`)
  })

  it('names network interfaces eth0, eth1 …, as the agent expects, and has a serial console, unless it is told otherwise', async () => {
    const linux = async (options: object) => /^ {2}linux .*$/m.exec((await written(options)).get('/boot/grub/grub.cfg') ?? '')?.[0]

    expect(await linux({})).toMatch(/net\.ifnames=0 biosdevname=0 console=tty0 console=ttyS0,115200/)
    expect(await linux({ arguments: ['quiet'] })).toMatch(/ro quiet$/)
  })

  it('refuses a tree without a kernel, naming what to install', async () => {
    await expect(written({}, ['initrd.img-6.1.0-10'])).rejects.toThrow(/no kernel.*install a linux-image package/)
  })
})
