import { MACHINE_ID, SNAPSHOT_ID, TEMPLATE_ID, VOLUME_ID } from './pretended-cloud.ts'

const NETWORK = {
  type: 'manual',
  ip: '10.1.1.9',
  netmask: '255.255.255.0',
  gateway: '10.1.1.1',
  dns: ['10.1.1.1'],
  cloud_properties: { name: 'net' },
}
const VM_PROPERTIES = { compute_offering: 'offering', ephemeral_disk_offering: 'disk', disk: 1024 }
const STEMCELL = { name: 'stemcell-jammy', version: '1', hypervisor: 'kvm', disk_format: 'qcow2', os_distro: 'ubuntu' }

/**
 * The arguments of the calls of a director's everyday life, by method. A call that fails half-way would not have compiled the rest.
 * @param image path of a stemcell's image
 */
export function everydayCalls(image: string): Readonly<Record<string, readonly unknown[]>> {
  return {
    create_stemcell: [image, STEMCELL],
    create_vm: ['agent', TEMPLATE_ID, VM_PROPERTIES, { default: NETWORK }, [], { bosh: { group: 'group' } }],
    set_vm_metadata: [MACHINE_ID, { name: 'vm', job: 'job' }],
    has_vm: [MACHINE_ID],
    create_disk: [4096, { disk_offering: 'disk' }, MACHINE_ID],
    attach_disk: [MACHINE_ID, VOLUME_ID],
    set_disk_metadata: [VOLUME_ID, { deployment: 'deployment' }],
    get_disks: [MACHINE_ID],
    snapshot_disk: [VOLUME_ID, { deployment: 'deployment' }],
    delete_snapshot: [SNAPSHOT_ID],
    detach_disk: [MACHINE_ID, VOLUME_ID],
    resize_disk: [VOLUME_ID, 8192],
    reboot_vm: [MACHINE_ID],
    delete_vm: [MACHINE_ID],
    delete_disk: [VOLUME_ID],
    delete_stemcell: [TEMPLATE_ID],
  }
}

/** Header of a qcow2 (version 2) of 3 GiB: a call reads no more of it, and uploads it as it is. */
export function imageHeader(): Buffer {
  const header = Buffer.alloc(512)
  header.write('QFI\xfb', 'latin1')
  header.writeUInt32BE(2, 4)
  header.writeUInt32BE(16, 20)
  header.writeBigUInt64BE(3n * 1024n ** 3n, 24)
  return header
}

/** One request of a director. */
export function requestFor(method: string, args: readonly unknown[]): string {
  const context = { director_uuid: 'none', request_id: 'code-cache', vm: { stemcell: { api_version: 3 } } }
  return JSON.stringify({ method, arguments: args, context, api_version: 2 })
}

/** The configuration for a cloud at this port of the loopback interface. */
export function configFor(port: number): unknown {
  const cloudstack = { endpoint: `http://127.0.0.1:${port}/client/api`, api_key: 'none', secret_access_key: 'none', default_zone: 'zone' }
  return { cloud: { plugin: 'cloudstack', properties: { cloudstack, agent: { mbus: 'nats://127.0.0.1:4222' } } } }
}
