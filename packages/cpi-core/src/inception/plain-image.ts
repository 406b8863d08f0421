import { open } from 'node:fs/promises'
import { cloudError } from '../errors/cpi-error.ts'
import { reasonOf } from '../errors/reason.ts'
import { formatOf, HEAD_BYTES, TAIL_BYTES } from '../images/image-format.ts'
import type { StemcellImage } from '../images/open-image.ts'
import { runTool } from './run-tool.ts'
import { withUnpacked } from './unpack-image.ts'

/** The formats' names in qemu-img. */
const QEMU_FORMATS: Readonly<Record<string, string>> = { QCOW2: 'qcow2', RAW: 'raw', VHD: 'vpc', VHDX: 'vhdx', VMDK: 'vmdk' }

/** An uncompressed image in a file of its own. */
export interface PlainImage {
  /** Size of the disk that the image describes, in bytes. */
  readonly virtualBytes: number
  /** Writes it in raw format to a device that is at least as large, and flushes; holes become zeros, efficiently where the device supports it. */
  writeTo(device: string, onProgress: (percent: number) => void): Promise<void>
}

/** @throws {CpiError} if qemu-img cannot read the image, or it refers to other files */
export async function withPlainImage<T>(image: StemcellImage, signal: AbortSignal, use: (plain: PlainImage) => Promise<T>): Promise<T> {
  const format = qemuFormat(image)
  return withUnpacked(image, signal, async (file) =>
    use({
      virtualBytes: await measure(image, format, file, signal),
      writeTo: (device, onProgress) => write(format, file, device, onProgress, signal),
    }),
  )
}

async function measure(image: StemcellImage, format: string, file: string, signal: AbortSignal): Promise<number> {
  const { path } = image
  await refuseOtherContent(image, file)
  const info = JSON.parse(await runTool('qemu-img', ['info', '--output=json', '-f', format, file], { signal })) as ImageInfo
  // Such an image would copy files of this machine into a template.
  const other = info['backing-filename'] ?? info['format-specific']?.data?.['data-file']
  if (other !== undefined)
    throw cloudError('image-not-standalone', `stemcell image "${path}" refers to another file ("${other}"): it must stand alone`)
  return info['virtual-size']
}

/**
 * Looks at the unpacked content itself: qemu-img opens the files that an image names before it says their names, and the format of a
 * packed image is only the one that the stemcell names.
 * @throws {CpiError} if it refers to another file, or has another format
 */
async function refuseOtherContent({ path, format }: StemcellImage, file: string): Promise<void> {
  const handle = await open(file)
  try {
    const { size: sizeBytes } = await handle.stat()
    const read = async (at: number, length: number) => {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, at)
      return buffer.toString('latin1', 0, bytesRead)
    }
    const ends = { path, sizeBytes, head: await read(0, HEAD_BYTES), tail: await read(Math.max(0, sizeBytes - TAIL_BYTES), TAIL_BYTES) }
    const found = formatOf(ends, format.toLowerCase())
    if (found.format !== format)
      throw cloudError('image-format-unsuitable', `stemcell image "${path}" is ${found.format} inside, and the stemcell says ${format}`)
  } finally {
    await handle.close()
  }
}

interface ImageInfo {
  readonly 'virtual-size': number
  readonly 'backing-filename'?: string
  readonly 'format-specific'?: { readonly data?: { readonly 'data-file'?: string } }
}

async function write(
  format: string,
  file: string,
  device: string,
  onProgress: (percent: number) => void,
  signal: AbortSignal,
): Promise<void> {
  await checkWritable(device)
  const onOutput = (text: string) => {
    for (const [, percent] of text.matchAll(/\((\d+(?:\.\d+)?)\/100%\)/g)) onProgress(Number(percent))
  }
  await runTool('qemu-img', ['convert', '-p', '-n', '-f', format, '-O', 'raw', '-t', 'writeback', file, device], { signal, onOutput })
  await flush(device)
}

function qemuFormat({ format, path }: StemcellImage): string {
  const name = QEMU_FORMATS[format]
  if (name !== undefined) return name
  throw cloudError(
    'image-format-unsuitable',
    `stemcell image "${path}" is ${format}, which cannot be written to a volume: use strategy upload or url`,
  )
}

/** @throws {CpiError} if this user lacks write permission, the only privilege that is needed */
async function checkWritable(device: string): Promise<void> {
  try {
    await (await open(device, 'r+')).close()
  } catch (cause) {
    const why = reasonOf(cause)
    throw cloudError(
      'inception-machine-wrong',
      `the CPI cannot write to the volume at ${device} (${why}): let its user write to disks, for example by group "disk"`,
      cause,
    )
  }
}

async function flush(device: string): Promise<void> {
  const handle = await open(device, 'r+')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
