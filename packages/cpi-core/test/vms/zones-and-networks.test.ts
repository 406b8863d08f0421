import { agentSchema } from '../support/agent-schema.ts'
import { type Box, cpiInABox } from '../support/cpi-in-a-box.ts'
import { createVmArguments, templateId } from '../support/director.ts'
import { expectFailure } from '../support/fail-with.ts'
import { manualNetwork } from '../support/requests.ts'

const manual = (ip: string, name: string | undefined, changes: object = {}) =>
  manualNetwork({ ip, cloud_properties: name === undefined ? {} : { name }, default: undefined, ...changes })
const dynamic = (name: string | undefined, changes: object = {}) => ({
  type: 'dynamic',
  prefix: '32',
  cloud_properties: name === undefined ? {} : { name },
  ...changes,
})
const GATEWAY = { default: ['dns', 'gateway'] }
const MAC = expect.stringMatching(/^0e(:[0-9a-f]{2}){5}$/)

interface Row {
  readonly zone: string
  readonly properties?: object
  readonly networks: Readonly<Record<string, object>>
  /** Parameters of the deploy request, with network names instead of ids. */
  readonly sent: object
  /** What the guest reads of its networks. */
  readonly seen: object
}

const SHAPES: Readonly<Record<string, Row>> = {
  'advanced, isolated, manual': {
    zone: 'zone-advanced',
    networks: { a: manual('10.1.1.77', 'net-isolated') },
    sent: { 'iptonetworklist[0].networkid': 'net-isolated', 'iptonetworklist[0].ip': '10.1.1.77' },
    seen: { a: { type: 'manual', ip: '10.1.1.77', netmask: '255.255.255.0' } },
  },
  'advanced, isolated, dynamic': {
    zone: 'zone-advanced',
    networks: { a: dynamic('net-isolated') },
    sent: { 'iptonetworklist[0].networkid': 'net-isolated' },
    seen: { a: { type: 'dynamic' } },
  },
  'advanced, shared, manual': {
    zone: 'zone-advanced',
    networks: { a: manual('172.20.0.77', 'net-shared') },
    sent: { 'iptonetworklist[0].networkid': 'net-shared', 'iptonetworklist[0].ip': '172.20.0.77' },
    seen: { a: { ip: '172.20.0.77' } },
  },
  'advanced, config drive': {
    zone: 'zone-advanced',
    networks: { a: manual('10.1.2.77', 'net-configdrive') },
    sent: { 'iptonetworklist[0].networkid': 'net-configdrive' },
    seen: { a: { ip: '10.1.2.77' } },
  },
  'advanced, tier of a VPC by name and VPC': {
    zone: 'zone-advanced',
    networks: { a: manual('10.2.1.77', 'tier-web', { cloud_properties: { name: 'tier-web', vpc: 'vpc-1' } }) },
    sent: { 'iptonetworklist[0].networkid': 'tier-web', 'iptonetworklist[0].ip': '10.2.1.77' },
    seen: { a: { ip: '10.2.1.77' } },
  },
  'advanced, two interfaces, the gateway on the second': {
    zone: 'zone-advanced',
    networks: { a: manual('172.20.0.77', 'net-shared'), b: manual('10.1.1.77', 'net-isolated', GATEWAY) },
    sent: {
      'iptonetworklist[0].networkid': 'net-isolated',
      'iptonetworklist[0].ip': '10.1.1.77',
      'iptonetworklist[0].mac': MAC,
      'iptonetworklist[1].networkid': 'net-shared',
      'iptonetworklist[1].ip': '172.20.0.77',
      'iptonetworklist[1].mac': MAC,
    },
    seen: { a: { ip: '172.20.0.77', mac: MAC }, b: { ip: '10.1.1.77', mac: MAC, default: ['dns', 'gateway'] } },
  },
  'advanced, three interfaces, manual and dynamic': {
    zone: 'zone-advanced',
    networks: { a: manual('10.1.1.77', 'net-isolated', GATEWAY), b: dynamic('net-shared'), c: manual('10.2.1.77', 'tier-web') },
    sent: { 'iptonetworklist[1].networkid': 'net-shared', 'iptonetworklist[1].mac': MAC, 'iptonetworklist[2].ip': '10.2.1.77' },
    seen: { a: { mac: MAC }, b: { type: 'dynamic', mac: MAC }, c: { mac: MAC } },
  },
  'advanced, manual and vip': {
    zone: 'zone-advanced',
    networks: { a: manual('10.1.1.77', 'net-isolated'), v: { type: 'vip', ip: '203.0.113.10', cloud_properties: {} } },
    sent: { 'iptonetworklist[0].ip': '10.1.1.77' },
    seen: { a: { ip: '10.1.1.77' }, v: { type: 'vip', ip: '203.0.113.10' } },
  },
  'basic, dynamic, with a security group': {
    zone: 'zone-basic',
    networks: { a: dynamic(undefined, { cloud_properties: { security_groups: ['default'] } }) },
    sent: { securitygroupids: 'default' },
    seen: { a: { type: 'dynamic' } },
  },
  'advanced with security groups, manual': {
    zone: 'zone-sg',
    properties: { security_groups: ['default'] },
    networks: { a: manual('172.21.0.77', 'net-sg') },
    sent: { 'iptonetworklist[0].networkid': 'net-sg', 'iptonetworklist[0].ip': '172.21.0.77', securitygroupids: 'default' },
    seen: { a: { ip: '172.21.0.77' } },
  },
  'advanced with security groups, dynamic, group kept by the CPI': {
    zone: 'zone-sg',
    properties: { security_groups: [{ name: 'kept', rules: [{ ports: [22, '80-443'], cidrs: ['10.0.0.0/8'] }] }] },
    networks: { a: dynamic('net-sg') },
    sent: { 'iptonetworklist[0].networkid': 'net-sg', securitygroupids: 'kept' },
    seen: { a: { type: 'dynamic' } },
  },
}

