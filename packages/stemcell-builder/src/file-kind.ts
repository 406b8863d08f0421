import { open } from 'node:fs/promises'

/** What a file is by its content; its name is never asked. */
export type ImageKind = 'empty' | 'qcow2' | 'vhd-dynamic' | 'vhd-fixed' | 'vhdx' | 'vmdk' | 'gzip' | 'bzip2' | 'tar' | 'raw'

const SECTOR_BYTES = 512
const FOOTER_BYTES = 512

/** Kinds that begin with these bytes at this offset. */
const STARTS: readonly (readonly [ImageKind, number, string])[] = [
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

/** Tells the kind of a file. Anything unknown is taken for a raw disk; whether it has a partition table is another question. */
export async function sniffImage(file: string): Promise<ImageKind> {
  const handle = await open(file)
  try {
    const { size } = await handle.stat()
    if (size === 0) return 'empty'
    const start = Buffer.alloc(SECTOR_BYTES)
    await handle.read(start, 0, SECTOR_BYTES, 0)
    const kind = STARTS.find(([, offset, magic]) => start.toString('latin1', offset, offset + magic.length) === magic)?.[0]
    if (kind !== undefined) return kind
    if (size < FOOTER_BYTES) return 'raw'
    const footer = Buffer.alloc(FOOTER_BYTES)
    await handle.read(footer, 0, FOOTER_BYTES, size - FOOTER_BYTES)
    return footer.toString('latin1', 0, 8) === 'conectix' ? 'vhd-fixed' : 'raw'
  } finally {
    await handle.close()
  }
}
