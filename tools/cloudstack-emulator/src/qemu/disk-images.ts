import { stat } from 'node:fs/promises'
import { type ImageKind, imageKind } from './image-kind.ts'
import type { RunProgram } from './run-program.ts'

export interface BaseImage {
  readonly format: 'qcow2' | 'raw'
  readonly virtualBytes: number
}

/** The virtual size in bytes of an image that qemu can run, and the file's size of any other. */
export async function virtualBytesOf(run: RunProgram, file: string): Promise<number> {
  const kind = await imageKind(file)
  return kind === 'qcow2' ? (await readInfo(run, file, kind))['virtual-size'] : (await stat(file)).size
}

/**
 * Checks an image that came from outside, before a machine gets it.
 * @throws {Error} for a format that qemu machines do not start from, and for an image that refers to other files of this machine
 */
export async function checkBaseImage(run: RunProgram, file: string): Promise<BaseImage> {
  const kind = await imageKind(file)
  if (kind === 'raw') return { format: kind, virtualBytes: (await stat(file)).size }
  if (kind !== 'qcow2') throw new Error(refusalOf(kind))
  const info = await readInfo(run, file, kind)
  const other = info['backing-filename'] ?? info['format-specific']?.data?.['data-file']
  if (other !== undefined) throw new Error(`the image refers to another file, "${other}": convert it into one file with qemu-img convert`)
  return { format: kind, virtualBytes: info['virtual-size'] }
}

function refusalOf(kind: ImageKind): string {
  return `the image is ${kind}, and machines that run start from raw and qcow2 images only: convert it with qemu-img convert -O qcow2`
}

interface ImageInfo {
  readonly 'virtual-size': number
  readonly 'backing-filename'?: string
  readonly 'format-specific'?: { readonly data?: { readonly 'data-file'?: string } }
}

async function readInfo(run: RunProgram, file: string, format: string): Promise<ImageInfo> {
  return JSON.parse(await run('qemu-img', ['info', '-U', '-f', format, '--output=json', file])) as ImageInfo
}
