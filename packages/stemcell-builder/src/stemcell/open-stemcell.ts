import { mkdtemp, readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import type { ToolContext } from '../host/tool-context.ts'
import { InputError } from '../input-error.ts'
import { limits } from '../tarball/limits.ts'
import { unpackTarball } from '../tarball/read-tarball.ts'
import { parseManifest, type StemcellManifest } from './manifest.ts'

/** The unpacked tarball of a stemcell. */
export interface OpenedStemcell {
  readonly archive: string
  readonly manifest: StemcellManifest
  /** The `image` member as it is: a disk, an archive, or empty. */
  readonly image: string
  readonly imageBytes: number
  /** Text of the other members (package lists, SBOMs) by name. */
  readonly texts: ReadonlyMap<string, string>
}

type OpeningContext = Partial<Pick<ToolContext, 'progress' | 'signal'>>

const MANIFEST = 'stemcell.MF'
const IMAGE = 'image'

/** Unpacks a stemcell into a folder. @throws {InputError} if it is not a stemcell */
export async function openStemcell(archive: string, folder: string, { signal, progress }: OpeningContext = {}): Promise<OpenedStemcell> {
  // A folder of its own: a member may have the name of one of our work files.
  const own = await mkdtemp(path.join(folder, 'stemcell-'))
  const entries = await unpackTarball(archive, own, {
    ...(progress === undefined ? {} : { onProgress: progress.share }),
    ...(signal === undefined ? {} : { signal }),
  })
  const texts = new Map<string, string>()
  for (const { name, file, sizeBytes } of entries.filter((entry) => entry.name !== IMAGE)) {
    const limitBytes = name === MANIFEST ? limits.manifestBytes : limits.textBytes
    if (sizeBytes > limitBytes) throw new InputError(`${archive}: "${name}" has ${sizeBytes} bytes; at most ${limitBytes} are accepted`)
    texts.set(name, await readFile(file, 'utf8'))
  }
  const manifestText = texts.get(MANIFEST)
  if (manifestText === undefined) throw new InputError(`${archive} is not a stemcell: it contains no stemcell.MF`)
  texts.delete(MANIFEST)
  const image = path.join(own, IMAGE)
  if (!entries.some(({ name }) => name === IMAGE)) throw new InputError(`${archive} is not a stemcell: it contains no image`)
  return { archive, manifest: parseManifest(manifestText, archive), image, imageBytes: (await stat(image)).size, texts }
}
