import { type TarballEntry, type TarballOptions, writeTarball } from '../tarball/write-tarball.ts'
import type { StemcellManifest } from './manifest.ts'
import { renderManifest } from './manifest.ts'

export interface StemcellContent {
  readonly manifest: StemcellManifest
  /** File that becomes `image`; undefined for a light stemcell. */
  readonly image: string | undefined
  /** Package lists and SBOMs by name. */
  readonly texts: ReadonlyMap<string, string>
  /** Whether the image is compressed by itself. */
  readonly isCompressed: boolean
}

/** The order of upstream's builder, manifest first: whoever streams it knows at once what it is. */
const BEFORE_IMAGE = ['packages.txt', 'dev_tools_file_list.txt']

/** Writes a stemcell's tarball, the same bytes for the same content. */
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
