import { cloudError } from '../errors/cpi-error.ts'

/** The parts of an image that are looked at, as latin1. */
export interface ImageEnds {
  readonly path: string
  readonly head: string
  /** Undefined if only the start of a stream was read. */
  readonly tail: string | undefined
  readonly sizeBytes: number | undefined
}

const VHD_TYPE_OFFSET = 60
const VHD_DIFFERENCING = 4

/** @throws {CpiError} for a differencing disk, which is nothing without its parent */
export function checkVhd({ path }: Pick<ImageEnds, 'path'>, footer: string): void {
  const bytes = Buffer.from(footer, 'latin1')
  if (bytes.length >= VHD_TYPE_OFFSET + 4 && bytes.readUInt32BE(VHD_TYPE_OFFSET) === VHD_DIFFERENCING)
    throw dependent(path, 'a parent disk')
}

const VMDK_DESCRIPTOR = '# Disk DescriptorFile'
const VMDK_NO_PARENT = 'ffffffff'

/** @throws {CpiError} for a VMDK that is only the description of other files, or the difference to another one */
export function checkVmdk({ path, head }: ImageEnds): void {
  if (head.startsWith(VMDK_DESCRIPTOR)) throw dependent(path, 'the extents of its descriptor')
  const [, hint] = /^parentFileNameHint="?([^"\n]*)/m.exec(head) ?? []
  const [, parent = VMDK_NO_PARENT] = /^parentCID=([0-9a-f]+)/im.exec(head) ?? []
  if (hint !== undefined || parent.toLowerCase() !== VMDK_NO_PARENT) throw dependent(path, hint ?? 'a parent disk')
}

/** A partitioned disk begins with a boot sector, with GPT too. */
const BOOT_SECTOR_MARK = '\x55\xaa'
const BOOT_SECTOR_MARK_OFFSET = 510

/** @throws {CpiError} for content that is not a disk; the message names the format that the stemcell promised */
export function checkRaw({ path, head }: ImageEnds, diskFormat: string | undefined): void {
  if (head.startsWith(BOOT_SECTOR_MARK, BOOT_SECTOR_MARK_OFFSET)) return
  const named = diskFormat === undefined ? 'a format' : `${diskFormat}, the format that the stemcell names,`
  throw damaged(path, `it has neither the mark of ${named} nor the boot sector of a raw disk`)
}

export function damaged(path: string, why: string): Error {
  return cloudError('image-damaged', `stemcell image "${path}" is damaged, or not a disk image: ${why}`)
}

export function dependent(path: string, other: string): Error {
  return cloudError('image-not-standalone', `stemcell image "${path}" refers to another file (${other}): it must stand alone`)
}
