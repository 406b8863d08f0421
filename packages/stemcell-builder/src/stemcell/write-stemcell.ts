import { type TarballEntry, type TarballOptions, writeTarball } from '../tarball/write-tarball.ts'
import type { StemcellManifest } from './manifest.ts'
import { renderManifest } from './manifest.ts'

export interface StemcellContent {
  readonly manifest: StemcellManifest
  /** File that becomes `image`; undefined for a light stemcell. */
  readonly image: string | undefined
  /** Package lists and SBOMs by name. */
  readonly texts: ReadonlyMap<string, string>
  /** Whether the image is already compressed. */
  readonly isCompressed: boolean
}

/** The order of the upstream builder, with the manifest first, so that a reader which streams the archive has it before the image. */
const BEFORE_IMAGE = ['packages.txt', 'dev_tools_file_list.txt']

/** Writes the tarball of a stemcell. The same content gives the same bytes. */
export async function writeStemcell(
  target: string,
  { manifest, image, texts, isCompressed }: StemcellContent,
  options: Omit<TarballOptions, 'gzip'>,
): Promise<void> {
  const names = [...texts.keys()].sort()
  const text = (name: string): TarballEntry => ({ name, content: { text: texts.get(name) ?? '' } })
  const entries: TarballEntry[] = [
    { name: 'stemcell.MF', content: { text: renderManifest(manifest) } },
    ...BEFORE_IMAGE.filter((name) => texts.has(name)).map(text),
    { name: 'image', content: image === undefined ? { text: '' } : { file: image } },
    ...names.filter((name) => !BEFORE_IMAGE.includes(name)).map(text),
  ]
  await writeTarball(target, entries, { ...options, gzip: isCompressed ? 'stored' : 'fast' })
}
