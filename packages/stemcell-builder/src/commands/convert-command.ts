import type { Command } from 'commander'
import type { MetadataRoute } from '../agent/agent-settings.ts'
import { convert } from '../convert/convert.ts'
import type { OutputFormat } from '../image/formats.ts'
import type { CliEnvironment } from './cli-environment.ts'
import { parseFormat, parseList, parseRoute } from './options.ts'

interface Flags {
  readonly format: readonly OutputFormat[]
  readonly output: string
  readonly metadata: MetadataRoute
  readonly kernelArgument: readonly string[]
}

export function addConvert(program: Command, { context, writtenAt, print }: CliEnvironment): void {
  program
    .command('convert')
    .description('convert a stemcell for OpenStack, vSphere or XenServer to CloudStack')
    .argument('<stemcell>', 'tarball of the stemcell')
    .requiredOption('--format <format>', 'qcow2 or raw for KVM, vhd for XenServer, ova for VMware; may be given several times', parseFormat)
    .requiredOption('--output <folder>', 'folder for the stemcells')
    .option(
      '--metadata <route>',
      'how the agent reaches the virtual router: router-discovery, data-server or url:http://…',
      parseRoute,
      'router-discovery',
    )
    .option('--kernel-argument <argument>', 'added to every kernel’s command line; may be given several times', parseList, [])
    .action(async (stemcell: string, { format, output, metadata, kernelArgument }: Flags) => {
      const files = await convert(
        stemcell,
        { formats: format, output, route: metadata, kernelArguments: kernelArgument, writtenAt },
        context,
      )
      for (const file of files) print(file)
    })
}
