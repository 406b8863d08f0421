import path from 'node:path'
import { type ImageKind, sniffImage } from '../file-kind.ts'
import { findRootFilesystem, type RootFilesystem } from '../filesystem/root-filesystem.ts'
import type { Surroundings } from '../host/surroundings.ts'
import { convertToRaw } from '../image/formats.ts'
import type { DiskImage } from '../image/image-info.ts'
import { openImage } from '../image/open-image.ts'
import { type OpenedStemcell, openStemcell } from '../stemcell/open-stemcell.ts'

/** A stemcell opened down to its file system; a light one has no disk. */
export interface OpenedDisk {
  readonly stemcell: OpenedStemcell
  /** What `image` is by its content. */
  readonly kind: ImageKind
  readonly disk: DiskImage | undefined
  readonly root: RootFilesystem | undefined
}

/** Unpacks a stemcell into `folder` and finds the root file system in it. @throws {InputError} if it cannot be read */
export async function openDisk(archive: string, folder: string, surroundings: Surroundings): Promise<OpenedDisk> {
  const stemcell = await openStemcell(archive, folder, surroundings.signal)
  const kind = await sniffImage(stemcell.image)
  if (kind === 'empty') return { stemcell, kind, disk: undefined, root: undefined }
  const disk = await openImage(stemcell.image, folder, surroundings)
  const raw = path.join(folder, 'disk.raw')
  await convertToRaw(disk, raw, surroundings)
  return { stemcell, kind, disk, root: await findRootFilesystem(raw) }
}
