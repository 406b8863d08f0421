import type { Network } from '../../src/cloud/entities.ts'
import type { Dependencies } from '../../src/dependencies.ts'
import type { VmResources } from '../../src/vms/resolve-resources.ts'
import type { VmRequest } from '../../src/vms/vm-request.ts'
import { checkPlacement } from '../../src/vms/zone-rules.ts'
import { cpiInABox } from '../support/cpi-in-a-box.ts'
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
      'an address outside its second network',
      'zone-advanced',
      {},
      { a: manual('10.1.1.77', 'net-isolated', GATEWAY), b: manual('192.168.99.9', 'net-shared') },
      /address 192\.168\.99\.9 in network "net-shared" is refused/,
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
    ['cpu for a fixed offering', 'zone-advanced', { cpu: 2 }, { a: dynamic('net-isolated') }, /cpu has no effect with "small"/],
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

  it.each([
    ['service offering "small"', 'serviceOfferings', 'small', {}],
    ['disk offering "disk-20"', 'diskOfferings', 'disk-20', { root_disk_offering: 'disk-20' }],
  ] as const)('is refused for a %s of another zone', async (what, table, name, properties) => {
    const box = cpiInABox()
    const { cloud } = box.emulator
    const elsewhere = [...cloud.zones.all()].find((zone) => zone.name === 'zone-sg')?.id ?? ''
    const offering = [...cloud[table].all()].find((row) => row.name === name)
    cloud[table].update(offering?.id ?? '', { zoneIds: [elsewhere] })

    const answer = await box.call('create_vm', ...createVmArguments(box, { properties }))

    expectFailure(
      answer,
      'Bosh::Clouds::CloudError',
      new RegExp(`${what} is offered in zone-sg only, the VM is wanted in zone "zone-advanced"`),
    )
    expect(box.commands().some(({ command }) => command === 'deployVirtualMachine')).toBe(false)
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

describe('security groups in an advanced zone', () => {
  const WITH = { id: 'with', name: 'net-sg', service: [{ name: 'SecurityGroup' }] }
  const WITHOUT = { id: 'without', name: 'net-plain', service: [{ name: 'UserData' }] }

  /** The security groups of a machine on these networks of a zone that has security groups. */
  async function groupsOn(networks: readonly Network[], securitygroupsenabled = true): Promise<readonly string[]> {
    const zone = { id: 'z', name: 'zone', networktype: 'Advanced', securitygroupsenabled }
    const nics = networks.map(({ name }) => ({ reference: { name, vpc: undefined }, networks: [{ name }], ip: undefined }))
    const request = { nics, vip: undefined, securityGroups: { names: ['web'], managed: [], isDefault: false } } as unknown as VmRequest
    const found = { zones: [zone], loadBalancers: [], publicAddress: undefined, securityGroups: [{ id: 'web-id', name: 'web' }] }
    const placement = { zoneId: 'z', zoneName: 'zone', template: { id: 't' }, networks }
    return checkPlacement({} as Dependencies, request, found as unknown as VmResources, placement)
  }

  it('are not had in a zone without them, whatever its networks say', async () => {
    await expect(groupsOn([WITH], false)).rejects.toMatchObject({ code: 'security-groups-unavailable' })
  })

  it('are those that are named, where every network has them', async () => {
    expect(await groupsOn([WITH])).toEqual(['web-id'])
  })

  it('are refused where one of the networks has none', async () => {
    await expect(groupsOn([WITH, WITHOUT])).rejects.toMatchObject({ code: 'security-groups-unavailable' })
  })
})
