import path from 'node:path'
import { type FileKind, sniffFile } from '../file-kind.ts'
import { findRootFilesystem, type RootFilesystem } from '../filesystem/root-filesystem.ts'
import type { ToolContext } from '../host/tool-context.ts'
import { convertToRaw } from '../image/formats.ts'
import type { DiskImage } from '../image/image-info.ts'
import { openImage } from '../image/open-image.ts'
import { type OpenedStemcell, openStemcell } from '../stemcell/open-stemcell.ts'

/** A stemcell whose disk is unpacked and whose root file system is located; a light one has neither. */
export interface OpenedDisk {
  readonly stemcell: OpenedStemcell
  /** Kind of the member `image`, by its content. */
  readonly kind: FileKind
  readonly disk: DiskImage | undefined
  readonly root: RootFilesystem | undefined
}

/** Unpacks a stemcell into `folder` and finds the root file system in it. @throws {InputError} if it cannot be read */
export async function openDisk(archive: string, folder: string, context: ToolContext): Promise<OpenedDisk> {
  const stemcell = await openStemcell(archive, folder, context)
  const kind = await sniffFile(stemcell.image)
  if (kind === 'empty') return { stemcell, kind, disk: undefined, root: undefined }
  const disk = await openImage(stemcell.image, folder, context)
  const raw = path.join(folder, 'disk.raw')
  await convertToRaw(disk, raw, context)
  return { stemcell, kind, disk, root: await findRootFilesystem(raw, disk.file) }
}
