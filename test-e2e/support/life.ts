import type { Director } from './director.ts'

/** The arguments of the calls of a life cycle; a test changes only what it is about. */
export const stemcellProperties = {
  name: 'bosh-cloudstack-kvm-ubuntu-jammy-go_agent',
  version: '1.0',
  infrastructure: 'cloudstack',
  hypervisor: 'kvm',
  disk: 3072,
  disk_format: 'qcow2',
  container_format: 'bare',
  os_type: 'linux',
  os_distro: 'ubuntu',
  architecture: 'x86_64',
  root_device_name: '/dev/vda1',
}

export const vmProperties = { compute_offering: 'small', ephemeral_disk_offering: 'disk-custom', disk: 5120 }

export const manualNetwork = {
  type: 'manual',
  ip: '10.1.1.50',
  prefix: '32',
  netmask: '255.255.255.0',
  gateway: '10.1.1.1',
  dns: ['10.1.1.1'],
  default: ['dns', 'gateway'],
  cloud_properties: { name: 'net-isolated' },
}

export const vmEnvironment = {
  bosh: {
    group: 'director-cf-web',
    groups: ['director', 'cf', 'web', 'director-cf', 'cf-web', 'director-cf-web'],
    mbus: { cert: { ca: 'CA', certificate: 'CERTIFICATE', private_key: 'PRIVATE-KEY' } },
    blobstores: [{ provider: 'dav', options: { endpoint: 'https://10.1.1.2:25250', user: 'agent', password: 'BLOBSTORE-PASSWORD' } }],
  },
}

export const vmMetadata = {
  director: 'director',
  deployment: 'cf',
  job: 'web',
  instance_group: 'web',
  index: '0',
  id: '5b6d8b2c-0a0e-4d1e-9f3b-1c2d3e4f5a6b',
  name: 'web/5b6d8b2c-0a0e-4d1e-9f3b-1c2d3e4f5a6b',
  created_at: '2026-11-22T10:00:00Z',
}

export const diskMetadata = {
  director: 'director',
  deployment: 'cf',
  instance_group: 'web',
  instance_index: '0',
  attached_at: '2026-11-22T10:00:10Z',
}

/** Creates a stemcell and a machine from it. @returns both cids */
export async function makeVm(
  director: Pick<Director, 'call'>,
  imageFile: string,
  agentId = 'agent-1',
): Promise<{ stemcell: string; vm: string }> {
  const stemcell = (await director.call('create_stemcell', imageFile, stemcellProperties)) as string
  const [vm] = (await director.call('create_vm', agentId, stemcell, vmProperties, { default: manualNetwork }, [], vmEnvironment)) as [
    string,
  ]
  return { stemcell, vm }
}

/** Calls every method of a director's life cycle once, in the usual order. @returns the cids used */
export async function playLife(
  director: Pick<Director, 'call'>,
  imageFile: string,
): Promise<{ stemcell: string; vm: string; disk: string }> {
  await director.call('info')
  const { stemcell, vm } = await makeVm(director, imageFile)
  await director.call('set_vm_metadata', vm, vmMetadata)
  await director.call('has_vm', vm)
  const disk = (await director.call('create_disk', 10_240, { disk_offering: 'disk-custom' }, vm)) as string
  await director.call('attach_disk', vm, disk)
  await director.call('set_disk_metadata', disk, diskMetadata)
  await director.call('get_disks', vm)
  const snapshot = (await director.call('snapshot_disk', disk, {
    deployment: 'cf',
    job: 'web',
    index: 0,
    director_name: 'director',
  })) as string
  await director.call('delete_snapshot', snapshot)
  await director.call('detach_disk', vm, disk)
  await director.call('resize_disk', disk, 20_480)
  await director.call('reboot_vm', vm)
  await director.call('delete_vm', vm)
  await director.call('delete_disk', disk)
  await director.call('delete_stemcell', stemcell)
  return { stemcell, vm, disk }
}
