import type { OutputFormat } from '../image/formats.ts'
import { fileNameOf } from './file-name.ts'
import type { StemcellManifest } from './manifest.ts'

/** SHA-1 of an empty file, which is the image of a light stemcell. */
export const SHA1_OF_EMPTY = 'da39a3ee5e6b4b0d3255bfef95601890afd80709'

interface Flavour {
  readonly hypervisor: string
  readonly diskFormat: string
  readonly stemcellFormats: readonly string[]
  /** Suffix of the file name where the hypervisor does not identify the format. */
  readonly suffix: string
}

/** Names of each format. A VHD is labelled vhdx, as upstream does, so that the Go CPI accepts it too. */
const flavours: Readonly<Record<OutputFormat, Flavour>> = {
  qcow2: { hypervisor: 'kvm', diskFormat: 'qcow2', stemcellFormats: ['cloudstack-qcow2'], suffix: '' },
  raw: { hypervisor: 'kvm', diskFormat: 'raw', stemcellFormats: ['cloudstack-raw'], suffix: '-raw' },
  vhd: { hypervisor: 'xen', diskFormat: 'vhdx', stemcellFormats: ['cloudstack-vhdx', 'cloudstack-vhd'], suffix: '' },
  ova: { hypervisor: 'esxi', diskFormat: 'ova', stemcellFormats: ['cloudstack-ova'], suffix: '' },
}

export interface ImageFacts {
  readonly format: OutputFormat
  readonly sha1: string
  /** Size of the disk that the guest sees. */
  readonly diskMib: number
}

/** Cloud properties that have no meaning, or another one, on CloudStack. */
const FOREIGN_PROPERTIES = new Set(['root_device_name', 'auto_disk_config', 'ami', 'image_id'])

/**
 * Derives the manifest of a CloudStack stemcell from another cloud's. Version, operating system and API version are kept, and a
 * stemcell without an API version, whose agent asks a registry, gets none; everything else
 * describes this image.
 */
export function cloudStackManifest(source: StemcellManifest, { format, sha1, diskMib }: ImageFacts): StemcellManifest {
  const { hypervisor, diskFormat, stemcellFormats } = flavours[format]
  const name = stemcellName(source, format)
  const inherited = Object.fromEntries(Object.entries(source.cloud_properties ?? {}).filter(([key]) => !FOREIGN_PROPERTIES.has(key)))
  return {
    ...source,
    name,
    bosh_protocol: source.bosh_protocol ?? '1',
    sha1,
    stemcell_formats: [...stemcellFormats],
    cloud_properties: {
      os_type: 'linux',
      os_distro: 'ubuntu',
      architecture: 'x86_64',
      ...inherited,
      name,
      version: source.version,
      infrastructure: 'cloudstack',
      hypervisor,
      disk: diskMib,
      disk_format: diskFormat,
      container_format: 'bare',
    },
  }
}

/** For example `bosh-cloudstack-kvm-ubuntu-jammy-go_agent`, from the name of any cloud's stemcell. */
function stemcellName(source: StemcellManifest, format: OutputFormat): string {
  return `bosh-cloudstack-${flavours[format].hypervisor}-${systemOf(source)}-go_agent`
}

function systemOf({ name, operating_system }: StemcellManifest): string {
  return operating_system ?? /^bosh-[^-]+-[^-]+-(.+?)(?:-go_agent.*)?$/.exec(name)?.[1] ?? 'ubuntu'
}

/** The file name in upstream's form: `bosh-stemcell-1.2-cloudstack-kvm-ubuntu-jammy-go_agent.tgz`. */
export function stemcellFileName(manifest: StemcellManifest, format: OutputFormat): string {
  return fileNameOf(manifest, flavours[format].suffix)
}
