import { open } from 'node:fs/promises'
import type { FileKind } from '../file-kind.ts'
import { InputError } from '../input-error.ts'

/** Long enough for the header of every format and for the descriptor within a VMDK. */
const HEAD_BYTES = 64 * 1024
const FOOTER_BYTES = 512

/** Offsets in a qcow2 header (QEMU's docs/interop/qcow2.txt). */
const BACKING_NAME_AT = 8
const BACKING_NAME_BYTES_AT = 16
const VERSION_AT = 4
const ENCRYPTION_AT = 32
const INCOMPATIBLE_FEATURES_AT = 72
const EXTERNAL_DATA_FILE = 4n

/** Offset of the disk type in a VHD's footer, and the type of a disk that only holds differences (Microsoft's VHD specification). */
const VHD_TYPE_AT = 60
const VHD_DIFFERENCING = 4

/**
 * Reads the header of an image itself: qemu-img opens the files that an image names before it says their names.
 * @throws {InputError} for an image that refers to another file
 */
export async function refuseForeignFiles(file: string, kind: FileKind): Promise<void> {
  const handle = await open(file)
  try {
    const { size } = await handle.stat()
    const read = async (at: number, length: number) => {
      const buffer = Buffer.alloc(length)
      await handle.read(buffer, 0, length, at)
      return buffer
    }
    const problem = problemOf(kind, await read(0, Math.min(size, HEAD_BYTES)), await read(Math.max(0, size - FOOTER_BYTES), FOOTER_BYTES))
    if (problem !== undefined) throw new InputError(`${file} ${problem}: an image must be self-contained`)
  } finally {
    await handle.close()
  }
}

function problemOf(kind: FileKind, head: Buffer, footer: Buffer): string | undefined {
  if (kind === 'qcow2') return problemOfQcow2(head)
  if (kind === 'vmdk') return problemOfVmdk(head.toString('latin1'))
  if (kind === 'vhd-dynamic' || kind === 'vhd-fixed') return problemOfVhd(footer)
  return undefined
}

function problemOfQcow2(head: Buffer): string | undefined {
  if (head.length < INCOMPATIBLE_FEATURES_AT) return 'ends within its header'
  // Where the header of the encryption is missing, qemu-img does not refuse the image but crashes.
  if (head.readUInt32BE(ENCRYPTION_AT) !== 0) return 'is encrypted'
  const nameAt = Number(head.readBigUInt64BE(BACKING_NAME_AT))
  if (nameAt > 0) {
    const nameBytes = head.readUInt32BE(BACKING_NAME_BYTES_AT)
    return `has the backing file ${JSON.stringify(head.toString('utf8', nameAt, nameAt + Math.min(nameBytes, 1023)))}`
  }
  const hasFeatures = head.readUInt32BE(VERSION_AT) >= 3 && head.length >= INCOMPATIBLE_FEATURES_AT + 8
  const isExternal = hasFeatures && (head.readBigUInt64BE(INCOMPATIBLE_FEATURES_AT) & EXTERNAL_DATA_FILE) !== 0n
  return isExternal ? 'keeps its data in another file' : undefined
}

/** A descriptor on its own always refers to other files; one within the disk only if the disk is a part of a chain. */
function problemOfVmdk(head: string): string | undefined {
  if (head.startsWith('# Disk DescriptorFile')) return 'keeps its data in another file'
  const parent = /^parentFileNameHint *= *"?([^"\n]*)/im.exec(head)?.[1]
  return parent === undefined ? undefined : `has the backing file ${JSON.stringify(parent)}`
}

function problemOfVhd(footer: Buffer): string | undefined {
  return footer.readUInt32BE(VHD_TYPE_AT) === VHD_DIFFERENCING ? 'holds only the differences to another disk' : undefined
}
