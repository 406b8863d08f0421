import type { OutputFormat } from '../image/formats.ts'

type Section = Readonly<Record<string, unknown>>

/** A stemcell's agent.json: where the agent finds its settings and its disks. */
export interface AgentConfig {
  readonly Platform?: { readonly Linux?: Section } & Section
  readonly Infrastructure?: Section
}

/** How the agent reaches the virtual router: at the address that a unit in the stemcell forwards, by CloudStack's own DNS name, or at an address of the operator's. */
export type MetadataRoute = 'router-discovery' | 'data-server' | `url:${string}`

/** Where cloud software has looked for metadata since EC2; a unit of ours forwards it to the virtual router. */
export const DISCOVERY_URI = 'http://169.254.169.254'

/**
 * KVM gives a volume's disk the first twenty digits of its UUID as serial, and udev makes a link of it:
 * with this the agent finds a disk by its cid whatever letter the kernel gave it.
 */
const KVM_DISK_IDS = {
  DiskIDTransformPattern: '^([0-9a-f]{8})-([0-9a-f]{4})-([0-9a-f]{4})-([0-9a-f]{4})-[0-9a-f]{12}$',
  // The agent's own syntax for groups, not a template of ours.
  DiskIDTransformReplacement: ['virtio-', '{1}', '{2}', '{3}', '{4}'].join('$'),
}

/** The ConfigDrive first: a missing label fails at once, a web server that does not answer costs ten tries. */
function settingsSources(route: MetadataRoute): readonly Section[] {
  return [
    {
      Type: 'ConfigDrive',
      DiskPaths: ['/dev/disk/by-label/config-2', '/dev/disk/by-label/CONFIG-2'],
      MetaDataPath: 'openstack/latest/meta_data.json',
      UserDataPath: 'openstack/latest/user_data',
    },
    // No SSHKeysPath: its look-up is fatal when the router cannot be reached at a later start, and keys come in the settings anyway.
    { Type: 'HTTP', URI: uriOf(route), UserDataPath: '/latest/user-data', InstanceIDPath: '/latest/meta-data/instance-id' },
  ]
}

function uriOf(route: MetadataRoute): string {
  if (route === 'router-discovery') return DISCOVERY_URI
  return route === 'data-server' ? 'http://data-server' : route.slice('url:'.length)
}

/** agent.json for CloudStack, made of another cloud's: what concerns the platform itself (service manager, partitioner) stays as it was. */
export function cloudStackAgentConfig(source: AgentConfig, format: OutputFormat, route: MetadataRoute): AgentConfig {
  const { DiskIDTransformPattern: _pattern, DiskIDTransformReplacement: _replacement, ...linux } = source.Platform?.Linux ?? {}
  return {
    Platform: {
      ...source.Platform,
      Linux: {
        PartitionerType: 'parted',
        ...linux,
        CreatePartitionIfNoEphemeralDisk: true,
        DevicePathResolutionType: 'virtio',
        ...(isKvmFormat(format) ? KVM_DISK_IDS : {}),
      },
    },
    Infrastructure: { Settings: { Sources: settingsSources(route) } },
  }
}

/** Formats that KVM runs; only there do disks have serials. */
export function isKvmFormat(format: OutputFormat): boolean {
  return format === 'qcow2' || format === 'raw'
}
