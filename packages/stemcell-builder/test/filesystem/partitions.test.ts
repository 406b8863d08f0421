import { execFileSync } from 'node:child_process'
import { truncateSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describeWithTools } from 'workspace/required-tools'
import { readPartitions } from '../../src/filesystem/partitions.ts'
import { findRootFilesystem } from '../../src/filesystem/root-filesystem.ts'
import { useFolder } from '../support/temporary-folder.ts'
import { ADMIN_PATH, required } from '../support/tool-context.ts'

const folder = useFolder()
const MIB = 1024 ** 2

function disk(name: string, table: string): string {
  const file = path.join(folder(), name)
  writeFileSync(file, '')
  truncateSync(file, 32 * MIB)
  if (table !== '')
    execFileSync('sfdisk', ['-q', '--no-tell-kernel', file], {
      input: table,
      env: { PATH: ADMIN_PATH },
      stdio: ['pipe', 'ignore', 'ignore'],
    })
  return file
}

describeWithTools(required('sfdisk'), 'the partition table', () => {
  it('is read from an MBR', async () => {
    const file = disk('mbr', 'label: dos\nstart=2048, size=4096, type=ef\nstart=8192, type=83, bootable\n')

    expect(await readPartitions(file)).toEqual({
      kind: 'mbr',
      partitions: [
        { number: 1, startBytes: MIB, sizeBytes: 2 * MIB, bootable: false, type: 'ef' },
        { number: 2, startBytes: 4 * MIB, sizeBytes: 28 * MIB, bootable: true, type: '83' },
      ],
    })
  })

  it('is read from a GPT', async () => {
    const file = disk('gpt', 'label: gpt\nstart=2048, size=4096, type=C12A7328-F81F-11D2-BA4B-00A0C93EC93B\n')

    expect(await readPartitions(file)).toEqual({
      kind: 'gpt',
      partitions: [{ number: 1, startBytes: MIB, sizeBytes: 2 * MIB, bootable: false, type: 'c12a7328-f81f-11d2-ba4b-00a0c93ec93b' }],
    })
  })

  it('is empty for a disk without one', async () => {
    expect(await readPartitions(disk('none', ''))).toEqual({ kind: 'none', partitions: [] })
  })

  it('is refused if a partition ends beyond the disk', async () => {
    const file = disk('beyond', 'label: dos\nstart=2048, type=83\n')
    truncateSync(file, 8 * MIB)

    await expect(readPartitions(file)).rejects.toThrow(/partition 1 ends beyond the disk/)
  })

  it('needs a partition with an ext4 file system', async () => {
    await expect(findRootFilesystem(disk('empty', 'label: dos\nstart=2048, type=83\n'))).rejects.toThrow(/contains no ext4 file system/)
  })
})
