import type { Command } from 'commander'
import { InputError } from '../input-error.ts'
import { writeLightStemcell } from '../stemcell/light-stemcell.ts'
import { type RepackOptions, repackStemcell } from '../stemcell/repack-stemcell.ts'
import type { CliEnvironment } from './cli-environment.ts'
import { parseList, parseProperty } from './options.ts'

interface LightFlags {
  readonly templateId?: string
  readonly templateName?: string
  readonly zone?: string
  readonly output: string
  readonly stemcellVersion: string
  readonly os: string
  readonly hypervisor: string
}

export function addLight(program: Command, { writtenAt, print }: CliEnvironment): void {
  program
    .command('light')
    .description('make a stemcell without an image, for a template that already exists in the cloud')
    .option('--template-id <id>', 'id of the template')
    .option('--template-name <name>', 'name of the template, together with --zone')
    .option('--zone <zone>', 'zone in which the name is looked up')
    .requiredOption('--output <folder>', 'folder for the stemcell')
    .option('--stemcell-version <version>', 'version of the stemcell', '1')
    .option('--os <system>', 'operating system, as BOSH names it', 'ubuntu-jammy')
    .option('--hypervisor <hypervisor>', 'kvm, xen or esxi', 'kvm')
    .action(async ({ stemcellVersion, os, ...flags }: LightFlags) => {
      print(await writeLightStemcell({ ...flags, version: stemcellVersion, operatingSystem: os, apiVersion: 3, writtenAt }))
    })
}

interface RepackFlags {
  readonly output: string
  readonly name?: string
  readonly stemcellVersion?: string
  readonly property: Readonly<Record<string, unknown>>
  readonly stemcellFormat?: readonly string[]
  readonly apiVersion?: string
  readonly emptyImage?: boolean
}

export function addRepack(program: Command, { context, writtenAt, print }: CliEnvironment): void {
  program
    .command('repack')
    .description('rewrite a stemcell with another name, version or properties, and the right sha1')
    .argument('<stemcell>')
    .requiredOption('--output <folder>', 'folder for the stemcell')
    .option('--name <name>', 'new name')
    .option('--stemcell-version <version>', 'new version')
    .option('--property <key=value>', 'a cloud property; null removes it; may be given several times', parseProperty, {})
    .option('--stemcell-format <format>', 'replaces stemcell_formats; may be given several times', parseList)
    .option('--api-version <number>', 'new api_version')
    .option('--empty-image', 'omit the image, for a light stemcell')
    .action(async (stemcell: string, flags: RepackFlags) =>
      print(await repackStemcell(stemcell, repackOptions(flags, writtenAt, context.signal))),
    )
}

function repackOptions(flags: RepackFlags, writtenAt: Date, signal: AbortSignal | undefined): RepackOptions {
  const { output, name, stemcellVersion, property, stemcellFormat, apiVersion, emptyImage } = flags
  if (apiVersion !== undefined && !/^[1-9]$/.test(apiVersion)) throw new InputError(`--api-version ${apiVersion}: expected 1, 2 or 3`)
  return {
    output,
    writtenAt,
    properties: property,
    emptyImage: emptyImage === true,
    ...(name === undefined ? {} : { name }),
    ...(stemcellVersion === undefined ? {} : { version: stemcellVersion }),
    ...(stemcellFormat === undefined ? {} : { formats: stemcellFormat }),
    ...(apiVersion === undefined ? {} : { apiVersion: Number(apiVersion) }),
    ...(signal === undefined ? {} : { signal }),
  }
}
