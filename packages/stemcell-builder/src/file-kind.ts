import { open } from 'node:fs/promises'

/** The kind of a file, determined by its content and never by its name. */
export type FileKind = 'empty' | 'qcow2' | 'vhd-dynamic' | 'vhd-fixed' | 'vhdx' | 'vmdk' | 'gzip' | 'bzip2' | 'tar' | 'raw'

const SECTOR_BYTES = 512
const FOOTER_BYTES = 512

/** Magic numbers: kind, offset in bytes, bytes as latin1. */
const SIGNATURES: readonly (readonly [FileKind, number, string])[] = [
  ['qcow2', 0, 'QFI\xfb'],
  ['vhdx', 0, 'vhdxfile'],
  ['vhd-dynamic', 0, 'conectix'],
  ['vmdk', 0, 'KDMV'],
  ['vmdk', 0, 'COWD'],
  ['vmdk', 0, '# Disk DescriptorFile'],
  ['bzip2', 0, 'BZh'],
  ['gzip', 0, '\x1f\x8b'],
  ['tar', 257, 'ustar'],
]

/** Determines the kind of a file. Anything unknown counts as a raw disk, with or without a partition table. */
export async function sniffFile(file: string): Promise<FileKind> {
  const handle = await open(file)
  try {
    const { size } = await handle.stat()
    if (size === 0) return 'empty'
    const start = Buffer.alloc(SECTOR_BYTES)
    await handle.read(start, 0, SECTOR_BYTES, 0)
    const kind = SIGNATURES.find(([, offset, magic]) => start.toString('latin1', offset, offset + magic.length) === magic)?.[0]
    if (kind !== undefined) return kind
    if (size < FOOTER_BYTES) return 'raw'
    const footer = Buffer.alloc(FOOTER_BYTES)
    await handle.read(footer, 0, FOOTER_BYTES, size - FOOTER_BYTES)
    return footer.toString('latin1', 0, 8) === 'conectix' ? 'vhd-fixed' : 'raw'
  } finally {
    await handle.close()
  }
}
