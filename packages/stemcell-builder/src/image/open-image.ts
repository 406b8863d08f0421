import { rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { sniffImage } from '../file-kind.ts'
import type { Surroundings } from '../host/surroundings.ts'
import { MissingToolError, type ToolName } from '../host/tools.ts'
import { InputError } from '../input-error.ts'
import { unpackTarball } from '../tarball/read-tarball.ts'
import { type DiskImage, inspectDiskImage } from './image-info.ts'

/** Names of the disk inside an `image` that is an archive, as the stemcell builders of other clouds write them. */
const DISK_NAME = /^(root\.img|disk\.raw|root\.vhd|.+\.vmdk)$/

/**
 * Finds the disk in a stemcell's `image`, whatever it is wrapped in: a disk as it is, a disk under bzip2 or gzip, or one in a tar.
 * Unpacks into `folder`. @throws {InputError} if there is none, or several
 */
export async function openImage(image: string, folder: string, surroundings: Surroundings): Promise<DiskImage> {
  const kind = await sniffImage(image)
  switch (kind) {
    case 'empty':
      throw new InputError(`${image} is empty, as in a light stemcell: there is no disk to work on`)
    case 'bzip2':
      return inspectDiskImage(await expanded(image, folder, ['lbzip2', 'bzip2'], surroundings), surroundings)
    case 'tar':
      return diskInTar(image, folder, surroundings)
    case 'gzip':
      return inGzip(image, folder, surroundings)
    default:
      return inspectDiskImage(image, surroundings)
  }
}

/** A gzip may hold a tar, as other clouds' stemcells do, or the disk itself. */
async function inGzip(image: string, folder: string, surroundings: Surroundings): Promise<DiskImage> {
  try {
    return await diskInTar(image, folder, surroundings)
  } catch (error) {
    if (!(error instanceof InputError) || !/is not a whole tar archive/.test(error.message)) throw error
    return inspectDiskImage(await expanded(image, folder, ['pigz', 'gzip'], surroundings), surroundings)
  }
}

async function diskInTar(image: string, folder: string, surroundings: Surroundings): Promise<DiskImage> {
  const { signal } = surroundings
  const entries = await unpackTarball(image, folder, { only: (name) => DISK_NAME.test(name), ...(signal === undefined ? {} : { signal }) })
  const [disk, ...others] = entries
  if (disk === undefined) throw new InputError(`${image} holds no disk: expected root.img, disk.raw, root.vhd or a .vmdk`)
  if (others.length > 0) throw new InputError(`${image} holds several disks: ${entries.map(({ name }) => name).join(', ')}`)
  return inspectDiskImage(disk.file, surroundings)
}

/** Expands with the first of these programs that is there. */
async function expanded(image: string, folder: string, programs: readonly ToolName[], surroundings: Surroundings): Promise<string> {
  const { runTool, signal } = surroundings
  const target = path.join(folder, 'expanded')
  const [program, ...others] = programs
  if (program === undefined) throw new InputError(`nothing on this machine expands ${image}`)
  try {
    await runTool(program, ['-dc'], { stdinFile: image, stdoutFile: `${target}.unfinished`, ...(signal === undefined ? {} : { signal }) })
  } catch (error) {
    await rm(`${target}.unfinished`, { force: true })
    if (error instanceof MissingToolError && others.length > 0) return expanded(image, folder, others, surroundings)
    throw error
  }
  await rename(`${target}.unfinished`, target)
  return target
}
