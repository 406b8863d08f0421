import { type Box, cpiInABox } from '../support/cpi-in-a-box.ts'
import { createVm, createVmArguments, leftIn, type VmOptions } from '../support/director.ts'
import { expectFailure } from '../support/fail-with.ts'
import { manualNetwork } from '../support/requests.ts'

async function deployOf(box: Box, options: VmOptions): Promise<Readonly<Record<string, string>>> {
  await box.run('create_vm', ...createVmArguments(box, options))
  return box.commands().find(({ command }) => command === 'deployVirtualMachine')?.params ?? {}
}

describe('the deploy request', () => {
  it.each<[string, object, object]>([
    [
      'a customised offering',
      { compute_offering: 'custom', cpu: 2, ram: 2048, cpu_speed: 1000 },
      { 'details[0].cpuNumber': '2', 'details[0].memory': '2048', 'details[0].cpuSpeed': '1000' },
    ],
    [
      'a constrained offering',
      { compute_offering: 'constrained', cpu: 2, ram: 2048 },
      { 'details[0].cpuNumber': '2', 'details[0].memory': '2048' },
    ],
    [
      'a larger root disk, rounded up',
      { root_disk_size: 20_481, ephemeral_disk_offering: undefined, disk: undefined },
      { rootdisksize: '21' },
    ],
    ['an ephemeral disk, rounded up', { disk: 5000 }, { size: '5' }],
    ['a fixed ephemeral offering', { ephemeral_disk_offering: 'disk-20', disk: 10_240 }, { diskofferingid: expect.any(String) }],
    [
      'another offering of the root disk',
      { root_disk_offering: 'disk-custom', root_disk_size: 20_480 },
      { overridediskofferingid: expect.any(String), rootdisksize: '20' },
    ],
    ['a key pair', { key_name: 'bosh' }, { keypair: 'bosh' }],
    ['a display name', { display_name: 'web server' }, { displayname: 'web server' }],
    ['an instance group', { group: 'web' }, { group: 'web' }],
    ['firmware', { boot_type: 'UEFI' }, { boottype: 'UEFI', bootmode: 'LEGACY' }],
    ['firmware of the older kind', { boot_type: 'BIOS' }, { boottype: 'BIOS', bootmode: 'LEGACY' }],
    ['firmware and its mode', { boot_type: 'BIOS', boot_mode: 'LEGACY' }, { boottype: 'BIOS', bootmode: 'LEGACY' }],
    ['the mode of the default firmware', { boot_mode: 'LEGACY' }, { bootmode: 'LEGACY' }],
    [
      'details',
      { details: { rootDiskController: 'scsi', nicAdapter: 'E1000' } },
      { 'details[0].rootDiskController': 'scsi', 'details[0].nicAdapter': 'E1000' },
    ],
  ])('carries %s', async (_what, properties, expected) => {
    expect(await deployOf(cpiInABox(), { properties })).toMatchObject(expected)
  })

  it('carries details as they are given, also in place of those that a customised offering gets', async () => {
    const properties = { compute_offering: 'custom', cpu: 1, ram: 1024, details: { memory: 2048, nicAdapter: 'E1000' } }

    expect(await deployOf(cpiInABox(), { properties })).toMatchObject({
      'details[0].cpuNumber': '1',
      'details[0].memory': '2048',
      'details[0].nicAdapter': 'E1000',
    })
  })

  it("names the machine's own key pair and not the default one", async () => {
    const box = cpiInABox({ cloudstack: { default_key_name: 'none' } })

    expect(await deployOf(box, { properties: { key_name: 'bosh' } })).toMatchObject({ keypair: 'bosh' })
  })

  it('is for the zone of the network, where the machine may be in several', async () => {
    const cloud_properties = { name: 'net-isolated', availability_zone: 'zone-advanced' }
    const box = cpiInABox()

    const { zoneid } = await deployOf(box, {
      properties: { availability_zone: ['zone-sg', 'zone-advanced'] },
      networks: { a: manualNetwork({ cloud_properties }) },
    })

    expect(box.emulator.cloud.zones.get(zoneid)?.name).toBe('zone-advanced')
  })

  it('pins the machine to a host, a cluster or a pod, for those who may', async () => {
    const box = cpiInABox({ account: 'admin' })
    const { zones, hosts } = box.emulator.cloud
    const zoneId = [...zones.all()].find(({ name }) => name === 'zone-advanced')?.id
    const host = [...hosts.all()].find((row) => row.zoneId === zoneId)
    const networks = { a: { type: 'dynamic', cloud_properties: { name: 'net-shared' } } }

    expect(await deployOf(box, { properties: { host: host?.id }, networks })).toMatchObject({ hostid: host?.id })
    expect(await deployOf(cpiInABox({ account: 'admin' }), { properties: { pod: host?.podId }, networks })).toMatchObject({
      podid: host?.podId,
    })
  })

  it("takes the machine's key pair before the default one, and none when there is none", async () => {
    const preset = { cloudstack: { default_key_name: 'bosh' } }

    expect(await deployOf(cpiInABox(preset), {})).toMatchObject({ keypair: 'bosh' })
    expect(await deployOf(cpiInABox(), {})).not.toHaveProperty('keypair')
    expectFailure(
      await cpiInABox(preset).call('create_vm', ...createVmArguments(cpiInABox(preset), { properties: { key_name: 'mine' } })),
      'Bosh::Clouds::CloudError',
      /SSH key pair "mine" does not exist/,
    )
  })

  it('has no ephemeral disk if the root disk holds the data, and none in the settings of the agent', async () => {
    const box = cpiInABox()
    const properties = { root_disk_size: 20_480, ephemeral_disk_offering: undefined, disk: undefined }

    const deploy = await deployOf(box, { properties })

    expect(deploy).not.toHaveProperty('diskofferingid')
    const settings = JSON.parse(Buffer.from([...box.emulator.cloud.machines.all()][0]?.userData ?? '', 'base64').toString('utf8'))
    expect(settings.disks).toEqual({ system: '/dev/sda', persistent: {} })
  })

  it('carries settings with the unchanged env, next to additional user data', async () => {
    const box = cpiInABox({
      properties: { agent: { mbus: 'nats://n:p@10.0.0.6:4222', ntp: ['a'], blobstore: { provider: 'dav', options: { user: 'x' } } } },
    })
    const env = { bosh: { password: '$6$x', group: 'g' }, persistent_disk_fs: 'xfs' }

    await createVm(box, { env, properties: { user_data: { team: 'storage' } } })

    const settings = JSON.parse(Buffer.from([...box.emulator.cloud.machines.all()][0]?.userData ?? '', 'base64').toString('utf8'))
    expect(settings).toMatchObject({ env, team: 'storage', mbus: 'nats://n:p@10.0.0.6:4222', ntp: ['a'], blobstore: { provider: 'dav' } })
    expect(settings).not.toHaveProperty('registry')
  })

  it('is not sent when the user data is too long, and the error has both numbers', async () => {
    const box = cpiInABox()

    const answer = await box.call('create_vm', ...createVmArguments(box, { env: { bosh: { authorized_keys: ['k'.repeat(30_000)] } } }))

    expectFailure(answer, 'Bosh::Clouds::CloudError', /is 4\d{4} characters of base64, the cloud takes 32768/)
    expect(leftIn(box)).toEqual([])
  })

  it('carries tags of the VM type, set right after', async () => {
    const box = cpiInABox()

    const vm = await createVm(box, { properties: { tags: { team: 'storage' } } })

    expect([...box.emulator.cloud.tags.all()].filter((row) => row.resourceId === vm).map(({ key, value }) => [key, value])).toEqual([
      ['team', 'storage'],
    ])
  })

  it('takes tags as YAML has them', async () => {
    const box = cpiInABox()

    const vm = await createVm(box, { properties: { tags: { costs: 7, critical: true, empty: null } } })

    const tags = [...box.emulator.cloud.tags.all()].filter((row) => row.resourceId === vm).map(({ key, value }) => [key, value])
    expect(Object.fromEntries(tags)).toEqual({ costs: '7', critical: 'true' })
  })

  it.each([
    [{ boot_mode: 'SECURE' }, /boot_mode is "SECURE", which needs boot_type "UEFI" \(it is not given\)/],
    [{ boot_mode: 'SECURE', boot_type: 'BIOS' }, /\(it is "BIOS"\)/],
    [{ root_disk_offering: 'disk-custom' }, /root_disk_offering "disk-custom" is customised, so root_disk_size must be given/],
  ])('is not sent with properties that exclude each other: %j', async (properties, message) => {
    const box = cpiInABox()

    expectFailure(await box.call('create_vm', ...createVmArguments(box, { properties })), 'Bosh::Clouds::CloudError', message)
    expect(box.commands().some(({ command }) => command === 'deployVirtualMachine')).toBe(false)
  })

  it('has the tags of the manifest when create_vm returns; those of the VM type win', async () => {
    const box = cpiInABox()
    const env = { tags: { costs: '7' }, bosh: { tags: { team: 'peers', 'key with space': 'välue ✓', empty: '' } } }

    const vm = await createVm(box, { env, properties: { tags: { team: 'storage' } } })

    const tags = [...box.emulator.cloud.tags.all()].filter((row) => row.resourceId === vm).map(({ key, value }) => [key, value])
    expect(Object.fromEntries(tags)).toEqual({ costs: '7', team: 'storage', 'key with space': 'välue ✓' })
  })

  it('takes the configured security groups only where a zone has some', async () => {
    const preset = { cloudstack: { default_security_groups: ['default'] } }

    expect(await deployOf(cpiInABox(preset), {})).not.toHaveProperty('securitygroupids')
  })
})

describe('an IPv6 address', () => {
  it('is requested together with the IPv4 address of the same interface', async () => {
    const box = cpiInABox()
    const sixth = { ip: '2001:db8::77', prefix: '128', netmask: 'ffff:ffff:ffff:ffff::', default: undefined, nic_group: '1' }

    await box.call('create_vm', ...createVmArguments(box, { networks: { a: manualNetwork({ nic_group: '1' }), b: manualNetwork(sixth) } }))

    const [deploy] = box.commands().filter(({ command }) => command === 'deployVirtualMachine')
    expect(deploy?.params).toMatchObject({ 'iptonetworklist[0].ip': '10.1.1.77', 'iptonetworklist[0].ipv6': '2001:db8::77' })
    expect(deploy?.params).not.toHaveProperty('iptonetworklist[1].networkid')
  })
})
