import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { describeWithTools } from 'workspace/required-tools'
import { inspectStemcell } from '../../src/inspect/inspect.ts'
import { writeLightStemcell } from '../../src/stemcell/light-stemcell.ts'
import { DATE, DISK_MIB, makeOpenStackStemcell, makeSmallDisk, packStemcell } from '../support/small-stemcell.ts'
import { freshFolder, useFolder } from '../support/temporary-folder.ts'
import { context, DISK_TOOLS } from '../support/tool-context.ts'

const folder = useFolder()

async function inspected(files: Readonly<Record<string, string>>, without: readonly string[] = [], manifest?: string) {
  const work = freshFolder(folder())
  const archive = await packStemcell(work, makeSmallDisk(work, files, without), 'stemcell.tgz', manifest)
  return inspectStemcell(archive, context)
}

describeWithTools(DISK_TOOLS, 'inspectStemcell', () => {
  it('reports manifest, members, image, disk and what is inside', async () => {
    const { archive } = await makeOpenStackStemcell(freshFolder(folder()))

    expect(await inspectStemcell(archive, context)).toMatchObject({
      file: archive,
      manifest: { version: '1.10', operating_system: 'ubuntu-jammy' },
      members: ['stemcell.MF', 'image', 'packages.txt', 'sbom.spdx.json'],
      image: { kind: 'gzip', sha1IsRight: true },
      disk: {
        format: 'qcow2',
        virtualBytes: DISK_MIB * 1024 ** 2,
        partitionTable: 'mbr',
        partitions: [{ number: 1, type: '83', bootable: true }],
        rootFilesystem: { uuid: '11111111-2222-4333-8444-555555555555', offsetBytes: 1024 ** 2 },
        bootLoaders: ['GRUB 2'],
        kernels: ['vmlinuz-6.1'],
        operatingSystem: 'ubuntu',
        stemcellVersion: '1.10',
        infrastructure: 'openstack',
        agentVersion: '2.700.0',
        packages: 1,
      },
    })
  })

  it('reports what is missing as undefined, and does not fail on a damaged agent.json', async () => {
    const report = await inspected({ 'var/vcap/bosh/agent.json': 'null' }, [
      'var/vcap/bosh/etc/stemcell_version',
      'var/vcap/bosh/bin/bosh-agent',
    ])

    expect(report.disk).toMatchObject({ agentConfig: undefined, forecast: [], stemcellVersion: undefined, agentVersion: undefined })
  })

  it.each([
    ['xen-hvm', /tried as \/dev\/xvdX/],
    ['vmware', /tried as \/dev\/sdX/],
    ['esxi', /tried as \/dev\/sdX/],
    ['kvm', /a by-id path is reliable/],
  ])('explains the boot on the hypervisor %s', async (hypervisor, words) => {
    const report = await inspected({}, [], `name: n\nversion: "1"\nsha1: "0"\ncloud_properties: {hypervisor: ${hypervisor}}\n`)

    expect(report.disk?.forecast.at(-1)).toMatch(words)
    expect(report.image.sha1IsRight).toBe(false)
  })

  it('recognises a GRUB 1 menu', async () => {
    expect((await inspected({ 'boot/grub/menu.lst': 'default 0\n' }, ['boot/grub/grub.cfg'])).disk?.bootLoaders).toEqual(['GRUB 1 menu'])
  })
})

describe('inspectStemcell without a disk', () => {
  it('names the stemcell of an image that cannot be read, not a file that the user never saw', async () => {
    const work = freshFolder(folder())
    const image = path.join(work, 'image')
    writeFileSync(image, 'not a disk')
    const archive = await packStemcell(work, image, 'mine.tgz')

    await expect(inspectStemcell(archive, context)).rejects.toThrow(`image of ${archive} contains no ext4 file system`)
  })

  it('reports a light stemcell', async () => {
    const output = freshFolder(folder())
    const light = { version: '1', operatingSystem: 'ubuntu-jammy', hypervisor: 'kvm', apiVersion: 3, writtenAt: DATE, output }
    const file = await writeLightStemcell({ ...light, templateName: 't', zone: 'z' })

    const report = await inspectStemcell(file, context)

    expect(report.image).toMatchObject({ kind: 'empty', bytes: 0, sha1IsRight: true })
    expect(report).not.toHaveProperty('disk')
  })

  it('refuses a file that is not a stemcell', async () => {
    const file = path.join(freshFolder(folder()), 'text.tgz')
    writeFileSync(file, 'text')

    await expect(inspectStemcell(file, context)).rejects.toThrow(/^\S+text\.tgz is not a (stemcell|complete tar archive)/)
  })
})
