import { readFileSync, truncateSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describeWithTools } from 'workspace/required-tools'
import { planLayout, writePartitionTable } from '../../src/build/disk-layout.ts'
import { readPartitions } from '../../src/filesystem/partitions.ts'
import { freshFolder, useFolder } from '../support/temporary-folder.ts'
import { context, required } from '../support/tool-context.ts'

const folder = useFolder()
const MIB = 1024 ** 2

describe('planLayout', () => {
  it('puts the root last, where it can grow', () => {
    expect(planLayout(1024, ['bios'])).toEqual({
      firstPartitionBytes: MIB,
      esp: undefined,
      root: { startBytes: MIB, sizeBytes: 1023 * MIB },
    })
  })

  it('has an EFI system partition only for UEFI', () => {
    expect(planLayout(1024, ['bios', 'uefi'])).toMatchObject({
      esp: { startBytes: MIB, sizeBytes: 48 * MIB },
      root: { startBytes: 49 * MIB, sizeBytes: 975 * MIB },
    })
  })
})

describeWithTools(required('sfdisk'), 'writePartitionTable', () => {
  async function written(firmware: readonly ('bios' | 'uefi')[]): Promise<string> {
    const disk = path.join(freshFolder(folder()), 'disk.raw')
    writeFileSync(disk, '')
    truncateSync(disk, 256 * MIB)
    await writePartitionTable(disk, planLayout(256, firmware), context.runTool)
    return disk
  }

  it('writes what was planned, the root bootable', async () => {
    expect(await readPartitions(await written(['bios', 'uefi']))).toEqual({
      kind: 'mbr',
      partitions: [
        { number: 1, type: 'ef', bootable: false, startBytes: MIB, sizeBytes: 48 * MIB },
        { number: 2, type: '83', bootable: true, startBytes: 49 * MIB, sizeBytes: 207 * MIB },
      ],
    })
  })

  it('is reproducible', async () => {
    const [first, second] = [readFileSync(await written(['bios'])), readFileSync(await written(['bios']))]

    expect(first.subarray(0, 512).equals(second.subarray(0, 512))).toBe(true)
  })
})
