import { type JsonObject, objectOrEmpty } from '../json-object.ts'
import { type AgentConfig, settingsSourcesOf } from './agent-settings.ts'
import { explainSource } from './explain-source.ts'

/** CloudStack's hypervisors, as far as they differ for the agent. */
export type Platform = 'kvm' | 'xen' | 'vmware'

/** Explains what happens when a machine with this agent.json boots on CloudStack, in the order in which the agent does it. */
export function explainBoot(config: AgentConfig, platform: Platform): string[] {
  const linux = objectOrEmpty(config.Platform?.Linux)
  const sources = settingsSourcesOf(config)
  const settings = sources.map((source) => explainSource(source).explanation)
  return [...settings, ...explainSshKey(sources), explainEphemeralDisk(linux), explainPersistentDisks(linux, platform)]
}

/** The agent looks up the SSH key before its settings, and exits if that fails. */
function explainSshKey(sources: readonly JsonObject[]): string[] {
  const asking = sources.find(
    (source) => source['Type'] === 'HTTP' && typeof source['SSHKeysPath'] === 'string' && source['SSHKeysPath'] !== '',
  )
  if (asking === undefined) return []
  const path = String(asking['SSHKeysPath'])
  const wrongPath = path.endsWith('/openssh-key') ? `; ${path} is EC2's form, CloudStack lists keys at /latest/meta-data/public-keys` : ''
  return [`SSH key: requested before the settings; if the router does not respond at a later boot, the agent never comes up${wrongPath}`]
}

function explainEphemeralDisk(linux: JsonObject): string {
  if (linux['SkipDiskSetup'] === true) return 'ephemeral disk: neither partitioned nor grown, so the image must already be partitioned'
  return linux['CreatePartitionIfNoEphemeralDisk'] === true
    ? 'ephemeral disk: the machine’s own; without one, the free space of the root disk, which must then exceed the template by at least 1 GiB'
    : 'ephemeral disk: the machine’s own; without one the agent does not start'
}

function explainPersistentDisks(linux: JsonObject, platform: Platform): string {
  const resolver = String(linux['DevicePathResolutionType'] ?? '')
  const transforms = typeof linux['DiskIDTransformPattern'] === 'string'
  if (resolver === 'scsi') return 'persistent disks: by SCSI id, which CloudStack does not report, so they will not be found'
  if (resolver !== 'virtio') return `persistent disks: by the path that the CPI gives, used literally (resolver "${resolver}")`
  if (platform === 'kvm' && transforms)
    return 'persistent disks: by the serial that KVM derives from the volume’s id, whatever letter the kernel assigned'
  if (platform === 'kvm')
    return 'persistent disks: by the path that the CPI gives; a by-id path is reliable, a letter may refer to another disk after hot-plug'
  return `persistent disks: by the letter that the CPI gives, tried as ${platform === 'xen' ? '/dev/xvdX' : '/dev/sdX'}`
}
