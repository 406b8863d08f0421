import { AGENT_CONFIG, INFRASTRUCTURE, readAgentConfig } from '../agent/agent-files.ts'
import { cloudStackAgentConfig, type MetadataRoute } from '../agent/agent-settings.ts'
import { routerDiscovery } from '../agent/router-discovery.ts'
import { type ImageFile, writeImageFiles } from '../filesystem/files.ts'
import { findRootFilesystem } from '../filesystem/root-filesystem.ts'
import type { ToolContext } from '../host/tool-context.ts'
import type { OutputFormat } from '../image/formats.ts'
import { editKernelArguments } from './kernel-arguments.ts'

export interface EditOptions {
  readonly route: MetadataRoute
  /** Added to every kernel's command line, for example `console=ttyS0`. */
  readonly kernelArguments: readonly string[]
  /** Timestamp of the written files. */
  readonly writtenAt: Date
}

/**
 * Adapts the raw disk of another cloud's stemcell to CloudStack, in place and without a mount: where the agent finds its settings and its
 * disks.
 */
export async function editImage(disk: string, format: OutputFormat, options: EditOptions, context: ToolContext): Promise<void> {
  const root = await findRootFilesystem(disk)
  const agentConfig = await readAgentConfig(root, context)
  const files: ImageFile[] = [
    { path: AGENT_CONFIG, content: `${JSON.stringify(cloudStackAgentConfig(agentConfig, format, options.route), null, 2)}\n`, mode: 0o600 },
    { path: INFRASTRUCTURE, content: 'cloudstack', mode: 0o644 },
    ...(await editKernelArguments(root, options.kernelArguments, context)),
  ]
  const discovery = options.route === 'router-discovery' ? routerDiscovery : { files: [], links: [] }
  await writeImageFiles(root, [...files, ...discovery.files], discovery.links, options.writtenAt, context)
}
