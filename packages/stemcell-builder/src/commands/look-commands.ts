import type { Command } from 'commander'
import { versionOf } from '../host/tool-versions.ts'
import { withWorkFolder } from '../host/work-folder.ts'
import { InputError } from '../input-error.ts'
import { inspectStemcell } from '../inspect/inspect.ts'
import { openDisk } from '../inspect/open-disk.ts'
import { renderReport } from '../inspect/render-report.ts'
import { readPackages } from '../sbom/read-packages.ts'
import { cycloneDxDocument, spdxDocument } from '../sbom/sbom.ts'
import type { Console } from './console.ts'

/** Commands that look at a stemcell and change nothing. */
export function addInspect(program: Command, { surroundings, print }: Console): void {
  program
    .command('inspect')
    .description('say everything about a stemcell that can be said without starting it')
    .argument('<stemcell>')
    .option('--json', 'for programs')
    .action(async (stemcell: string, { json }: { readonly json?: boolean }) => {
      const report = await inspectStemcell(stemcell, surroundings)
      print(json === true ? JSON.stringify(report, null, 2) : renderReport(report))
    })
}

export function addSbom(program: Command, { surroundings, writtenAt, print }: Console): void {
  program
    .command('sbom')
    .description('list what is installed in a stemcell')
    .argument('<stemcell>')
    .option('--format <format>', 'spdx or cyclonedx', 'spdx')
    .action(async (stemcell: string, { format }: { readonly format: string }) => {
      if (format !== 'spdx' && format !== 'cyclonedx') throw new InputError(`--format ${format}: expected spdx or cyclonedx`)
      await withWorkFolder(undefined, async (folder) => {
        const { stemcell: opened, root } = await openDisk(stemcell, folder, surroundings)
        if (root === undefined) throw new InputError(`${stemcell} is a light stemcell: there is nothing in it to list`)
        const { name, version, cloud_properties: properties } = opened.manifest
        const subject = { name, version, distribution: String(properties?.['os_distro'] ?? 'ubuntu'), createdAt: writtenAt }
        const packages = await readPackages(root, surroundings)
        print(format === 'spdx' ? spdxDocument(subject, packages) : cycloneDxDocument(subject, packages))
      })
    })
}

export function addTools(program: Command, { surroundings, print, exitWith }: Console): void {
  program
    .command('tools')
    .description('say which external programs are there, and which Debian package brings the missing ones')
    .action(async () => {
      const rows = await versionOf(surroundings.runTool)
      const width = Math.max(...rows.map(({ name }) => name.length))
      for (const { name, version, debianPackage, neededFor } of rows) {
        print(
          `${name.padEnd(width)}  ${(version ?? 'missing').padEnd(12)}  ${version === undefined ? `apt-get install ${debianPackage}` : debianPackage} (${neededFor})`,
        )
      }
      if (rows.some(({ version }) => version === undefined)) exitWith(1)
    })
}