/** The deploy request with names instead of ids. */
function deployOf(box: Box): Record<string, string> {
  const { networks, securityGroups } = box.emulator.cloud
  const names = new Map([...networks.all(), ...securityGroups.all()].map(({ id, name }) => [id, name]))
  const [deploy] = box.commands().filter(({ command }) => command === 'deployVirtualMachine')
  return Object.fromEntries(Object.entries(deploy?.params ?? {}).map(([key, value]) => [key, names.get(value) ?? value]))
}

function userDataOf(box: Box, vm: string): unknown {
  return JSON.parse(Buffer.from(box.emulator.cloud.machines.get(vm)?.userData ?? '', 'base64').toString('utf8'))
}

describe.each(Object.entries(SHAPES))('a machine: %s', (_name, { zone, properties = {}, networks, sent, seen }) => {
  it('is asked for with these networks, and reads these settings', async () => {
    const box = cpiInABox({ cloudstack: { default_zone: zone } })

    const args = createVmArguments(box, { stemcell: templateId(box, zone), properties, networks })
    const [vm, answered] = (await box.run('create_vm', ...args)) as [string, Record<string, object>]

    expect(deployOf(box)).toMatchObject(sent)
    const settings = agentSchema.parse(userDataOf(box, vm))
    expect(settings).toMatchObject({
      agent_id: 'agent-1',
      networks: seen,
      disks: { system: '/dev/sda', ephemeral: '/dev/sdb', persistent: {} },
    })
    for (const [name, network] of Object.entries(answered)) {
      if (!('type' in network) || network.type !== 'vip') expect(network).toMatchObject({ ip: expect.any(String), mac: expect.any(String) })
      expect(Object.keys(networks)).toContain(name)
    }
    const row = box.emulator.cloud.machines.get(vm)
    expect(row?.state).toBe('Running')
    const macs = Object.values(settings.networks).flatMap(({ mac }) => mac ?? [])
    const actual = [...box.emulator.cloud.nics.by('machine', vm)].map((nic) => nic.macAddress)
    expect(actual).toEqual(expect.arrayContaining(macs))
  })
})

