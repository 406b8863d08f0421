import type { AgentConfig } from './agent-settings.ts'
import { sectionOf } from './lint-agent-config.ts'

/** CloudStack's hypervisors, as far as an agent can tell them apart. */
export type Platform = 'kvm' | 'xen' | 'vmware'

type Section = Readonly<Record<string, unknown>>

const CLOUDSTACK_LABELS = ['/dev/disk/by-label/config-2', '/dev/disk/by-label/CONFIG-2']

/** What will happen when a machine with this agent.json starts on CloudStack, in the order in which the agent does it. */
export function forecastBoot(config: AgentConfig, platform: Platform): string[] {
  const linux = sectionOf(config.Platform?.Linux)
  const sources = sectionOf(sectionOf(config.Infrastructure)['Settings'])['Sources']
  const list = Array.isArray(sources) ? sources.map(sectionOf) : []
  return [...list.map(forecastSource), ...forecastSshKey(list), forecastEphemeral(linux), forecastPersistent(linux, platform)]
}

function forecastSource(source: Section): string {
  switch (source['Type']) {
    case 'ConfigDrive':
      return forecastConfigDrive(source)
    case 'HTTP':
      return forecastHttp(source)
    case 'CDROM':
    case 'VsphereGuestInfo':
      return `${String(source['Type'])}: CloudStack gives its machines no such thing, so this source fails at once`
    case 'File':
      return `File: reads ${String(source['SettingsPath'])}, which only something inside the stemcell could have written`
    default:
      return `${String(source['Type'])}: CloudStack answers no such request, so this source fails`
  }
}

function forecastConfigDrive({ DiskPaths: paths, UserDataPath: file }: Section): string {
  const labels = Array.isArray(paths) ? paths.map(String) : []
  if (!labels.some((label) => CLOUDSTACK_LABELS.includes(label)))
    return `ConfigDrive: looks for ${labels.join(', ')}, but CloudStack labels its drive config-2`
  if (!String(file).startsWith('openstack/latest/') && !String(file).startsWith('cloudstack/')) {
    return `ConfigDrive: reads ${String(file)}, but CloudStack's drive has openstack/latest/ and cloudstack/ only`
  }
  return 'ConfigDrive: used where the network offering delivers user data by ConfigDrive; elsewhere the label is missing and the next source is asked at once'
}

function forecastHttp({ URI: uri }: Section): string {
  const address = String(uri)
  if (/^http:\/\/169\.254\.169\.254(:\d+)?\/?$/.test(address))
    return `HTTP: asks ${address}, where only a service in the stemcell answers, which must find the virtual router`
  if (/^http:\/\/data-server\.?\/?$/.test(address))
    return 'HTTP: asks data-server, which the virtual router resolves while the machine uses its DNS; after BOSH has set other servers it may not'
  return `HTTP: asks ${address}, which must be reachable from every machine`
}

/** The key is looked up before the settings, and a failure there is the agent's end. */
function forecastSshKey(sources: readonly Section[]): string[] {
  const asking = sources.find(
    (source) => source['Type'] === 'HTTP' && typeof source['SSHKeysPath'] === 'string' && source['SSHKeysPath'] !== '',
  )
  if (asking === undefined) return []
  const path = String(asking['SSHKeysPath'])
  const wrongPath = path.endsWith('/openssh-key') ? `; ${path} is EC2's form, CloudStack lists keys at /latest/meta-data/public-keys` : ''
  return [`SSH key: asked for before the settings; when the router does not answer at a later start, the agent never comes up${wrongPath}`]
}

function forecastEphemeral(linux: Section): string {
  if (linux['SkipDiskSetup'] === true) return 'ephemeral disk: neither partitioned nor grown, the image must be laid out already'
  return linux['CreatePartitionIfNoEphemeralDisk'] === true
    ? 'ephemeral disk: the one of the machine; without one, the rest of the root disk, which must then be larger than the template by 1 GiB at least'
    : 'ephemeral disk: the one of the machine; without one the agent does not start'
}

function forecastPersistent(linux: Section, platform: Platform): string {
  const resolver = String(linux['DevicePathResolutionType'] ?? '')
  const transforms = typeof linux['DiskIDTransformPattern'] === 'string'
  if (resolver === 'scsi') return 'persistent disks: by SCSI id, which CloudStack does not tell: they will not be found'
  if (resolver !== 'virtio') return `persistent disks: by the path that the CPI gives, taken literally (resolver "${resolver}")`
  if (platform === 'kvm' && transforms)
    return 'persistent disks: by the serial that KVM makes of the volume’s id, whatever letter the kernel gave'
  if (platform === 'kvm')
    return 'persistent disks: by the path that the CPI gives; with a by-id path that is sure, with a letter it may be another disk after hot-plug'
  return `persistent disks: by the letter that the CPI gives, tried as ${platform === 'xen' ? '/dev/xvdX' : '/dev/sdX'}`
}
