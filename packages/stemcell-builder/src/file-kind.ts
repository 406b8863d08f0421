import { constants, type Stats } from 'node:fs'
import { open } from 'node:fs/promises'
import { InputError } from './input-error.ts'

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

/**
 * Determines the kind of a file. Anything unknown counts as a raw disk, with or without a partition table.
 * @throws {InputError} for a folder, a device or a pipe: they have no end, or none that is known
 */
export async function sniffFile(file: string): Promise<FileKind> {
  // A pipe would be opened as soon as somebody writes to it, which may be never.
  const handle = await open(file, constants.O_RDONLY | constants.O_NONBLOCK)
  try {
    const status = await handle.stat()
    if (!status.isFile()) throw new InputError(`${file} is ${nameOf(status)}; expected a file`)
    const { size } = status
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

function nameOf(status: Stats): string {
  if (status.isDirectory()) return 'a folder'
  return status.isFIFO() ? 'a pipe' : 'a device or a socket'
}
