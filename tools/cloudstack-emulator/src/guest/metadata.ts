import type { Cloud } from '../core/cloud.ts'
import type { MachineRow } from '../database/machine-rows.ts'

/** The virtual router's metadata for a guest, by CloudStack's names. */
export function metadataOf(cloud: Cloud, machine: MachineRow): Readonly<Record<string, string>> {
  const nic = cloud.nics.by('machine', machine.id).find(({ isDefault }) => isDefault)
  const publicIp = cloud.publicIps.by('machine', machine.id)[0]?.address ?? ''
  return {
    'service-offering': cloud.serviceOfferings.getIncludingRemoved(machine.serviceOfferingId)?.name ?? '',
    'availability-zone': cloud.zones.getIncludingRemoved(machine.zoneId)?.name ?? '',
    'local-ipv4': nic?.ipAddress ?? '',
    'local-hostname': machine.name,
    'public-ipv4': publicIp,
    'public-hostname': publicIp,
    'instance-id': machine.id,
    'vm-id': machine.id,
    'public-keys': (machine.details['SSH.PublicKey'] ?? '').trimEnd(),
    'cloud-identifier': 'CloudStack-{emulator}',
    'hypervisor-host-name': cloud.hosts.getIncludingRemoved(machine.hostId)?.name ?? '',
  }
}
