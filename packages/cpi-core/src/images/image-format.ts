import { cloudError } from '../errors/cpi-error.ts'
import { checkRaw, checkVhd, checkVmdk, type ImageEnds } from './check-image.ts'
import { checkQcow2 } from './check-qcow2.ts'

/** CloudStack's name of a format, and the file extension that secondary storage compares with the content. */
export interface ImageFormat {
  readonly format: 'QCOW2' | 'VHD' | 'VHDX' | 'OVA' | 'RAW' | 'VMDK'
  readonly extension: string
}

/** Compression of an image: CloudStack unpacks gzip and bzip2 itself. */
export type Compression = 'gz' | 'bz2'

type Magic<Kind> = readonly [offset: number, bytes: string, kind: Kind]

const COMPRESSIONS: readonly Magic<Compression>[] = [
  [0, '\x1f\x8b', 'gz'],
  [0, 'BZh', 'bz2'],
]

const VHD_FOOTER = 'conectix'

const MAGICS: readonly Magic<string>[] = [
  [0, 'QFI\xfb', 'qcow2'],
  [0, VHD_FOOTER, 'vhd'],
  [0, 'vhdxfile', 'vhdx'],
  [0, 'KDMV', 'vmdk'],
  [0, '# Disk DescriptorFile', 'vmdk'],
  [257, 'ustar', 'tar'],
]

/** The formats' names in stemcells. "vhdx" of the stemcell builder is a VHD: only the content shows whether it really is VHDX. */
const DISK_FORMATS: Readonly<Record<string, ImageFormat>> = {
  qcow2: { format: 'QCOW2', extension: 'qcow2' },
  raw: { format: 'RAW', extension: 'raw' },
  vhd: { format: 'VHD', extension: 'vhd' },
  vhdx: { format: 'VHD', extension: 'vhd' },
  ova: { format: 'OVA', extension: 'ova' },
  ovf: { format: 'OVA', extension: 'ova' },
  vmdk: { format: 'VMDK', extension: 'vmdk' },
}

const SNIFFED: Readonly<Record<string, ImageFormat>> = {
  ...DISK_FORMATS,
  vhdx: { format: 'VHDX', extension: 'vhdx' },
  tar: { format: 'OVA', extension: 'ova' },
}

/** Number of bytes at an image's start that suffice to recognise its format, and the files that it refers to. */
export const HEAD_BYTES = 4096

/** Number of bytes at its end: the footer of a VHD. */
export const TAIL_BYTES = 512

export function compressionOf(head: string): Compression | undefined {
  return firstMatch(COMPRESSIONS, head)
}

export function isTar(head: string): boolean {
  return firstMatch(MAGICS, head) === 'tar'
}

/**
 * Recognises the format by the content. A fixed VHD has its signature only at the end.
 * @throws {CpiError} for content that has no mark of the format that the stemcell names, is cut off, or needs another file
 */
export function formatOf(image: ImageEnds, diskFormat: string | undefined): ImageFormat {
  const { head, tail } = image
  const kind = firstMatch(MAGICS, head)
  if (kind === 'qcow2') checkQcow2(image)
  if (kind === 'vhd') checkVhd(image, head)
  if (kind === 'vmdk') checkVmdk(image)
  if (kind !== undefined) return SNIFFED[kind] ?? RAW
  if (tail?.startsWith(VHD_FOOTER) === true) {
    checkVhd(image, tail)
    return VHD
  }
  // The end of a packed image cannot be seen without unpacking it.
  if (tail === undefined && DISK_FORMATS[diskFormat?.toLowerCase() ?? '']?.format === 'VHD') return VHD
  checkRaw(image, diskFormat)
  return RAW
}

const VHD: ImageFormat = { format: 'VHD', extension: 'vhd' }
const RAW: ImageFormat = { format: 'RAW', extension: 'raw' }

/** Returns the format that the stemcell declares, for content that cannot be read. @throws {CpiError} if CloudStack does not support it */
export function declaredFormat(path: string, compression: Compression, diskFormat: string | undefined): ImageFormat {
  const format = DISK_FORMATS[diskFormat?.toLowerCase() ?? '']
  if (format !== undefined) return format
  throw cloudError(
    'image-format-unsuitable',
    `stemcell image "${path}" is compressed (${compression}) and its disk_format is "${diskFormat ?? ''}": should be one of ${Object.keys(DISK_FORMATS).join(', ')}`,
  )
}

/** Translates a stemcell's name of a format to CloudStack's; undefined if CloudStack does not support it. */
export function formatNamed(diskFormat: string): ImageFormat['format'] | undefined {
  return DISK_FORMATS[diskFormat.toLowerCase()]?.format
}

function firstMatch<Kind>(magics: readonly Magic<Kind>[], head: string): Kind | undefined {
  return magics.find(([offset, bytes]) => head.startsWith(bytes, offset))?.[2]
}
