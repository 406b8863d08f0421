import path from 'node:path'
import { makeFolder } from 'workspace/make-folder'
import { copyFromImage, listImageFolders } from '../filesystem/files.ts'
import { findRootFilesystem } from '../filesystem/root-filesystem.ts'
import type { ToolContext } from '../host/tool-context.ts'
import { withWorkFolder } from '../host/work-folder.ts'
import { convertToRaw } from '../image/formats.ts'
import { openImage } from '../image/open-image.ts'
import { InputError } from '../input-error.ts'
import { openStemcell } from '../stemcell/open-stemcell.ts'

const BIN = '/var/vcap/bosh/bin'
const AGENT = 'bosh-agent'
/** The agent and the programs that it calls to fetch and store blobs; its scripts are the stage's own. */
const TAKEN = /^(bosh-agent|bosh-blobstore-[a-z\d]+)$/

export interface AgentPrograms {
  /** Path of the agent's binary. */
  readonly binary: string
  /** Path by name of each further program of the agent. */
  readonly programs: Readonly<Record<string, string>>
}

/**
 * Copies the agent and its blobstore clients out of a stemcell, for example an official one, to `target`.
 * @throws {InputError} if it is not a stemcell, is a light one, or has no agent
 */
export async function agentFromStemcell(archive: string, target: string, context: ToolContext): Promise<AgentPrograms> {
  context.progress.step(`take the agent out of ${archive}`)
  makeFolder(target)
  const copied = await withWorkFolder(path.dirname(target), (folder) => copyPrograms(archive, folder, target, context), archive)
  const { [AGENT]: binary, ...programs } = copied
  if (binary === undefined) throw new InputError(`${archive} contains no ${BIN}/${AGENT}: give a stemcell with an agent`)
  return { binary, programs }
}

async function copyPrograms(archive: string, folder: string, target: string, context: ToolContext): Promise<Record<string, string>> {
  const { image, imageBytes } = await openStemcell(archive, folder, context)
  if (imageBytes === 0) throw new InputError(`${archive} is a light stemcell: it contains no agent`)
  const raw = path.join(folder, 'disk.raw')
  const disk = await openImage(image, folder, context)
  await convertToRaw(disk, raw, context)
  const root = await findRootFilesystem(raw, disk.file)
  const copied: Record<string, string> = {}
  const [names = []] = await listImageFolders(root, [BIN], context)
  for (const name of names.filter((found) => TAKEN.test(found)).sort()) {
    const file = path.join(target, name)
    if (await copyFromImage(root, `${BIN}/${name}`, file, context)) copied[name] = file
  }
  return copied
}
