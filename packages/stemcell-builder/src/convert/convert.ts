import { rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { makeFolder } from 'workspace/make-folder'
import { isKvmFormat, type MetadataRoute } from '../agent/agent-settings.ts'
import type { ToolContext } from '../host/tool-context.ts'
import { withWorkFolder } from '../host/work-folder.ts'
import { convertToRaw, type OutputFormat, writeImage } from '../image/formats.ts'
import { openImage } from '../image/open-image.ts'
import { cloudStackManifest, stemcellFileName } from '../stemcell/cloudstack-manifest.ts'
import { type OpenedStemcell, openStemcell } from '../stemcell/open-stemcell.ts'
import { writeStemcell } from '../stemcell/write-stemcell.ts'
import { digestOfFile } from '../tarball/checksum.ts'
import { editImage } from './edit-image.ts'

export interface ConvertOptions {
  readonly formats: readonly OutputFormat[]
  readonly output: string
  readonly route: MetadataRoute
  readonly kernelArguments: readonly string[]
  /** Timestamp of everything written: SOURCE_DATE_EPOCH, or a fixed date. */
  readonly writtenAt: Date
}

const MIB = 1024 ** 2

/**
 * Converts another cloud's stemcell into CloudStack stemcells, one per format. Returns their paths; each file appears only once it is complete.
 * @throws {InputError} if the input cannot be used; no files are left behind
 */
export async function convert(archive: string, options: ConvertOptions, context: ToolContext): Promise<string[]> {
  makeFolder(options.output)
  return withWorkFolder(
    options.output,
    async (folder) => {
      context.progress.step(`unpack ${archive}`)
      const source = await openStemcell(archive, folder, context)
      const disk = await openImage(source.image, folder, context)
      const done: string[] = []
      // Formats of one hypervisor share a disk. The disk of each hypervisor is edited from the source, never from another hypervisor's.
      for (const formats of groupByAgentConfig(options.formats)) {
        const raw = path.join(folder, 'disk.raw')
        context.progress.step(
          `unpack the ${disk.format} disk (${Math.ceil(disk.virtualBytes / MIB)} MiB) and edit it for ${formats.join(', ')}`,
        )
        await convertToRaw(disk, raw, context)
        await editImage(raw, formats[0], options, context)
        const material = { source, raw, diskMib: Math.ceil(disk.virtualBytes / MIB), folder }
        for (const format of formats) done.push(await writeOne(material, format, options, context))
        await rm(raw)
      }
      // Only at the end, so that a failure in the last format leaves none of the others behind.
      return Promise.all(done.map((file) => publish(file, options.output)))
    },
    archive,
  )
}

type Formats = readonly [OutputFormat, ...OutputFormat[]]

function groupByAgentConfig(formats: readonly OutputFormat[]): Formats[] {
  const groups = [formats.filter(isKvmFormat), formats.filter((format) => !isKvmFormat(format))].map((group) => [...new Set(group)])
  return groups.filter((group): group is [OutputFormat, ...OutputFormat[]] => group.length > 0)
}

interface ConversionInput {
  readonly source: OpenedStemcell
  readonly raw: string
  readonly diskMib: number
  readonly folder: string
}

async function writeOne(
  { source, raw, diskMib, folder }: ConversionInput,
  format: OutputFormat,
  options: ConvertOptions,
  context: ToolContext,
): Promise<string> {
  const { progress, signal } = context
  const image = path.join(folder, `image.${format}`)
  progress.step(`write the ${format} image`)
  await writeImage(raw, format, image, { modifiedAt: options.writtenAt }, context)
  const manifest = cloudStackManifest(source.manifest, { format, sha1: await digestOfFile(image, 'sha1'), diskMib })
  const target = path.join(folder, stemcellFileName(manifest, format))
  progress.step(`pack ${path.basename(target)} (an image of ${Math.ceil((await stat(image)).size / MIB)} MiB)`)
  await writeStemcell(
    target,
    { manifest, image, texts: source.texts, isCompressed: format !== 'raw' },
    { modifiedAt: options.writtenAt, onProgress: progress.share, ...(signal === undefined ? {} : { signal }) },
  )
  await rm(image)
  return target
}

async function publish(file: string, output: string): Promise<string> {
  const target = path.join(output, path.basename(file))
  await rename(file, target)
  return target
}
