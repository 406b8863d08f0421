import { describeWithTools } from 'workspace/required-tools'
import { editImage } from '../../src/convert/edit-image.ts'
import { readWithDebugfs } from '../../src/filesystem/debugfs.ts'
import { existingInImage, listImageFolders, readImageFile } from '../../src/filesystem/files.ts'
import { findRootFilesystem, type RootFilesystem } from '../../src/filesystem/root-filesystem.ts'
import { DATE, makeSmallDisk } from '../support/small-stemcell.ts'
import { freshFolder, useFolder } from '../support/temporary-folder.ts'
import { context, DISK_TOOLS } from '../support/tool-context.ts'

const folder = useFolder()
const OPTIONS = { route: 'router-discovery', kernelArguments: [], writtenAt: DATE } as const

async function edited(format: 'qcow2' | 'vhd', changes: object = {}): Promise<RootFilesystem> {
  const disk = makeSmallDisk(freshFolder(folder()))
  await editImage(disk, format, { ...OPTIONS, ...changes }, context)
  return findRootFilesystem(disk)
}

describeWithTools(DISK_TOOLS, 'editImage', () => {
  it('writes agent.json for the hypervisor, readable by root only', async () => {
    const root = await edited('qcow2')

    const config = JSON.parse((await readImageFile(root, '/var/vcap/bosh/agent.json', context)) ?? '')
    expect(config.Platform.Linux).toHaveProperty('DiskIDTransformPattern')
    expect((await readWithDebugfs(root, 'stat /var/vcap/bosh/agent.json', context)).stdout).toMatch(
      /Mode: {2}0600 .*\nUser: +0 +Group: +0/s,
    )
    expect(
      JSON.parse((await readImageFile(await edited('vhd'), '/var/vcap/bosh/agent.json', context)) ?? '').Platform.Linux,
    ).not.toHaveProperty('DiskIDTransformPattern')
  })

  it('writes what others may read of it: the infrastructure, not the boot menu', async () => {
    const root = await edited('qcow2', { kernelArguments: ['quiet'] })
    const modeOf = async (file: string) => / Mode: {2}(\d+) /.exec((await readWithDebugfs(root, `stat ${file}`, context)).stdout)?.[1]

    expect(await modeOf('/var/vcap/bosh/etc/infrastructure')).toBe('0644')
    expect(await modeOf('/boot/grub/grub.cfg')).toBe('0600')
  })

  it('names the infrastructure without a newline, as the agent compares it', async () => {
    expect(await readImageFile(await edited('qcow2'), '/var/vcap/bosh/etc/infrastructure', context)).toBe('cloudstack')
  })

  it('enables the forwarder to the virtual router by links, only if that is the route', async () => {
    const [discovery, direct] = [await edited('qcow2'), await edited('qcow2', { route: 'data-server' })]

    expect((await listImageFolders(discovery, ['/etc/systemd/system/sockets.target.wants'], context))[0]).toEqual([
      'discover-virtual-router.socket',
      'metadata-address.service',
    ])
    expect((await readWithDebugfs(discovery, 'stat /var/vcap/bosh/bin/forward-to-virtual-router', context)).stdout).toMatch(/Mode: {2}0755/)
    expect(await existingInImage(direct, ['/var/vcap/bosh/bin/forward-to-virtual-router'], context)).toEqual(new Set())
  })

  it('can be repeated: the second edit replaces the files of the first', async () => {
    const disk = makeSmallDisk(freshFolder(folder()))
    await editImage(disk, 'qcow2', OPTIONS, context)

    await editImage(disk, 'qcow2', { ...OPTIONS, kernelArguments: ['quiet'] }, context)

    const root = await findRootFilesystem(disk)
    expect(await readImageFile(root, '/boot/grub/grub.cfg', context)).toMatch(/linux .* quiet$/m)
    await expect(context.runTool('e2fsck', ['-fn', `${disk}?offset=${root.offsetBytes}`])).resolves.toBeDefined()
  })
})
