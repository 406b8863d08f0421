import type { Partition } from '../filesystem/partitions.ts'
import type { StemcellReport } from './inspect.ts'

const MIB = 1024 ** 2

/** Renders a report for people: lines of `name value`, one block per subject. */
export function renderReport(report: StemcellReport): string {
  const disk = report.disk === undefined ? ['disk: none, this is a light stemcell'] : diskLines(report.disk)
  return [report.file, ...manifestLines(report), imageLine(report), ...disk, ''].join('\n')
}

function manifestLines({ manifest, members }: StemcellReport): string[] {
  const properties = manifest.cloud_properties ?? {}
  const said = (value: unknown, otherwise = 'not set') => (value === undefined ? otherwise : String(value))
  return [
    `  name             ${manifest.name}`,
    `  version          ${manifest.version}`,
    `  operating system ${said(manifest.operating_system)}`,
    `  API version      ${said(manifest.api_version, 'not set: agents ask a registry')}`,
    `  formats          ${said(manifest.stemcell_formats?.join(', '))}`,
    `  infrastructure   ${said(properties['infrastructure'])}, ${said(properties['hypervisor'], 'no hypervisor')}`,
    `  members          ${members.join(', ')}`,
  ]
}

function imageLine({ image, manifest }: StemcellReport): string {
  const wrong = image.sha1IsRight ? '' : ` (the manifest says ${manifest.sha1})`
  return `image: ${image.kind}, ${mib(image.bytes)}, sha1 ${image.sha1}${wrong}`
}

function diskLines(disk: NonNullable<StemcellReport['disk']>): string[] {
  return [
    `disk: ${disk.format} of ${mib(disk.virtualBytes)}, partition table ${disk.partitionTable}`,
    ...disk.partitions.map(partitionLine),
    `  root             ext4 ${disk.rootFilesystem.uuid} at byte ${disk.rootFilesystem.offsetBytes}`,
    `  boot             ${disk.bootLoaders.join(', ') || 'no boot loader found'}; ${disk.kernels.join(', ') || 'no kernel'}`,
    `  inside           ${disk.operatingSystem ?? 'no operating_system'}, version ${disk.stemcellVersion ?? 'not set'}, for ${disk.infrastructure ?? 'no infrastructure'}`,
    `  agent            ${disk.agentVersion ?? 'none'}`,
    `  packages         ${disk.packages}`,
    'at boot:',
    ...disk.forecast.map((line) => `  ${line}`),
  ]
}

function partitionLine({ number, type, startBytes, sizeBytes, bootable }: Partition): string {
  return `  partition ${number}: type ${type}, from ${mib(startBytes)}, ${mib(sizeBytes)}${bootable ? ', bootable' : ''}`
}

function mib(bytes: number): string {
  return `${(bytes / MIB).toFixed(bytes < 10 * MIB ? 1 : 0)} MiB`
}
