import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createDisk, createVm, createVmArguments, templateId } from './director.ts'
import { manualNetwork } from './requests.ts'
import type { Scenario } from './sweep.ts'

const LB = { name: 'web', public_ip: '203.0.113.11', public_port: 443, private_port: 8443 }
const STEMCELL = { name: 'bosh-ubuntu-jammy', version: '1', hypervisor: 'kvm', os_distro: 'ubuntu' }
const NETWORK = { range: '10.9.1.0/24', cloud_properties: { network_offering: 'DefaultIsolatedNetworkOfferingWithSourceNatService' } }

async function imageFile(): Promise<string> {
  const file = path.join(await mkdtemp(path.join(tmpdir(), 'stemcell-')), 'image')
  await writeFile(file, Buffer.concat([Buffer.from([0x51, 0x46, 0x49, 0xfb]), Buffer.alloc(4096)]))
  return file
}

/** One call of every method that changes anything, in the situations that differ. */
export const SCENARIOS: Readonly<Record<string, Scenario>> = {
  'create_vm with an ephemeral disk': {
    method: 'create_vm',
    prepare: async (box) => createVmArguments(box, { properties: { key_name: 'bosh' } }),
    repeats: true,
  },
  'create_vm by a root admin': {
    method: 'create_vm',
    options: { account: 'admin' },
    prepare: async (box) =>
      createVmArguments(box, { networks: { default: { type: 'dynamic', cloud_properties: { name: 'net-shared' } } } }),
    repeats: true,
  },
  'delete_vm with a persistent disk': {
    method: 'delete_vm',
    prepare: async (box) => {
      const vm = await createVm(box)
      await box.run('attach_disk', vm, await createDisk(box))
      return [vm]
    },
    repeats: true,
  },
  has_vm: { method: 'has_vm', prepare: async (box) => [await createVm(box)], repeats: true },
  reboot_vm: { method: 'reboot_vm', prepare: async (box) => [await createVm(box)], repeats: true },
  set_vm_metadata: {
    method: 'set_vm_metadata',
    prepare: async (box) => {
      const vm = await createVm(box)
      await box.run('set_vm_metadata', vm, { name: 'web/0', job: 'web', compiling: 'x' })
      return [vm, { name: 'web/1', job: 'web' }]
    },
    repeats: true,
  },
  create_disk: { method: 'create_disk', prepare: async (box) => [2048, {}, await createVm(box)], repeats: true },
  has_disk: { method: 'has_disk', prepare: async (box) => [await createDisk(box)], repeats: true },
  delete_disk: { method: 'delete_disk', prepare: async (box) => [await createDisk(box)], repeats: true },
  attach_disk: { method: 'attach_disk', prepare: async (box) => [await createVm(box), await createDisk(box)], repeats: true },
  set_disk_metadata: { method: 'set_disk_metadata', prepare: async (box) => [await createDisk(box), { deployment: 'a' }], repeats: true },
  resize_disk: { method: 'resize_disk', prepare: async (box) => [await createDisk(box), 4096], repeats: true },
  calculate_vm_cloud_properties: {
    method: 'calculate_vm_cloud_properties',
    prepare: async () => [{ cpu: 1, ram: 1024, ephemeral_disk_size: 4096 }],
    repeats: true,
  },
  get_disks: { method: 'get_disks', prepare: async (box) => [await createVm(box)], repeats: true },
  'create_vm with everything': {
    method: 'create_vm',
    prepare: async (box) =>
      createVmArguments(box, {
        properties: { affinity_group: 'spread', lbs: [{ ...LB, delete_when_empty: true }], tags: { team: 'a' } },
        networks: {
          default: manualNetwork(),
          second: { type: 'dynamic', cloud_properties: { name: 'net-shared' } },
          public: {
            type: 'vip',
            ip: '203.0.113.77',
            cloud_properties: { policy: 'acquire-and-release', open_firewall: [{ ports: [22], cidrs: ['10.0.0.0/8'] }] },
          },
        },
      }),
    repeats: true,
  },
  'create_vm with a security group kept by the CPI': {
    method: 'create_vm',
    options: { account: 'admin', cloudstack: { default_zone: 'zone-sg' } },
    prepare: async (box) =>
      createVmArguments(box, {
        stemcell: templateId(box, 'zone-sg'),
        properties: { security_groups: [{ name: 'kept', rules: [{ ports: [22], cidrs: ['10.0.0.0/8'] }] }] },
        networks: { default: { type: 'dynamic', cloud_properties: { name: 'net-sg' } } },
      }),
    repeats: true,
  },
  'delete_vm with everything': {
    method: 'delete_vm',
    prepare: async (box) => [
      await createVm(box, {
        properties: { affinity_group: 'spread', lbs: [{ ...LB, delete_when_empty: true }] },
        networks: {
          default: manualNetwork(),
          public: {
            type: 'vip',
            ip: '203.0.113.77',
            cloud_properties: { policy: 'acquire-and-release', open_firewall: [{ ports: [22], cidrs: ['10.0.0.0/8'] }] },
          },
        },
      }),
    ],
    repeats: true,
  },
  detach_disk: {
    method: 'detach_disk',
    prepare: async (box) => {
      const [vm, disk] = [await createVm(box), await createDisk(box)]
      await box.run('attach_disk', vm, disk)
      return [vm, disk]
    },
    repeats: false,
  },
  update_disk: {
    method: 'update_disk',
    prepare: async (box) => [await createDisk(box), 20 * 1024, { disk_offering: 'disk-20' }],
    repeats: true,
  },
  create_stemcell: { method: 'create_stemcell', prepare: async () => [await imageFile(), STEMCELL], repeats: true },
  delete_stemcell: {
    method: 'delete_stemcell',
    prepare: async (box) => [await box.run('create_stemcell', await imageFile(), STEMCELL)],
    repeats: true,
  },
  delete_snapshot: {
    method: 'delete_snapshot',
    prepare: async (box) => {
      const disk = await createDisk(box)
      await box.run('attach_disk', await createVm(box), disk)
      return [await box.run('snapshot_disk', disk, {})]
    },
    repeats: true,
  },
  create_network: { method: 'create_network', prepare: async () => [NETWORK], repeats: true },
  delete_network: {
    method: 'delete_network',
    prepare: async (box) => [((await box.run('create_network', NETWORK)) as unknown[])[0]],
    repeats: false,
  },
  snapshot_disk: {
    method: 'snapshot_disk',
    prepare: async (box) => {
      const disk = await createDisk(box)
      await box.run('attach_disk', await createVm(box), disk)
      return [disk, { deployment: 'a' }]
    },
    repeats: true,
  },
}
