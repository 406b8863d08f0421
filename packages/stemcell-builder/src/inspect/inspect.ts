import { AGENT_CONFIG, INFRASTRUCTURE, parseAgentConfig } from '../agent/agent-files.ts'
import type { AgentConfig } from '../agent/agent-settings.ts'
import { agentVersionIn } from '../agent/agent-version.ts'
import { explainBoot, type Platform } from '../agent/explain-boot.ts'
import { listImageFolders, readImageFiles } from '../filesystem/files.ts'
import type { Partition } from '../filesystem/partitions.ts'
import type { RootFilesystem } from '../filesystem/root-filesystem.ts'
import type { ToolContext } from '../host/tool-context.ts'
import { withWorkFolder } from '../host/work-folder.ts'
import { InputError } from '../input-error.ts'
import { installedPackages } from '../sbom/dpkg-status.ts'
import type { StemcellManifest } from '../stemcell/manifest.ts'
import { digestOfFile } from '../tarball/checksum.ts'
import { type OpenedDisk, openDisk } from './open-disk.ts'

const AGENT = '/var/vcap/bosh/bin/bosh-agent'
const OPERATING_SYSTEM = '/var/vcap/bosh/etc/operating_system'
const STEMCELL_VERSION = '/var/vcap/bosh/etc/stemcell_version'
const PACKAGES = '/var/lib/dpkg/status'

/** Everything about a stemcell that can be determined without booting it. */
export interface StemcellReport {
  readonly file: string
  readonly manifest: StemcellManifest
  readonly members: readonly string[]
  readonly image: { readonly kind: string; readonly bytes: number; readonly sha1: string; readonly sha1IsRight: boolean }
  readonly disk?: {
    readonly format: string
    readonly virtualBytes: number
    readonly partitionTable: string
    readonly partitions: readonly Partition[]
    readonly rootFilesystem: { readonly uuid: string; readonly label: string; readonly offsetBytes: number }
    readonly bootLoaders: readonly string[]
    readonly kernels: readonly string[]
    readonly operatingSystem: string | undefined
    readonly stemcellVersion: string | undefined
    readonly infrastructure: string | undefined
    readonly agentVersion: string | undefined
    readonly agentConfig: AgentConfig | undefined
    readonly forecast: readonly string[]
    readonly packages: number
  }
}

export async function inspectStemcell(file: string, context: ToolContext): Promise<StemcellReport> {
  return withWorkFolder(undefined, async (folder) => reportOn(await openDisk(file, folder, context), context), file)
}

/** Reports on a stemcell that is already open. */
export async function reportOn(opened: OpenedDisk, context: ToolContext): Promise<StemcellReport> {
  const { stemcell, kind, root, disk } = opened
  const sha1 = await digestOfFile(stemcell.image, 'sha1')
  return {
    file: stemcell.archive,
    manifest: stemcell.manifest,
    members: ['stemcell.MF', 'image', ...stemcell.texts.keys()],
    image: { kind, bytes: stemcell.imageBytes, sha1, sha1IsRight: stemcell.manifest.sha1 === sha1 },
    ...(root === undefined || disk === undefined
      ? {}
      : { disk: { format: disk.format, virtualBytes: disk.virtualBytes, ...(await diskReport(stemcell.manifest, root, context)) } }),
  }
}

async function diskReport(manifest: StemcellManifest, root: RootFilesystem, context: ToolContext) {
  const texts = await readImageFiles(root, [AGENT_CONFIG, AGENT, OPERATING_SYSTEM, STEMCELL_VERSION, INFRASTRUCTURE, PACKAGES], context)
  const textOf = (file: string) => texts.get(file)?.trim()
  const agent = texts.get(AGENT)
  const agentConfig = agentConfigIn(textOf(AGENT_CONFIG))
  const [boot = [], grub = []] = await listImageFolders(root, ['/boot', '/boot/grub'], context)
  return {
    partitionTable: root.table.kind,
    partitions: root.table.partitions,
    rootFilesystem: { uuid: root.uuid, label: root.label, offsetBytes: root.offsetBytes },
    bootLoaders: bootLoaders(root, grub),
    kernels: boot.filter((name) => name.startsWith('vmlinuz')).sort(),
    operatingSystem: textOf(OPERATING_SYSTEM),
    stemcellVersion: textOf(STEMCELL_VERSION),
    infrastructure: textOf(INFRASTRUCTURE),
    agentVersion: agent === undefined ? undefined : agentVersionIn(agent),
    agentConfig,
    forecast: agentConfig === undefined ? [] : explainBoot(agentConfig, platformOf(manifest)),
    packages: installedPackages(textOf(PACKAGES) ?? '').length,
  }
}

/** Returns undefined if there is no usable agent.json, which verify reports as a finding. */
function agentConfigIn(text: string | undefined): AgentConfig | undefined {
  if (text === undefined || text === '') return undefined
  try {
    return parseAgentConfig(text)
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return undefined
  }
}

function platformOf({ cloud_properties: properties }: StemcellManifest): Platform {
  const hypervisor = String(properties?.['hypervisor'] ?? 'kvm')
  if (hypervisor === 'esxi' || hypervisor === 'vmware') return 'vmware'
  return hypervisor.startsWith('xen') ? 'xen' : 'kvm'
}

/** EFI system partitions of MBR and GPT. */
const EFI_TYPES = ['ef', 'c12a7328-f81f-11d2-ba4b-00a0c93ec93b']

function bootLoaders(root: RootFilesystem, grubFolder: readonly string[]): string[] {
  const efi = root.table.partitions.some(({ type }) => EFI_TYPES.includes(type))
  return [
    ...(grubFolder.includes('grub.cfg') ? ['GRUB 2'] : []),
    ...(grubFolder.includes('menu.lst') ? ['GRUB 1 menu'] : []),
    ...(efi ? ['EFI system partition'] : []),
  ]
}
