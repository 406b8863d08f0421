import { open } from 'node:fs/promises'
import { InputError } from '../input-error.ts'

export interface Partition {
  /** Counted from 1, as the kernel does. */
  readonly number: number
  readonly startBytes: number
  readonly sizeBytes: number
  readonly bootable: boolean
  /** Type code of an MBR partition in hex (`83`, `ef`), or type GUID of a GPT partition. */
  readonly type: string
}

export interface PartitionTable {
  readonly kind: 'mbr' | 'gpt' | 'none'
  readonly partitions: readonly Partition[]
}

const SECTOR_BYTES = 512
const MBR_ENTRIES_AT = 446
const MBR_ENTRY_BYTES = 16
/** Type of the protective MBR partition that covers a GPT. */
const PROTECTIVE = 0xee

/** Reads the partition table of a raw disk, MBR or GPT. @param named what errors call it @throws {InputError} if an entry lies outside the disk */
export async function readPartitions(disk: string, named = disk): Promise<PartitionTable> {
  const handle = await open(disk)
  try {
    const { size } = await handle.stat()
    const read = async (offset: number, length: number) => {
      const buffer = Buffer.alloc(length)
      await handle.read(buffer, 0, length, offset)
      return buffer
    }
    const first = await read(0, SECTOR_BYTES)
    if (first.readUInt16LE(510) !== 0xaa55) return { kind: 'none', partitions: [] }
    const mbr = mbrPartitions(first)
    const table: PartitionTable = mbr.some(({ type }) => Number.parseInt(type, 16) === PROTECTIVE)
      ? { kind: 'gpt', partitions: await gptPartitions(read) }
      : { kind: 'mbr', partitions: mbr }
    const outside = table.partitions.find(({ startBytes, sizeBytes }) => startBytes + sizeBytes > size)
    if (outside !== undefined) throw new InputError(`${named}: partition ${outside.number} ends beyond the disk`)
    return table
  } finally {
    await handle.close()
  }
}

function mbrPartitions(sector: Buffer): Partition[] {
  return [1, 2, 3, 4].flatMap((number) => {
    const at = MBR_ENTRIES_AT + (number - 1) * MBR_ENTRY_BYTES
    const type = sector.readUInt8(at + 4)
    if (type === 0) return []
    return {
      number,
      bootable: sector.readUInt8(at) === 0x80,
      type: type.toString(16).padStart(2, '0'),
      startBytes: sector.readUInt32LE(at + 8) * SECTOR_BYTES,
      sizeBytes: sector.readUInt32LE(at + 12) * SECTOR_BYTES,
    }
  })
}

async function gptPartitions(read: (offset: number, length: number) => Promise<Buffer>): Promise<Partition[]> {
  const header = await read(SECTOR_BYTES, SECTOR_BYTES)
  if (header.toString('latin1', 0, 8) !== 'EFI PART') return []
  const entryBytes = header.readUInt32LE(84)
  // The header is untrusted input; 128 entries of 128 bytes are what every tool writes.
  const count = Math.min(header.readUInt32LE(80), 128)
  if (entryBytes < 128 || entryBytes > 4096) return []
  const entries = await read(Number(header.readBigUInt64LE(72)) * SECTOR_BYTES, count * entryBytes)
  return Array.from({ length: count }, (_, index) => entries.subarray(index * entryBytes, (index + 1) * entryBytes)).flatMap(
    (entry, index) => {
      const type = guid(entry)
      if (/^0{8}-/.test(type)) return []
      const [firstSector, lastSector] = [Number(entry.readBigUInt64LE(32)), Number(entry.readBigUInt64LE(40))]
      return {
        number: index + 1,
        bootable: false,
        type,
        startBytes: firstSector * SECTOR_BYTES,
        sizeBytes: (lastSector - firstSector + 1) * SECTOR_BYTES,
      }
    },
  )
}

function guid(entry: Buffer): string {
  const parts = [
    entry.readUInt32LE(0).toString(16).padStart(8, '0'),
    entry.readUInt16LE(4).toString(16).padStart(4, '0'),
    entry.readUInt16LE(6).toString(16).padStart(4, '0'),
  ]
  return [...parts, entry.toString('hex', 8, 10), entry.toString('hex', 10, 16)].join('-')
}
