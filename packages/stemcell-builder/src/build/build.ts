import { rm, truncate, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { makeFolder } from 'workspace/make-folder'
import { findRootFilesystem } from '../filesystem/root-filesystem.ts'
import type { ToolContext } from '../host/tool-context.ts'
import { requireUserNamespaces } from '../host/user-namespaces.ts'
import { withWorkFolder } from '../host/work-folder.ts'
import { type OutputFormat, writeImage } from '../image/formats.ts'
import { InputError } from '../input-error.ts'
import type { Recipe } from '../recipe/schema.ts'
import { cycloneDxDocument } from '../sbom/cyclonedx-document.ts'
import { packagesText } from '../sbom/dpkg-status.ts'
import { readPackages } from '../sbom/read-packages.ts'
import { spdxDocument } from '../sbom/spdx-document.ts'
import { agentBinary } from '../sources/agent-binary.ts'
import { agentFromStemcell } from '../sources/agent-from-stemcell.ts'
import { debianPackages } from '../sources/debian-packages.ts'
import { rootfsArchive } from '../sources/rootfs.ts'
import { runStages, type StageSelection } from '../stages/run-stages.ts'
import { cloudStackManifest, stemcellFileName } from '../stemcell/cloudstack-manifest.ts'
import { writeStemcell } from '../stemcell/write-stemcell.ts'
import { digestOfFile } from '../tarball/checksum.ts'
import { installBootLoader } from './boot-loader.ts'
import { planLayout, writePartitionTable } from './disk-layout.ts'
import { makeFilesystem } from './make-filesystem.ts'
import { type AgentOptions, requireAgent } from './require-agent.ts'
import { filesystemUuidOf, treeReader } from './tree-reader.ts'
import { writeOverlay } from './write-overlay.ts'

export interface BuildOptions extends AgentOptions {
  readonly output: string
  readonly writtenAt: Date
}

const MIB = 1024 ** 2

/** Builds stemcells from a recipe, without root and without mounts. Returns their paths; each file appears only once it is complete. */
export async function build(recipe: Recipe, options: BuildOptions, context: ToolContext): Promise<string[]> {
  requireAgent(recipe, options)
  await requireUserNamespaces(context, process.getuid?.() === 0)
  makeFolder(options.output)
  return withWorkFolder(options.output, async (folder) => {
    const base = await baseArchive(recipe, path.join(folder, 'base.tar'), options, context)
    const raw = await assembleDisk(recipe, base, folder, options, context)
    const done: string[] = []
    for (const format of new Set(recipe.formats)) done.push(await packOne(recipe, raw, format, folder, options, context))
    return done
  })
}

async function baseArchive(recipe: Recipe, target: string, { writtenAt }: BuildOptions, context: ToolContext): Promise<string> {
  const { from } = recipe
  if ('packages' in from) {
    await debianPackages(from.packages, target, writtenAt, context)
    return target
  }
  if ('rootfs' in from) return rootfsArchive(from.rootfs, target, context)
  throw new InputError('a recipe from upstream is built with buildUpstream')
}

async function assembleDisk(recipe: Recipe, base: string, folder: string, options: BuildOptions, context: ToolContext): Promise<string> {
  const { writtenAt } = options
  const { progress, runTool } = context
  const uuid = filesystemUuidOf(recipe)
  const tree = await treeReader(base, context)
  progress.step('plan the stages')
  const stageContext = {
    ...tree,
    filesystemUuid: uuid,
    operatingSystem: recipe.operating_system,
    version: recipe.version,
    infrastructure: 'cloudstack',
  }
  const changes = await runStages(await withAgent(recipe, folder, options, context), stageContext)
  const overlay = path.join(folder, 'overlay.tar')
  await writeOverlay(overlay, changes, writtenAt)
  const disk = path.join(folder, 'disk.raw')
  const layout = planLayout(recipe.disk_mib, recipe.firmware)
  await writeFile(disk, '')
  await truncate(disk, recipe.disk_mib * MIB)
  progress.step('make the disk')
  await writePartitionTable(disk, layout, runTool)
  const { startBytes: offsetBytes, sizeBytes } = layout.root
  await makeFilesystem(
    { base, overlay, remove: changes.remove, disk, offsetBytes, sizeKib: sizeBytes / 1024, uuid, writtenAt, folder },
    context,
  )
  await installBootLoader({ disk, layout, filesystemUuid: uuid, folder, writtenAt }, recipe.firmware, context)
  return disk
}

/** Returns the recipe's stages, with the agent's binary if the recipe gives one. */
async function withAgent(
  { agent, stages, without, formats }: Recipe,
  folder: string,
  { agentFrom }: BuildOptions,
  context: ToolContext,
): Promise<StageSelection> {
  const ofRecipe = async () => (agent === undefined ? {} : { binary: await agentBinary(agent, path.join(folder, 'bosh-agent'), context) })
  const given = agentFrom === undefined ? await ofRecipe() : await agentFromStemcell(agentFrom, path.join(folder, 'agent'), context)
  return { without, stages: { ...stages, agent: { format: formats[0], ...stages['agent'], ...given } } }
}

async function packOne(
  recipe: Recipe,
  raw: string,
  format: OutputFormat,
  folder: string,
  { output, writtenAt }: BuildOptions,
  context: ToolContext,
): Promise<string> {
  const { progress, signal } = context
  progress.step(`write the ${format} image and pack it`)
  const image = path.join(folder, `image.${format}`)
  await writeImage(raw, format, image, { modifiedAt: writtenAt }, context)
  const packages = await readPackages(await findRootFilesystem(raw), context)
  const distribution = 'packages' in recipe.from ? recipe.from.packages.distribution : 'debian'
  const source = {
    name: `bosh-cloudstack-kvm-${recipe.operating_system}-go_agent`,
    version: recipe.version,
    sha1: '',
    api_version: 3,
    operating_system: recipe.operating_system,
    cloud_properties: { os_distro: distribution },
  }
  const manifest = cloudStackManifest(source, { format, sha1: await digestOfFile(image, 'sha1'), diskMib: recipe.disk_mib })
  const subject = { name: manifest.name, version: recipe.version, distribution, createdAt: writtenAt }
  const texts = new Map([
    ['packages.txt', packagesText(packages)],
    ['dev_tools_file_list.txt', ''],
    ['sbom.spdx.json', spdxDocument(subject, packages)],
    ['sbom.cdx.json', cycloneDxDocument(subject, packages)],
  ])
  const file = path.join(output, stemcellFileName(manifest, format))
  await writeStemcell(
    file,
    { manifest, image, texts, isCompressed: format !== 'raw' },
    { modifiedAt: writtenAt, onProgress: progress.share, ...(signal === undefined ? {} : { signal }) },
  )
  await rm(image)
  return file
}
