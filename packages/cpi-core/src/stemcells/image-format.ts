import { open } from 'node:fs/promises'
import { cloudError } from '../errors/cpi-error.ts'

/** How CloudStack names a format, and the ending that secondary storage compares with the content. */
export interface ImageFormat {
  readonly format: 'QCOW2' | 'VHD' | 'OVA' | 'RAW' | 'VMDK'
  readonly extension: string
}

type Magic = readonly [offset: number, bytes: string, kind: string]

const MAGICS: readonly Magic[] = [
  [0, 'QFI\xfb', 'qcow2'],
  [0, 'conectix', 'vhd'],
  [0, 'KDMV', 'vmdk'],
  [257, 'ustar', 'ova'],
  [0, '\x1f\x8b', 'gz'],
  [0, 'BZh', 'bz2'],
]

const FORMATS: Readonly<Record<string, ImageFormat>> = {
  qcow2: { format: 'QCOW2', extension: 'qcow2' },
  raw: { format: 'RAW', extension: 'raw' },
  vhd: { format: 'VHD', extension: 'vhd' },
  vhdx: { format: 'VHD', extension: 'vhd' },
  ova: { format: 'OVA', extension: 'ova' },
  ovf: { format: 'OVA', extension: 'ova' },
  vmdk: { format: 'VMDK', extension: 'vmdk' },
}

const HEAD_BYTES = 512

/**
 * Looks into the image; its name says nothing. For a compressed one the stemcell's `disk_format` says what is inside.
 * @throws {CpiError} if the file cannot be read, is empty, or holds nothing that CloudStack takes
 */
export async function sniffImage(path: string, diskFormat: string | undefined): Promise<ImageFormat & { readonly sizeBytes: number }> {
  const { head, tail, sizeBytes } = await readEnds(path)
  if (sizeBytes === 0)
    throw cloudError(`stemcell image "${path}" is empty: a light stemcell names its template in template_id or template_name`)
  const kind = MAGICS.find(([offset, bytes]) => head.startsWith(bytes, offset))?.[2] ?? (tail.startsWith('conectix') ? 'vhd' : 'raw')
  const isCompressed = kind === 'gz' || kind === 'bz2'
  const format = FORMATS[isCompressed ? (diskFormat ?? '') : kind]
  if (format === undefined) {
    throw cloudError(
      `stemcell image "${path}" is compressed (${kind}) and its disk_format is "${diskFormat ?? ''}": should be one of ${Object.keys(FORMATS).join(', ')}`,
    )
  }
  return { format: format.format, extension: isCompressed ? `${format.extension}.${kind}` : format.extension, sizeBytes }
}

async function readEnds(path: string): Promise<{ readonly head: string; readonly tail: string; readonly sizeBytes: number }> {
  const file = await open(path).catch((cause: unknown) => {
    throw cloudError(`stemcell image "${path}" cannot be read: ${cause instanceof Error ? cause.message : String(cause)}`, cause)
  })
  try {
    const { size } = await file.stat()
    const at = async (position: number) => {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, position)
      return buffer.subarray(0, bytesRead).toString('latin1')
    }
    return { head: await at(0), tail: await at(Math.max(0, size - HEAD_BYTES)), sizeBytes: size }
  } finally {
    await file.close()
  }
}
