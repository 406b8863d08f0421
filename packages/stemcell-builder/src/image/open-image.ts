import { mkdtemp, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { sniffFile } from '../file-kind.ts'
import type { ToolContext } from '../host/tool-context.ts'
import { MissingToolError, type ToolName } from '../host/tools.ts'
import { InputError } from '../input-error.ts'
import { limits } from '../tarball/limits.ts'
import { unpackTarball } from '../tarball/read-tarball.ts'
import { type DiskImage, inspectDiskImage } from './image-info.ts'
import { readingImage } from './reading-image.ts'

/** Names of the disk in an `image` that is an archive, as written by the stemcell builders of other clouds. */
const DISK_NAME = /^(root\.img|disk\.raw|root\.vhd|.+\.vmdk)$/

/**
 * Finds the disk in a stemcell's `image`: a plain disk, one compressed with bzip2 or gzip, or one in a tar archive. Unpacks it into `folder`.
 * @throws {InputError} if the image holds no disk or several, or cannot be decompressed
 */
export async function openImage(image: string, folder: string, context: ToolContext): Promise<DiskImage> {
  const kind = await sniffFile(image)
  switch (kind) {
    case 'empty':
      throw new InputError(`${image} is empty, as in a light stemcell: there is no disk to work on`)
    case 'bzip2':
      return inspectDiskImage(await decompress(image, folder, ['lbzip2', 'bzip2'], context), context)
    case 'tar':
      return diskInTar(image, folder, context)
    case 'gzip':
      return inGzip(image, folder, context)
    default:
      return inspectDiskImage(image, context)
  }
}

/** A gzip file may contain a tar archive, as in other clouds' stemcells, or the disk itself. */
async function inGzip(image: string, folder: string, context: ToolContext): Promise<DiskImage> {
  try {
    return await diskInTar(image, folder, context)
  } catch (error) {
    if (!(error instanceof InputError) || error.code !== 'damaged-archive') throw error
    return inspectDiskImage(await decompress(image, folder, ['pigz', 'gzip'], context), context)
  }
}

async function diskInTar(image: string, folder: string, context: ToolContext): Promise<DiskImage> {
  const { signal } = context
  const own = await mkdtemp(path.join(folder, 'image-'))
  const entries = await unpackTarball(image, own, { only: (name) => DISK_NAME.test(name), ...(signal === undefined ? {} : { signal }) })
  const [disk, ...others] = entries
  if (disk === undefined) throw new InputError(`${image} contains no disk: expected root.img, disk.raw, root.vhd or a .vmdk`)
  if (others.length > 0) throw new InputError(`${image} contains several disks: ${entries.map(({ name }) => name).join(', ')}`)
  return inspectDiskImage(disk.file, context)
}

/** Decompresses with the first of these programs that is installed. */
async function decompress(image: string, folder: string, programs: readonly ToolName[], context: ToolContext): Promise<string> {
  const { runTool, signal } = context
  const target = path.join(folder, 'decompress')
  const [program, ...others] = programs
  if (program === undefined) throw new InputError(`no installed program can decompress ${image}`)
  try {
    await readingImage(image, () =>
      runTool(program, ['-dc'], {
        stdinFile: image,
        stdoutFile: `${target}.unfinished`,
        stdoutLimitBytes: limits.totalBytes,
        ...(signal === undefined ? {} : { signal }),
      }),
    )
  } catch (error) {
    await rm(`${target}.unfinished`, { force: true })
    if (error instanceof MissingToolError && others.length > 0) return decompress(image, folder, others, context)
    throw error
  }
  await rename(`${target}.unfinished`, target)
  return target
}
