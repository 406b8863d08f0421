import type { Cloud } from '../core/cloud.ts'
import type { MachineRow, NicRow } from '../database/machine-rows.ts'
import { providerOf } from '../offerings/network-services.ts'
import { metadataOf } from './metadata.ts'

/** A file of the machine's ConfigDrive; undefined if it has none, or if the drive does not have the file. */
export function configDriveFile(cloud: Cloud, machine: MachineRow, path: string): Buffer | undefined {
  return configDriveOf(cloud, machine)?.get(path)
}

/** The files of the machine's ConfigDrive by path; undefined if none of the machine's networks provides one. */
export function configDriveOf(cloud: Cloud, machine: MachineRow): ReadonlyMap<string, Buffer> | undefined {
  const nics = cloud.nics.by('machine', machine.id).toSorted((a, b) => a.deviceId - b.deviceId)
  const delivered = nics.some((nic) => {
    const network = cloud.networks.get(nic.networkId)
    return network !== undefined && providerOf(cloud, network, 'UserData') === 'ConfigDrive'
  })
  return delivered ? configDriveFiles(cloud, machine, nics) : undefined
}

/** All files on the drive by path: CloudStack's tree and OpenStack's, but not EC2's. */
function configDriveFiles(cloud: Cloud, machine: MachineRow, nics: readonly NicRow[]): ReadonlyMap<string, Buffer> {
  const files = new Map<string, Buffer>()
  const metadata = metadataOf(cloud, machine)
  for (const [name, value] of Object.entries(metadata)) files.set(`cloudstack/metadata/${name}.txt`, Buffer.from(value))
  if (machine.password !== undefined) files.set('cloudstack/password/vm_password.txt', Buffer.from(machine.password))
  if (machine.userData !== undefined) {
    const userData = Buffer.from(machine.userData, 'base64')
    files.set('cloudstack/userdata/user_data.txt', userData)
    files.set('openstack/latest/user_data', userData)
  }
  files.set('openstack/latest/meta_data.json', json(metaData(machine, metadata)))
  files.set('openstack/latest/network_data.json', json(networkData(cloud, nics)))
  files.set('openstack/latest/vendor_data.json', json({}))
  return files
}

function json(value: object): Buffer {
  return Buffer.from(JSON.stringify(value))
}

function metaData(machine: MachineRow, metadata: Readonly<Record<string, string>>): object {
  const keys = (metadata['public-keys'] ?? '').split('\n').filter((key) => key !== '')
  return {
    availability_zone: metadata['availability-zone'],
    hostname: machine.name,
    name: machine.name,
    uuid: machine.id,
    'hypervisor-host-name': metadata['hypervisor-host-name'],
    ...Object.fromEntries(Object.entries(metadata).filter(([name]) => name !== 'public-keys')),
    ...(keys.length === 0
      ? {}
      : {
          keys: keys.map((data) => ({ type: 'ssh', name: 'default', data })),
          public_keys: Object.fromEntries(keys.map((data, index) => [index === 0 ? 'default' : `key-${index}`, data])),
        }),
  }
}

function networkData(cloud: Cloud, nics: readonly NicRow[]): object {
  return {
    links: nics.map((nic, index) => ({ ethernet_mac_address: nic.macAddress, id: `eth${index}`, mtu: 1500, type: 'phy' })),
    networks: nics.map((nic, index) => {
      const network = cloud.networks.get(nic.networkId)
      return {
        id: `eth${index}`,
        ip_address: nic.ipAddress,
        link: `eth${index}`,
        netmask: network?.netmask,
        network_id: nic.networkId,
        type: 'ipv4',
        routes: nic.isDefault ? [{ gateway: network?.gateway, netmask: '0.0.0.0', network: '0.0.0.0' }] : [],
      }
    }),
    services: nics.slice(0, 1).map((nic) => ({
      type: 'dns',
      address: cloud.zones.getIncludingRemoved(cloud.networks.get(nic.networkId)?.zoneId)?.dns1,
    })),
  }
}
