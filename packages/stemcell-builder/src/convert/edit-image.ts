import { AGENT_CONFIG, INFRASTRUCTURE, readAgentConfig } from '../agent/agent-files.ts'
import { cloudStackAgentConfig, type MetadataRoute } from '../agent/agent-settings.ts'
import { routerDiscovery } from '../agent/router-discovery.ts'
import { type ImageFile, writeImageFiles } from '../filesystem/files.ts'
import { findRootFilesystem } from '../filesystem/root-filesystem.ts'
import type { Surroundings } from '../host/surroundings.ts'
import type { OutputFormat } from '../image/formats.ts'
import { editKernelArguments } from './kernel-arguments.ts'

export interface EditOptions {
  readonly route: MetadataRoute
  /** Added to every kernel's command line, for example `console=ttyS0`. */
  readonly kernelArguments: readonly string[]
  /** What the written files are dated. */
  readonly writtenAt: Date
}

/** Makes a raw disk of another cloud's stemcell one for CloudStack, in place, without a mount: what the agent asks, where, and for which disks. */
export async function editImage(disk: string, format: OutputFormat, options: EditOptions, surroundings: Surroundings): Promise<void> {
  const root = await findRootFilesystem(disk)
  const agentConfig = await readAgentConfig(root, surroundings)
  const files: ImageFile[] = [
    { path: AGENT_CONFIG, content: `${JSON.stringify(cloudStackAgentConfig(agentConfig, format, options.route), null, 2)}\n`, mode: 0o600 },
    { path: INFRASTRUCTURE, content: 'cloudstack', mode: 0o644 },
    ...(await editKernelArguments(root, options.kernelArguments, surroundings)),
  ]
  const discovery = options.route === 'router-discovery' ? routerDiscovery : { files: [], links: [] }
  await writeImageFiles(root, [...files, ...discovery.files], discovery.links, options.writtenAt, surroundings)
}
