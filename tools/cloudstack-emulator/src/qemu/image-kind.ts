import { open } from 'node:fs/promises'

export type ImageKind = 'qcow2' | 'raw' | 'VHD' | 'VHDX' | 'VMDK' | 'OVA' | 'ZIP' | 'gzip' | 'bzip2' | 'xz'

const HEAD_BYTES = 512
/** A fixed VHD is a raw disk with this many bytes after it. */
const VHD_FOOTER_BYTES = 512
const VHD_COOKIE = 'conectix'

const MAGIC: readonly (readonly [kind: ImageKind, at: number, bytes: string])[] = [
  ['qcow2', 0, 'QFI\u00fb'],
  ['VHD', 0, VHD_COOKIE],
  ['VHDX', 0, 'vhdxfile'],
  ['VMDK', 0, 'KDMV'],
  ['OVA', 257, 'ustar'],
  ['ZIP', 0, 'PK\u0003\u0004'],
  ['gzip', 0, '\u001f\u008b'],
  ['bzip2', 0, 'BZh'],
  ['xz', 0, '\u00fd7zXZ\u0000'],
]

/** What an image file is, by its bytes. Whatever is not recognised is a raw disk. */
export async function imageKind(file: string): Promise<ImageKind> {
  const handle = await open(file)
  try {
    const { size } = await handle.stat()
    const textAt = async (position: number, length: number) =>
      (await handle.read(Buffer.alloc(length), 0, length, Math.max(0, position))).buffer.toString('latin1')
    const head = await textAt(0, HEAD_BYTES)
    const found = MAGIC.find(([, at, bytes]) => head.startsWith(bytes, at))?.[0]
    if (found !== undefined) return found
    return (await textAt(size - VHD_FOOTER_BYTES, VHD_COOKIE.length)) === VHD_COOKIE ? 'VHD' : 'raw'
  } finally {
    await handle.close()
  }
}
