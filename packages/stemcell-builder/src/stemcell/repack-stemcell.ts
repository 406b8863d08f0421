import { rename } from 'node:fs/promises'
import path from 'node:path'
import { makeFolder } from 'workspace/make-folder'
import { sniffFile } from '../file-kind.ts'
import { withWorkFolder } from '../host/work-folder.ts'
import { digestOfFile } from '../tarball/checksum.ts'
import { SHA1_OF_EMPTY } from './cloudstack-manifest.ts'
import { fileNameOf } from './file-name.ts'
import type { StemcellManifest } from './manifest.ts'
import { openStemcell } from './open-stemcell.ts'
import { writeStemcell } from './write-stemcell.ts'

export interface RepackOptions {
  readonly output: string
  readonly name?: string
  readonly version?: string
  /** Merged into cloud_properties; null removes a key. */
  readonly properties: Readonly<Record<string, unknown>>
  readonly formats?: readonly string[]
  readonly apiVersion?: number
  readonly emptyImage: boolean
  readonly writtenAt: Date
  readonly signal?: AbortSignal
}

/**
 * Rewrites a stemcell with another name, version or properties. Its sha1 is recomputed, and unknown keys of the manifest are kept. Returns
 * the path.
 */
export async function repackStemcell(archive: string, options: RepackOptions): Promise<string> {
  makeFolder(options.output)
  return withWorkFolder(options.output, async (folder) => {
    const { manifest, image, texts } = await openStemcell(archive, folder, options)
    const sha1 = options.emptyImage ? SHA1_OF_EMPTY : await digestOfFile(image, 'sha1')
    const changed = changedManifest(manifest, sha1, options)
    const name = fileNameOf(changed)
    const written = {
      manifest: changed,
      image: options.emptyImage ? undefined : image,
      texts,
      isCompressed: (await sniffFile(image)) !== 'raw',
    }
    const unfinished = path.join(folder, name)
    await writeStemcell(unfinished, written, {
      modifiedAt: options.writtenAt,
      ...(options.signal === undefined ? {} : { signal: options.signal }),
    })
    await rename(unfinished, path.join(options.output, name))
    return path.join(options.output, name)
  })
}

function changedManifest(
  manifest: StemcellManifest,
  sha1: string,
  { name, version, properties, formats, apiVersion }: RepackOptions,
): StemcellManifest {
  const named = { ...(name === undefined ? {} : { name }), ...(version === undefined ? {} : { version }) }
  const merged = Object.entries({ ...manifest.cloud_properties, ...named, ...properties }).filter(([, value]) => value !== null)
  return {
    ...manifest,
    ...named,
    sha1,
    ...(apiVersion === undefined ? {} : { api_version: apiVersion }),
    ...(formats === undefined ? {} : { stemcell_formats: [...formats] }),
    cloud_properties: Object.fromEntries(merged),
  }
}
