import type { OutputFormat } from '../image/formats.ts'
import { type JsonObject, objectOrEmpty } from '../json-object.ts'

/** A stemcell's agent.json: where the agent finds its settings and its disks. */
export interface AgentConfig {
  readonly Platform?: { readonly Linux?: JsonObject } & JsonObject
  readonly Infrastructure?: JsonObject
}

/**
 * How the agent reaches the virtual router: through a forwarder in the stemcell, by CloudStack's own DNS name, or at an address that the
 * operator gives.
 */
export type MetadataRoute = 'router-discovery' | 'data-server' | `url:${string}`

/** The link-local metadata address known from EC2; a systemd unit of ours forwards it to the virtual router. */
const DISCOVERY_URI = 'http://169.254.169.254'

/**
 * CloudStack KVM sets the serial of a volume's disk to the first twenty hex digits of the volume's UUID, and udev makes a by-id link from it.
 * With this transformation the agent finds a disk by its cid, whatever device letter the kernel assigned.
 */
const KVM_DISK_IDS = {
  DiskIDTransformPattern: '^([0-9a-f]{8})-([0-9a-f]{4})-([0-9a-f]{4})-([0-9a-f]{4})-[0-9a-f]{12}$',
  // Joined by "$": capture groups in the agent's syntax, which a template literal would interpolate.
  DiskIDTransformReplacement: ['virtio-', '{1}', '{2}', '{3}', '{4}'].join('$'),
}

/** ConfigDrive comes first, because a missing label fails at once, whereas an HTTP server that does not respond costs ten attempts. */
function settingsSources(route: MetadataRoute): readonly JsonObject[] {
  return [
    {
      Type: 'ConfigDrive',
      DiskPaths: ['/dev/disk/by-label/config-2', '/dev/disk/by-label/CONFIG-2'],
      MetaDataPath: 'openstack/latest/meta_data.json',
      UserDataPath: 'openstack/latest/user_data',
    },
    // No SSHKeysPath: the agent exits if that look-up fails at a later boot, and the settings carry the keys anyway.
    { Type: 'HTTP', URI: uriOf(route), UserDataPath: '/latest/user-data', InstanceIDPath: '/latest/meta-data/instance-id' },
  ]
}

function uriOf(route: MetadataRoute): string {
  if (route === 'router-discovery') return DISCOVERY_URI
  return route === 'data-server' ? 'http://data-server' : route.slice('url:'.length)
}

/** Derives agent.json for CloudStack from another cloud's. Platform options such as service manager and partitioner are kept. */
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

/** Returns the settings sources of an agent.json in the order in which the agent tries them. */
export function settingsSourcesOf({ Infrastructure: infrastructure }: AgentConfig): JsonObject[] {
  const sources = objectOrEmpty(objectOrEmpty(infrastructure)['Settings'])['Sources']
  return Array.isArray(sources) ? sources.map(objectOrEmpty) : []
}

/** Whether KVM runs this format; only there do disks have serials. */
export function isKvmFormat(format: OutputFormat): boolean {
  return format === 'qcow2' || format === 'raw'
}
