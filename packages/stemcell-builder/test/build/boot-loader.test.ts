import { execFileSync } from 'node:child_process'
import { readFileSync, truncateSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describeWithTools } from 'workspace/required-tools'
import { installBootLoader } from '../../src/build/boot-loader.ts'
import { planLayout, writePartitionTable } from '../../src/build/disk-layout.ts'
import { readPartitions } from '../../src/filesystem/partitions.ts'
import { DATE } from '../support/small-stemcell.ts'
import { freshFolder, useFolder } from '../support/temporary-folder.ts'
import { BOOT_LOADER_TOOLS, context } from '../support/tool-context.ts'

const folder = useFolder()
const MIB = 1024 ** 2
const DISK_MIB = 64
const UUID = '11111111-2222-4333-8444-555555555555'

const isEmpty = (bytes: Buffer) => bytes.equals(Buffer.alloc(bytes.length))

/** A disk with a partition table and this boot loader, its content and its EFI system partition as a file. */
async function install(firmware: readonly ('bios' | 'uefi')[]) {
  const work = freshFolder(folder())
  const disk = path.join(work, 'disk.raw')
  writeFileSync(disk, '')
  truncateSync(disk, DISK_MIB * MIB)
  const layout = planLayout(DISK_MIB, firmware)
  await writePartitionTable(disk, layout, context.runTool)
  const before = await readPartitions(disk)
  await installBootLoader({ disk, layout, filesystemUuid: UUID, folder: work, writtenAt: DATE }, firmware, context)
  const bytes = readFileSync(disk)
  const { startBytes, sizeBytes } = layout.esp ?? { startBytes: 0, sizeBytes: 0 }
  const esp = path.join(work, 'esp-of-disk.img')
  writeFileSync(esp, bytes.subarray(startBytes, startBytes + sizeBytes))
  return { disk, bytes, esp, before, after: await readPartitions(disk) }
}

describeWithTools(BOOT_LOADER_TOOLS, 'installBootLoader', () => {
  it('writes boot.img and GRUB’s core before the first partition, and keeps the partition table', async () => {
    const { bytes, before, after } = await install(['bios'])

    expect(after).toEqual(before)
    expect(bytes.subarray(0, 440).equals(readFileSync('/usr/lib/grub/i386-pc/boot.img').subarray(0, 440))).toBe(true)
    expect(bytes.readUInt16LE(510)).toBe(0xaa55)
    expect(isEmpty(bytes.subarray(512, MIB))).toBe(false)
    expect(isEmpty(bytes.subarray(MIB))).toBe(true)
  })

  it('puts the UEFI loader where firmware looks for it by default', async () => {
    const { esp, bytes } = await install(['uefi'])

    const loader = execFileSync('mtype', ['-i', esp, '::/EFI/BOOT/BOOTX64.EFI'], { maxBuffer: 64 * MIB })
    expect(loader.toString('latin1', 0, 2)).toBe('MZ')
    expect(loader.includes(UUID)).toBe(true)
    // No BIOS boot code.
    expect(isEmpty(bytes.subarray(0, 440))).toBe(true)
  })

  it('is reproducible for both', async () => {
    const [first, second] = [await install(['bios', 'uefi']), await install(['bios', 'uefi'])]

    expect(first.bytes.equals(second.bytes)).toBe(true)
  })
})
