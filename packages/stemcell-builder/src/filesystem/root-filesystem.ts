import { open } from 'node:fs/promises'
import { InputError } from '../input-error.ts'
import { type PartitionTable, readPartitions } from './partitions.ts'

export interface RootFilesystem {
  readonly disk: string
  readonly offsetBytes: number
  readonly uuid: string
  readonly label: string
  readonly table: PartitionTable
}

const SUPERBLOCK_AT = 1024
const EXT_MAGIC = 0xef53

/**
 * Finds the root file system on a raw disk: the ext2/3/4 file system of the largest partition that has one.
 * @param named what errors call the disk: the file that it was converted from
 * @throws {InputError} if there is none
 */
export async function findRootFilesystem(disk: string, named = disk): Promise<RootFilesystem> {
  const table = await readPartitions(disk, named)
  const places =
    table.kind === 'none' ? [0] : [...table.partitions].sort((a, b) => b.sizeBytes - a.sizeBytes).map(({ startBytes }) => startBytes)
  for (const offsetBytes of places) {
    const found = await readSuperblock(disk, offsetBytes)
    if (found !== undefined) return { disk, offsetBytes, table, ...found }
  }
  throw new InputError(`${named} contains no ext4 file system: only such stemcells can be read and edited`)
}

async function readSuperblock(disk: string, offsetBytes: number): Promise<Pick<RootFilesystem, 'uuid' | 'label'> | undefined> {
  const handle = await open(disk)
  try {
    const block = Buffer.alloc(256)
    const { bytesRead } = await handle.read(block, 0, block.length, offsetBytes + SUPERBLOCK_AT)
    if (bytesRead < block.length || block.readUInt16LE(56) !== EXT_MAGIC) return undefined
    const hex = block.toString('hex', 104, 120)
    const uuid = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
    return { uuid, label: block.toString('latin1', 120, 136).replace(/\0.*$/s, '') }
  } finally {
    await handle.close()
  }
}
