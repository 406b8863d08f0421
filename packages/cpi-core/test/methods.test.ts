import { methods } from '../src/methods.ts'
import { cpiInABox } from './support/cpi-in-a-box.ts'
import { createDisk, createVm, leftIn } from './support/director.ts'

const OFFERING = 'DefaultIsolatedNetworkOfferingWithSourceNatService'

describe('the methods', () => {
  it('are those of the contract', () => {
    expect(['info', ...Object.keys(methods)].sort()).toEqual([
      'attach_disk',
      'calculate_vm_cloud_properties',
      'configure_networks',
      'create_disk',
      'create_network',
      'create_stemcell',
      'create_vm',
      'current_vm_id',
      'delete_disk',
      'delete_network',
      'delete_snapshot',
      'delete_stemcell',
      'delete_vm',
      'detach_disk',
      'get_disks',
      'has_disk',
      'has_vm',
      'info',
      'ping',
      'reboot_vm',
      'resize_disk',
      'set_disk_metadata',
      'set_vm_metadata',
      'snapshot_disk',
      'update_disk',
    ])
  })

  it('have the time limits that the configuration names', () => {
    const limits = Object.entries(methods).map(([name, { timeLimit }]) => [name, timeLimit])

    expect(Object.fromEntries(limits)).toEqual({
      ping: 'global',
      current_vm_id: 'global',
      create_stemcell: 'poll_template',
      delete_stemcell: 'poll_template',
      create_vm: 'create_vm',
      delete_vm: 'delete_vm',
      has_vm: 'global',
      reboot_vm: 'reboot_vm',
      set_vm_metadata: 'global',
      configure_networks: 'global',
      calculate_vm_cloud_properties: 'global',
      get_disks: 'global',
      create_disk: 'create_volume',
      delete_disk: 'delete_volume',
      has_disk: 'global',
      attach_disk: 'attach_volume',
      detach_disk: 'detach_volume',
      set_disk_metadata: 'global',
      resize_disk: 'resize_volume',
      update_disk: 'resize_volume',
      snapshot_disk: 'snapshot_volume',
      delete_snapshot: 'delete_snapshot_volume',
      create_network: 'global',
      delete_network: 'global',
    })
  })

  it.each(Object.keys(methods))('%s takes further arguments than it knows, as newer directors may send them', async (method) => {
    const { error } = await cpiInABox().call(method, ...Array.from({ length: 12 }, () => null))

    expect(error?.message ?? '').not.toMatch(/too many/)
  })

  it('answer with null where the contract has no result', async () => {
    const box = cpiInABox()
    const [vm, disk] = [await createVm(box), await createDisk(box)]
    await box.run('attach_disk', vm, disk)

    for (const [method, ...args] of [
      ['set_vm_metadata', vm, { job: 'web' }],
      ['reboot_vm', vm],
      ['set_disk_metadata', disk, { deployment: 'a' }],
      ['detach_disk', vm, disk],
      ['resize_disk', disk, 4096],
      ['delete_vm', vm],
      ['delete_disk', disk],
    ] as const) {
      expect(await box.call(method, ...args)).toEqual({ result: null, error: null, log: '' })
    }
  })

  it('do a whole life for an account that may call nothing but what the CPI needs', async () => {
    const box = cpiInABox({ account: 'limited' })
    const { accounts, publicIps } = box.emulator.cloud
    const own = [...accounts.all()].find(({ name }) => name === 'limited')?.id
    const balanced = [...publicIps.all()].find(({ accountId, isSourceNat }) => accountId === own && !isSourceNat)?.address
    const rules = [{ ports: [22], cidrs: ['10.0.0.0/8'] }]
    const vm = await createVm(box, {
      properties: {
        key_name: undefined,
        affinity_group: 'spread',
        tags: { team: 'a' },
        lbs: [{ name: 'web', public_ip: balanced, public_port: 443, private_port: 8443, delete_when_empty: true }],
      },
      networks: {
        a: { type: 'dynamic', cloud_properties: { name: 'net-isolated' } },
        v: { type: 'vip', ip: '203.0.113.77', cloud_properties: { policy: 'acquire-and-release', open_firewall: rules } },
      },
    })
    const disk = await createDisk(box)
    await box.run('set_vm_metadata', vm, { name: 'web/0', job: 'web' })
    await box.run('reboot_vm', vm)

    await box.run('attach_disk', vm, disk)
    await box.run('delete_snapshot', await box.run('snapshot_disk', disk, { job: 'web' }))
    await box.run('detach_disk', vm, disk)
    await box.run('update_disk', disk, 20 * 1024, { disk_offering: 'disk-20' })
    await box.run('delete_vm', vm)
    await box.run('delete_disk', disk)
    const [network] = (await box.run('create_network', { cloud_properties: { network_offering: OFFERING } })) as [string]
    await box.run('delete_network', network)
    expect(leftIn(box)).toEqual([])
  })
})
