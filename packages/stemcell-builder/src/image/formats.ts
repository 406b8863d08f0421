import { mkdtemp, rm } from 'node:fs/promises'
import path from 'node:path'
import type { Surroundings } from '../host/surroundings.ts'
import { MissingToolError } from '../host/tools.ts'
import { writeQcow2 } from '../qcow2/write-qcow2.ts'
import type { DiskImage } from './image-info.ts'
import { writeOva } from './ova.ts'
import { settleVhd } from './settle-vhd.ts'

/** What a CloudStack stemcell can hold. */
export const outputFormats = ['qcow2', 'raw', 'vhd', 'ova'] as const
export type OutputFormat = (typeof outputFormats)[number]

export interface WriteImageOptions {
  /** What is dated in an OVA and in a VHD. */
  readonly modifiedAt: Date
}

/** Makes a raw disk of any image. Holes stay holes. */
export async function convertToRaw(image: DiskImage, target: string, { runTool, signal }: Surroundings): Promise<void> {
  await runTool(
    'qemu-img',
    ['convert', '-f', image.format, '-O', 'raw', '-W', '-m', '8', image.file, target],
    signal === undefined ? {} : { signal },
  )
}

/** Writes what the stemcell's `image` holds in this format, from a raw disk. */
export async function writeImage(
  raw: string,
  format: OutputFormat,
  target: string,
  options: WriteImageOptions,
  surroundings: Surroundings,
): Promise<void> {
  const { runTool, signal } = surroundings
  const stopping = signal === undefined ? {} : { signal }
  switch (format) {
    case 'raw':
      await runTool('qemu-img', ['convert', '-f', 'raw', '-O', 'raw', raw, target], stopping)
      return
    case 'qcow2':
      return writeQcow2(raw, target, surroundings)
    case 'vhd':
      return writeCompressedVhd(raw, target, options, surroundings)
    case 'ova':
      return writeOva(raw, target, options, surroundings)
  }
}

/** A dynamic VHD of exactly the disk's size, under bzip2: what the CloudStack stemcells of the upstream builder hold. */
async function writeCompressedVhd(
  raw: string,
  target: string,
  { modifiedAt }: WriteImageOptions,
  { runTool, signal }: Surroundings,
): Promise<void> {
  const folder = await mkdtemp(path.join(path.dirname(target), 'vhd-'))
  const vhd = path.join(folder, 'root.vhd')
  const stopping = signal === undefined ? {} : { signal }
  try {
    await runTool('qemu-img', ['convert', '-f', 'raw', '-O', 'vpc', '-o', 'subformat=dynamic,force_size=on', raw, vhd], stopping)
    await settleVhd(vhd, modifiedAt)
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
