import { type FileKind, sniffFile } from '../file-kind.ts'
import type { ToolContext } from '../host/tool-context.ts'
import { InputError } from '../input-error.ts'
import { limits } from '../tarball/limits.ts'
import { readingImage } from './reading-image.ts'
import { refuseForeignFiles } from './self-contained.ts'

/** Disk formats by qemu-img's names. */
export type DiskFormat = 'qcow2' | 'raw' | 'vpc' | 'vmdk'

export interface DiskImage {
  readonly file: string
  readonly format: DiskFormat
  /** Size of the disk that the guest sees. */
  readonly virtualBytes: number
}

const FORMAT_OF: Partial<Record<FileKind, DiskFormat>> = {
  qcow2: 'qcow2',
  raw: 'raw',
  'vhd-dynamic': 'vpc',
  'vhd-fixed': 'vpc',
  vmdk: 'vmdk',
}

interface QemuInfo {
  readonly 'virtual-size': number
  readonly format: string
  readonly 'backing-filename'?: string
  readonly 'full-backing-filename'?: string
  readonly encrypted?: boolean
  readonly 'format-specific'?: {
    readonly data?: { readonly 'data-file'?: string; readonly extents?: readonly { readonly filename?: string }[] }
  }
}

/**
 * Inspects a disk image before anything uses it. The format is determined by the content and passed to qemu-img, which would otherwise guess.
 * @throws {InputError} if it refers to another file, is encrypted, is larger than any stemcell, is damaged, or is not a disk
 */
export async function inspectDiskImage(file: string, { runTool, signal }: Pick<ToolContext, 'runTool' | 'signal'>): Promise<DiskImage> {
  const kind = await sniffFile(file)
  const format = FORMAT_OF[kind]
  if (format === undefined) throw new InputError(`${file} is ${kind}, not a disk image: expected qcow2, raw, VHD or VMDK`)
  await refuseForeignFiles(file, kind)
  const { stdout } = await readingImage(file, () =>
    runTool('qemu-img', ['info', '--output=json', '-f', format, '-U', file], {
      timeoutMs: 60_000,
      ...(signal === undefined ? {} : { signal }),
    }),
  )
  const info = JSON.parse(stdout) as QemuInfo
  rejectExternalFiles(file, info)
  if (info.encrypted === true) throw new InputError(`${file} is encrypted`)
  const virtualBytes = info['virtual-size']
  if (virtualBytes > limits.virtualDiskBytes) {
    throw new InputError(`${file} declares a disk of ${virtualBytes} bytes; at most ${limits.virtualDiskBytes} are accepted`)
  }
  return { file, format, virtualBytes }
}

/** An image that refers to another file would copy the content of that file into the stemcell. */
function rejectExternalFiles(file: string, info: QemuInfo): void {
  const backing = info['full-backing-filename'] ?? info['backing-filename']
  if (backing !== undefined) throw new InputError(`${file} has the backing file "${backing}": an image must be self-contained`)
  const data = info['format-specific']?.data?.['data-file']
  if (data !== undefined) throw new InputError(`${file} keeps its data in another file, "${data}": an image must be self-contained`)
  const extents = info['format-specific']?.data?.extents ?? []
  const foreign = extents.map(({ filename }) => filename).find((name) => name !== undefined && name !== file)
  if (foreign !== undefined) throw new InputError(`${file} keeps its data in another file, "${foreign}": an image must be self-contained`)
}
