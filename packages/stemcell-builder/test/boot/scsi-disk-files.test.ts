import { existsSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describeWithTools } from 'workspace/required-tools'
import { makeScsiVolumes, type ScsiVolumes, scsiDiskFiles } from '../../src/boot/scsi-disk-files.ts'
import type { ScsiDiskFiles } from '../../src/boot/scsi-round.ts'
import { freshFolder, useFolder } from '../support/temporary-folder.ts'
import { context, required } from '../support/tool-context.ts'

const folder = useFolder()

describeWithTools(required('qemu-img', 'mke2fs', 'debugfs', 'sfdisk'), 'the disks of a round', () => {
  let volumes: ScsiVolumes
  let files: ScsiDiskFiles
  beforeEach(async () => {
    const work = freshFolder(folder())
    const disk = path.join(work, 'disk.raw')
    writeFileSync(disk, Buffer.alloc(4 * 1024 ** 2))
    await context.runTool('sfdisk', ['--quiet', '--no-tell-kernel', disk], { input: 'label: dos\n2048,2048,83\n' })
    volumes = await makeScsiVolumes(disk, work, context)
    files = scsiDiskFiles(volumes, context)
  })

  const format = (file: string) => context.runTool('mke2fs', ['-q', '-F', '-t', 'ext4', file, '16M'])

  it('are a copy of the stemcell’s disk and empty data disks, each with a serial number made of its cid', () => {
    const all = Object.values(volumes)

    expect(all.map(({ file }) => existsSync(file))).toEqual([true, true, true, true])
    expect(statSync(volumes.ephemeral.file).blocks).toBe(0)
    for (const { cid, serial } of all) expect(cid.replaceAll('-', '')).toMatch(new RegExp(`^${serial}.{12}$`))
    expect(new Set(all.map(({ serial }) => serial)).size).toBe(4)
  })

  it('show where partitions begin, and that they have changed, but not that one has grown', async () => {
    const before = await files.partitions('root')

    await context.runTool('sfdisk', ['--quiet', '--no-tell-kernel', volumes.root.file], { input: 'label: dos\n2048,4096,83\n' })
    expect(await files.partitions('root')).toBe(before)
    await context.runTool('sfdisk', ['--quiet', '--no-tell-kernel', '--wipe', 'always', volumes.root.file], {
      input: 'label: gpt\n2048,2048\n',
    })
    expect(await files.partitions('root')).not.toBe(before)
  })

  it('keep a marker until they are formatted again', async () => {
    await format(volumes.ephemeral.file)

    expect(await files.mark('ephemeral')).toBe(true)
    expect(await files.hasMarker('ephemeral')).toBe(true)
    await format(volumes.ephemeral.file)
    expect(await files.hasMarker('ephemeral')).toBe(false)
  })

  it('take no marker, and have none, without a file system', async () => {
    expect(await files.mark('first persistent')).toBe(false)
    expect(await files.hasMarker('first persistent')).toBe(false)
  })
})
