import { mkdtemp, rm } from 'node:fs/promises'
import path from 'node:path'
import type { ToolContext } from '../host/tool-context.ts'
import { MissingToolError } from '../host/tools.ts'
import { writeQcow2 } from '../qcow2/write-qcow2.ts'
import { convertImage } from './convert-image.ts'
import type { DiskImage } from './image-info.ts'
import { normalizeVhd } from './normalize-vhd.ts'
import { writeOva } from './ova.ts'
import { readingImage } from './reading-image.ts'

/** Image formats of CloudStack stemcells. */
export const outputFormats = ['qcow2', 'raw', 'vhd', 'ova'] as const
export type OutputFormat = (typeof outputFormats)[number]

export interface WriteImageOptions {
  /** Timestamp in an OVA and in a VHD. */
  readonly modifiedAt: Date
}

/** Converts an image to a sparse raw disk. @throws {InputError} if the image is damaged */
export async function convertToRaw(image: DiskImage, target: string, context: ToolContext): Promise<void> {
  const options = ['-W', '-m', '8']
  const conversion = { source: image.file, sourceFormat: image.format, target, targetFormat: 'raw', options }
  await readingImage(image.file, () => convertImage(conversion, context))
}

/** Writes a stemcell's `image` in this format from a raw disk. */
export async function writeImage(
  raw: string,
  format: OutputFormat,
  target: string,
  options: WriteImageOptions,
  context: ToolContext,
): Promise<void> {
  switch (format) {
    case 'raw':
      return convertImage({ source: raw, sourceFormat: 'raw', target, targetFormat: 'raw' }, context)
    case 'qcow2':
      return writeQcow2(raw, target, context)
    case 'vhd':
      return writeCompressedVhd(raw, target, options, context)
    case 'ova':
      return writeOva(raw, target, options, context)
  }
}

/** A dynamic VHD of exactly the disk's size, compressed with bzip2, as in the CloudStack stemcells of the upstream builder. */
async function writeCompressedVhd(raw: string, target: string, { modifiedAt }: WriteImageOptions, context: ToolContext): Promise<void> {
  const { runTool, signal } = context
  const folder = await mkdtemp(path.join(path.dirname(target), 'vhd-'))
  const vhd = path.join(folder, 'root.vhd')
  const stopping = signal === undefined ? {} : { signal }
  try {
    const options = ['-o', 'subformat=dynamic,force_size=on']
    await convertImage({ source: raw, sourceFormat: 'raw', target: vhd, targetFormat: 'vpc', options }, context)
    await normalizeVhd(vhd, modifiedAt)
    const compress = { stdinFile: vhd, stdoutFile: target, ...stopping }
    try {
      await runTool('lbzip2', ['-c'], compress)
    } catch (error) {
      if (!(error instanceof MissingToolError)) throw error
      await runTool('bzip2', ['-c'], compress)
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