describe('what CloudStack forbids', () => {
  it.each<[string, string, object, Readonly<Record<string, object>>, RegExp]>([
    ['a network name in a basic zone', 'zone-basic', {}, { a: dynamic('defaultGuestNetwork') }, /basic|does not exist in zone/],
    [
      'two networks in a basic zone',
      'zone-basic',
      {},
      { a: dynamic(undefined), b: dynamic(undefined) },
      /is basic: a VM there has one network/,
    ],
    [
      'a vip in a basic zone',
      'zone-basic',
      {},
      { a: dynamic(undefined), v: { type: 'vip', ip: '203.0.113.10' } },
      /basic zone has no public addresses|is in zone/,
    ],
    ['no network name in an advanced zone', 'zone-advanced', {}, { a: dynamic(undefined) }, /needs a name in its cloud_properties/],
    [
      'security groups where there are none',
      'zone-advanced',
      { security_groups: ['default'] },
      { a: dynamic('net-isolated') },
      /has no security groups on this network/,
    ],
    [
      'an unknown security group',
      'zone-sg',
      { security_groups: ['no-such'] },
      { a: dynamic('net-sg') },
      /security group "no-such" does not exist/,
    ],
    [
      'an unknown network',
      'zone-advanced',
      {},
      { a: dynamic('net-nowhere') },
      /network "net-nowhere" \(of "a"\) does not exist in zone "zone-advanced"/,
    ],
    [
      'a network of another zone',
      'zone-advanced',
      {},
      { a: dynamic('net-sg') },
      /does not exist in zone "zone-advanced"; it is in "zone-sg"/,
    ],
    [
      'one network twice',
      'zone-advanced',
      {},
      { a: manual('10.1.1.77', 'net-isolated', GATEWAY), b: dynamic('net-isolated') },
      /two interfaces in network "net-isolated"/,
    ],
    [
      'a tier of another VPC',
      'zone-advanced',
      {},
      { a: dynamic(undefined, { cloud_properties: { name: 'tier-web', vpc: 'vpc-2' } }) },
      /of VPC "vpc-2"/,
    ],
    ['an unknown zone', 'zone-advanced', { availability_zone: 'zone-nowhere' }, { a: dynamic('net-isolated') }, /zone "zone-nowhere"/],
    [
      'a network of another zone than the machine',
      'zone-advanced',
      { availability_zone: 'zone-advanced' },
      { a: dynamic(undefined, { cloud_properties: { name: 'net-sg', availability_zone: 'zone-sg' } }) },
      /wanted in zone "zone-advanced", its network "a" is in "zone-sg"/,
    ],
    [
      'networks of two zones',
      'zone-advanced',
      {},
      {
        a: dynamic(undefined, { cloud_properties: { name: 'net-isolated', availability_zone: 'zone-advanced' } }),
        b: dynamic(undefined, { cloud_properties: { name: 'net-sg', availability_zone: 'zone-sg' } }),
      },
      /networks "a" and "b" are in different zones/,
    ],
    [
      'an unknown offering',
      'zone-advanced',
      { compute_offering: 'tiny' },
      { a: dynamic('net-isolated') },
      /service offering "tiny" does not exist/,
    ],
    [
      'an unknown ephemeral offering',
      'zone-advanced',
      { ephemeral_disk_offering: 'none' },
      { a: dynamic('net-isolated') },
      /disk offering "none" does not exist/,
    ],
    [
      'an ephemeral offering that is too small',
      'zone-advanced',
      { ephemeral_disk_offering: 'disk-5', disk: 6000 },
      { a: dynamic('net-isolated') },
      /"disk-5" has 5 GiB/,
    ],
    ['an unknown key pair', 'zone-advanced', { key_name: 'none' }, { a: dynamic('net-isolated') }, /SSH key pair "none" does not exist/],
    [
      'a root disk smaller than the stemcell',
      'zone-advanced',
      { root_disk_size: 1024 },
      { a: dynamic('net-isolated') },
      /root_disk_size is 1024 MiB/,
    ],
    ['cpu for a fixed offering', 'zone-advanced', { cpu: 2 }, { a: dynamic('net-isolated') }, /cpu have no effect with "small"/],
    [
      'user data of the agent',
      'zone-advanced',
      { user_data: { agent_id: 'x' } },
      { a: dynamic('net-isolated') },
      /may not contain agent_id/,
    ],
  ])('is refused before anything is made, in words that help: %s', async (_what, zone, properties, networks, message) => {
    const box = cpiInABox({ cloudstack: { default_zone: zone } })

    const answer = await box.call('create_vm', ...createVmArguments(box, { stemcell: templateId(box, zone), properties, networks }))

    expect(answer.error).toMatchObject({ message: expect.stringMatching(message), ok_to_retry: false })
    expect(box.commands().filter(({ command }) => !command.startsWith('list'))).toEqual([])
  })

  it('is refused for an unknown stemcell, and one of another zone', async () => {
    const box = cpiInABox()
    const gone = '00000000-0000-4000-8000-000000000000'

    expectFailure(
      await box.call('create_vm', ...createVmArguments(box, { stemcell: gone })),
      'Bosh::Clouds::CloudError',
      /stemcell "0000.* does not exist/,
    )
    expectFailure(
      await box.call('create_vm', ...createVmArguments(box, { stemcell: templateId(box, 'zone-basic') })),
      'Bosh::Clouds::CloudError',
      /is not in zone "zone-advanced", only in "zone-basic"/,
    )
  })
})
