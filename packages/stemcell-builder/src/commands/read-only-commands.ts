import type { Command } from 'commander'
import { toolVersions } from '../host/tool-versions.ts'
import { withWorkFolder } from '../host/work-folder.ts'
import { InputError } from '../input-error.ts'
import { inspectStemcell } from '../inspect/inspect.ts'
import { openDisk } from '../inspect/open-disk.ts'
import { renderReport } from '../inspect/render-report.ts'
import { cycloneDxDocument } from '../sbom/cyclonedx-document.ts'
import { readPackages } from '../sbom/read-packages.ts'
import { spdxDocument } from '../sbom/spdx-document.ts'
import type { CliEnvironment } from './cli-environment.ts'

/** `inspect`: the first of the commands that read a stemcell and write nothing. */
export function addInspect(program: Command, { context, print }: CliEnvironment): void {
  program
    .command('inspect')
    .description('report everything about a stemcell that can be determined without booting it')
    .argument('<stemcell>')
    .option('--json', 'machine-readable output')
    .action(async (stemcell: string, { json }: { readonly json?: boolean }) => {
      const report = await inspectStemcell(stemcell, context)
      print(json === true ? JSON.stringify(report, null, 2) : renderReport(report))
    })
}

export function addSbom(program: Command, { context, writtenAt, print }: CliEnvironment): void {
  program
    .command('sbom')
    .description('list the packages installed in a stemcell')
    .argument('<stemcell>')
    .option('--format <format>', 'spdx or cyclonedx', 'spdx')
    .action(async (stemcell: string, { format }: { readonly format: string }) => {
      if (format !== 'spdx' && format !== 'cyclonedx') throw new InputError(`--format ${format}: expected spdx or cyclonedx`)
      await withWorkFolder(
        undefined,
        async (folder) => {
          const { stemcell: opened, root } = await openDisk(stemcell, folder, context)
          if (root === undefined) throw new InputError(`${stemcell} is a light stemcell: it contains no packages to list`)
          const { name, version, cloud_properties: properties } = opened.manifest
          const subject = { name, version, distribution: String(properties?.['os_distro'] ?? 'ubuntu'), createdAt: writtenAt }
          const packages = await readPackages(root, context)
          print(format === 'spdx' ? spdxDocument(subject, packages) : cycloneDxDocument(subject, packages))
        },
        stemcell,
      )
    })
}

export function addTools(program: Command, { context, print, exitWith }: CliEnvironment): void {
  program
    .command('tools')
    .description('list the external programs that are installed, and the Debian packages of the missing ones')
    .action(async () => {
      const rows = await toolVersions(context.runTool)
      const width = Math.max(...rows.map(({ name }) => name.length))
      for (const { name, version, debianPackage, neededFor } of rows) {
        print(`${name.padEnd(width)}  ${(version ?? 'missing').padEnd(12)}  ${debianPackage} (${neededFor})`)
      }
      const missing = [...new Set(rows.filter(({ version }) => version === undefined).map(({ debianPackage }) => debianPackage))]
      if (missing.length === 0) return
      print(`\napt-get install ${missing.sort().join(' ')}`)
      exitWith(1)
    })
}
