import { cloudError } from '../errors/cpi-error.ts'

/** The parts of an image that are looked at, as latin1. */
export interface ImageEnds {
  readonly path: string
  readonly head: string
  /** Undefined if only the start of a stream was read. */
  readonly tail: string | undefined
  readonly sizeBytes: number | undefined
}

/** Offsets in the header of qcow2 (QEMU's docs/interop/qcow2.txt). */
const QCOW2 = {
  backingFile: 8,
  backingFileLength: 16,
  l1Size: 36,
  l1Table: 40,
  refcountTable: 48,
  refcountClusters: 56,
  clusterBits: 20,
  incompatible: 72,
}
const QCOW2_HEADER_BYTES = 72
const EXTERNAL_DATA_FILE = 4

/**
 * Refuses a qcow2 image that is cut off, or that takes content from another file: CloudStack would read a file of its own host.
 * @throws {CpiError} saying which
 */
export function checkQcow2({ path, head, sizeBytes }: ImageEnds): void {
  const bytes = Buffer.from(head, 'latin1')
  if (bytes.length < QCOW2_HEADER_BYTES) throw damaged(path, 'it ends within the header of qcow2')
  const nameAt = Number(bytes.readBigUInt64BE(QCOW2.backingFile))
  if (nameAt !== 0) {
    const name = bytes.subarray(nameAt, nameAt + bytes.readUInt32BE(QCOW2.backingFileLength)).toString('utf8')
    throw dependent(path, name === '' ? 'a backing file' : `"${name}"`)
  }
  const version = bytes.readUInt32BE(4)
  if (version >= 3 && bytes.length >= QCOW2.incompatible + 8) {
    const features = bytes.readBigUInt64BE(QCOW2.incompatible)
    if ((features & BigInt(EXTERNAL_DATA_FILE)) !== 0n) throw dependent(path, 'an external data file')
  }
  if (sizeBytes === undefined) return
  const clusterBytes = 2n ** BigInt(bytes.readUInt32BE(QCOW2.clusterBits))
  const tableEnd = bytes.readBigUInt64BE(QCOW2.l1Table) + 8n * BigInt(bytes.readUInt32BE(QCOW2.l1Size))
  const refcountEnd = bytes.readBigUInt64BE(QCOW2.refcountTable) + clusterBytes * BigInt(bytes.readUInt32BE(QCOW2.refcountClusters))
  if (tableEnd > BigInt(sizeBytes) || refcountEnd > BigInt(sizeBytes)) throw damaged(path, 'it ends before the tables of qcow2')
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

function damaged(path: string, why: string): Error {
  return cloudError('image-damaged', `stemcell image "${path}" is damaged, or not a disk image: ${why}`)
}

export function dependent(path: string, other: string): Error {
  return cloudError('image-not-standalone', `stemcell image "${path}" refers to another file (${other}): it must stand alone`)
}
