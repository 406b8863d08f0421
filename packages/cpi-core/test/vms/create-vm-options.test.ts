import { createCloudStackClient } from 'cloudstack-client'
import { createProject } from 'cloudstack-client/api'
import { type Box, cpiInABox } from '../support/cpi-in-a-box.ts'
import { createDisk, createVm, createVmArguments, leftIn, type VmOptions } from '../support/director.ts'
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
    [
      'details',
      { details: { rootDiskController: 'scsi', nicAdapter: 'E1000' } },
      { 'details[0].rootDiskController': 'scsi', 'details[0].nicAdapter': 'E1000' },
    ],
  ])('carries %s', async (_what, properties, expected) => {
    expect(await deployOf(cpiInABox(), { properties })).toMatchObject(expected)
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

  it('has no ephemeral disk where the root disk is to hold it, and the agent is not told of one', async () => {
    const box = cpiInABox()
    const properties = { root_disk_size: 20_480, ephemeral_disk_offering: undefined, disk: undefined }

    const deploy = await deployOf(box, { properties })

    expect(deploy).not.toHaveProperty('diskofferingid')
    const settings = JSON.parse(Buffer.from([...box.emulator.cloud.machines.all()][0]?.userData ?? '', 'base64').toString('utf8'))
    expect(settings.disks).toEqual({ system: '/dev/sda', persistent: {} })
  })

  it('carries settings with env word for word, and further user data beside them', async () => {
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

  it('takes the configured security groups only where a zone has some', async () => {
    const preset = { cloudstack: { default_security_groups: ['default'] } }

    expect(await deployOf(cpiInABox(preset), {})).not.toHaveProperty('securitygroupids')
  })
})

describe('an IPv6 address', () => {
  it('is asked for beside the IPv4 address of the same interface', async () => {
    const box = cpiInABox()
    const sixth = { ip: '2001:db8::77', prefix: '128', netmask: 'ffff:ffff:ffff:ffff::', default: undefined, nic_group: '1' }

    await box.call('create_vm', ...createVmArguments(box, { networks: { a: manualNetwork({ nic_group: '1' }), b: manualNetwork(sixth) } }))

    const [deploy] = box.commands().filter(({ command }) => command === 'deployVirtualMachine')
    expect(deploy?.params).toMatchObject({ 'iptonetworklist[0].ip': '10.1.1.77', 'iptonetworklist[0].ipv6': '2001:db8::77' })
    expect(deploy?.params).not.toHaveProperty('iptonetworklist[1].networkid')
  })
})

describe('MACs of our choosing', () => {
  it('are left to a server that refuses them: the machine starts once its settings hold those that it got', async () => {
    const box = cpiInABox({ cloudstack: { deploy: 'one-step' } })
    const networks = {
      a: manualNetwork(),
      b: manualNetwork({ ip: '172.20.0.77', default: undefined, cloud_properties: { name: 'net-shared' } }),
    }
    box.emulator.faults.add([
      { command: 'deployVirtualMachine', nth: 1, phase: 'before', kind: 'error', code: 431, text: 'Mac address is not valid' },
    ])

    const [vm] = (await box.run('create_vm', ...createVmArguments(box, { networks }))) as [string]

    const changes = box.commands().filter(({ command }) => !command.startsWith('list'))
    expect(changes.map(({ command, params }) => [command, params['startvm']])).toEqual([
      ['deployVirtualMachine', undefined],
      ['deployVirtualMachine', 'false'],
      ['updateVirtualMachine', undefined],
      ['startVirtualMachine', undefined],
    ])
    const machine = box.emulator.cloud.machines.get(vm)
    const settings = JSON.parse(Buffer.from(machine?.userData ?? '', 'base64').toString('utf8'))
    const told = Object.values(settings.networks as Record<string, { mac: string }>).map(({ mac }) => mac)
    expect(machine?.state).toBe('Running')
    expect(told.sort()).toEqual(
      box.emulator.cloud.nics
        .by('machine', vm)
        .map(({ macAddress }) => macAddress)
        .sort(),
    )
  })

  it('are corrected in the settings where a server gave its own', async () => {
    const box = cpiInABox()
    const networks = {
      a: manualNetwork(),
      b: manualNetwork({ ip: '172.20.0.77', default: undefined, cloud_properties: { name: 'net-shared' } }),
    }
    const { transport } = box.emulator
    // As an old server does, which does not know the field: the machine gets other MACs.
    const deaf = Object.assign(Object.create(box.emulator), {
      transport: {
        ...transport,
        send: async (request: { readonly body: string }) => {
          const answer = await transport.send(request as never)
          if (request.body.includes('command=deployVirtualMachine')) {
            for (const nic of box.emulator.cloud.nics.all())
              box.emulator.cloud.nics.update(nic.id, { macAddress: nic.macAddress.replace('0e:', '02:') })
          }
          return answer
        },
      },
    })

    const [vm] = (await box.with({ emulator: deaf }).run('create_vm', ...createVmArguments(box, { networks }))) as [string]

    const settings = JSON.parse(Buffer.from(box.emulator.cloud.machines.get(vm)?.userData ?? '', 'base64').toString('utf8'))
    const told = Object.values(settings.networks as Record<string, { mac: string }>).map(({ mac }) => mac)
    const actual = box.emulator.cloud.nics.by('machine', vm).map(({ macAddress }) => macAddress)
    expect(told.sort()).toEqual([...actual].sort())
    expect(told.every((mac) => mac.startsWith('02:'))).toBe(true)
  })
})

describe('a project', () => {
  it('is named in every call that knows projects, and everything is made in it', async () => {
    const box = cpiInABox()
    const keys = box.emulator.accounts['user']
    const client = createCloudStackClient(
      { endpoint: 'emulator', credentials: { apiKey: keys?.apiKey ?? '', secretKey: keys?.secretKey ?? '' } },
      { transport: box.emulator.transport, clock: box.emulator.clock },
    )
    const { id } = await client.run(createProject, { name: 'bosh', displaytext: 'bosh' })
    const inProject = box.with({ cloudstack: { project: 'bosh' } })
    const mark = box.mark()

    await createDisk(inProject)

    const commands = box.commands(mark)
    expect(commands.map(({ command }) => command).sort()).toEqual(['createVolume', 'listDiskOfferings', 'listProjects', 'listZones'])
    expect(commands.find(({ command }) => command === 'createVolume')?.params).toMatchObject({ projectid: id })
    expect(commands.find(({ command }) => command === 'listDiskOfferings')?.params).toMatchObject({ projectid: id })
  })

  it('that does not exist is named', async () => {
    expectFailure(
      await cpiInABox({ cloudstack: { project: 'none' } }).call('has_vm', 'vm-1'),
      'Bosh::Clouds::CloudError',
      /project "none" does not exist/,
    )
  })
})
