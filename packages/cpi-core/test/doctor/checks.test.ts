import { createCloudStackClient } from 'cloudstack-client'
import { configure } from '../../src/config/configure.ts'
import { type Examination, examineCloud } from '../../src/doctor/index.ts'
import { type Box, cpiInABox } from '../support/cpi-in-a-box.ts'
import { configFile } from '../support/requests.ts'

async function examine(box: Box, cloudstack: object = {}, account = 'user', examination: Examination = {}) {
  const keys = box.emulator.accounts[account]
  const { config } = configure(configFile({ api_key: keys?.apiKey, secret_access_key: keys?.secretKey, ...cloudstack }), {})
  const { api_key, secret_access_key } = config.cloudstack
  const credentials = { apiKey: api_key.reveal(), secretKey: secret_access_key.reveal() }
  const client = createCloudStackClient(
    { endpoint: 'emulator', credentials },
    { transport: box.emulator.transport, clock: box.emulator.clock },
  )
  const findings = await examineCloud(client, config.cloudstack, examination)
  return Object.fromEntries(findings.map(({ check, state, text, remedy }) => [check, `${state}: ${text}; ${remedy}`]))
}

describe('the doctor', () => {
  it('has no complaint if everything is in order', async () => {
    const found = await examine(cpiInABox(), { default_key_name: 'bosh', default_offer: { disk: 'disk-20', custom_disk: 'disk-custom' } })

    expect(Object.keys(found).filter((check) => !found[check]?.startsWith('ok'))).toEqual([])
    expect(found).toMatchObject({
      credentials: expect.stringContaining('accepted by CloudStack 4.22'),
      permissions: expect.stringMatching(/all \d+ commands/),
      zone: 'ok: "zone-advanced" is Advanced; ',
      'default_offer.custom_disk': 'ok: "disk-custom" is customised; ',
      networks: expect.stringContaining('net-isolated 10.1.1.0/24'),
      expunge: expect.stringContaining('lose their addresses before they are destroyed'),
    })
  })

  it('asks for the capabilities of the server once', async () => {
    const box = cpiInABox()
    const mark = box.mark()

    await examine(box)

    expect(box.commands(mark).filter(({ command }) => command === 'listCapabilities')).toHaveLength(1)
  })

  it.each([
    [{ secret_access_key: 'not-the-key' }, 'credentials', /check the API key/],
    [{ default_zone: 'zone-nowhere' }, 'zone', /zone "zone-nowhere" does not exist/],
    [{ default_key_name: 'none' }, 'key pair', /SSH key pair "none" does not exist/],
    [{ default_offer: { disk: 'none' } }, 'default_offer.disk', /disk offering "none" does not exist/],
    [{ default_security_groups: ['none'] }, 'security groups', /none does not exist/],
    [{ project: 'none' }, 'project', /project "none" does not exist/],
    [{ stemcell: { os_type: 'none' } }, 'OS type', /OS type "none" does not exist; copy/],
    [{ stemcell: { hypervisor: 'none' } }, 'hypervisors', /is "none"; the zone has .*name one of these/],
    [{ expunge: true }, 'expunge', /may not expunge machines; set cloudstack.expunge to "auto"/],
  ])('says what is wrong with %j', async (cloudstack, check, message) => {
    const found = await examine(cpiInABox(), cloudstack)

    expect(found[check]).toMatch(/^failed/)
    expect(found[check]).toMatch(message)
  })

  it.each([
    [16_384, 'ok: at most 16384 characters; '],
    [16_383, 'warning: at most 16383 characters: settings with many certificates may not fit; '],
  ])('warns of short user data: %i characters', async (user_data_max_length, expected) => {
    expect((await examine(cpiInABox(), { user_data_max_length }))['user data']?.slice(0, expected.length)).toBe(expected)
  })

  it.each([
    [{}, 'host anti-affinity'],
    [{ affinity_group_type: 'host affinity' }, 'host affinity'],
  ])('says of which type an affinity group will be: %j', async (type, expected) => {
    const vm_extensions = [{ name: 'spread', cloud_properties: { affinity_group: 'new', ...type } }]

    const found = await examine(cpiInABox(), {}, 'user', { cloudConfig: { vm_extensions } })

    expect(found['vm-extension spread: affinity_group']).toBe(`ok: "new" will be created as ${expected}; `)
    expect(Object.keys(found).filter((check) => check.startsWith('vm-extension'))).toHaveLength(2)
  })

  it.each([
    [{ az: 'z1' }, 'zone-advanced'],
    [{ azs: ['z1'] }, 'zone-advanced'],
    [{ az: 'z1', cloud_properties: { name: 'net-isolated', availability_zone: 'zone-basic' } }, 'zone-basic'],
  ])('looks for the network of a subnet in its zone: %j', async (subnet, zone) => {
    const azs = [
      { name: 'z1', cloud_properties: { availability_zone: 'zone-advanced' } },
      { name: 'z2', cloud_properties: { availability_zone: 'zone-basic' } },
    ]
    const networks = [{ name: 'a', type: 'manual', subnets: [{ cloud_properties: { name: 'net-isolated' }, ...subnet }] }]
    const emptyZone = { default_zone: 'zone-sg' }

    const found = await examine(cpiInABox(), emptyZone, 'user', { cloudConfig: { azs, networks } })

    expect(found['network a: name']).toContain(`in zone "${zone}"`)
  })

  it('names the commands that the account may not call', async () => {
    const box = cpiInABox()
    box.emulator.faults.add([{ command: 'listApis', nth: 1, phase: 'before', kind: 'error', code: 432, text: 'not available' }])

    expect((await examine(box))['permissions']).toMatch(/^failed: listApis/)
  })

  it('looks for a network in the zone of its availability zone only', async () => {
    const networks = [{ name: 'a', type: 'manual', subnets: [{ az: 'z1', cloud_properties: { name: 'net-isolated' } }] }]
    const azs = [{ name: 'z1', cloud_properties: { availability_zone: 'zone-basic' } }]

    expect((await examine(cpiInABox(), {}, 'user', { cloudConfig: { azs, networks } }))['network a: name']).toMatch(
      /^failed: network "net-isolated" does not exist in zone "zone-basic"/,
    )
  })

  it('says what is wrong with what a cloud-config names, in the zones of its availability zones', async () => {
    const cloudConfig = {
      azs: [
        { name: 'z1', cloud_properties: { availability_zone: 'zone-advanced' } },
        { name: 'z2', cloud_properties: { availability_zone: 'none' } },
      ],
      vm_types: [
        { name: 'good', cloud_properties: { compute_offering: 'small', ephemeral_disk_offering: 'disk-custom' } },
        { name: 'bad', cloud_properties: { compute_offering: 'none', key_nam: 'x', lbs: [{ name: 'lb', public_ip: '203.0.113.250' }] } },
      ],
      vm_extensions: [{ name: 'spread', cloud_properties: { affinity_group: 'new' } }],
      disk_types: [{ name: 'big', cloud_properties: { disk_offering: 'none' } }],
      networks: [
        { name: 'a', type: 'manual', subnets: [{ az: 'z1', cloud_properties: { name: 'net-isolated' } }] },
        { name: 'b', type: 'manual', subnets: [{ az: 'z1', cloud_properties: { name: 'none' } }] },
        { name: 'v', type: 'vip' },
      ],
    }

    const found = await examine(cpiInABox(), {}, 'user', { cloudConfig, vms: 10 })

    expect(found).toMatchObject({
      'az z1: availability_zone': expect.stringMatching(/^ok/),
      'az z2: availability_zone': expect.stringMatching(/^failed: zone "none" does not exist.*; check its spelling/),
      'vm-type good: compute_offering': expect.stringMatching(/^ok: "small" has/),
      'vm-type bad: compute_offering': expect.stringMatching(/^failed: service offering "none" does not exist/),
      'vm-type bad: keys': expect.stringMatching(/^failed: .*"key_nam"; did you mean "key_name"/),
      'vm-type bad: lb lb': expect.stringMatching(/^failed: 203.0.113.250 is not acquired/),
      'vm-extension spread: affinity_group': expect.stringMatching(/^ok: "new" will be created/),
      'disk-type big: disk_offering': expect.stringMatching(/^failed/),
      'network a: name': expect.stringMatching(/^ok: \d+ addresses of 10.1.1.0\/24 are free in zone "zone-advanced"/),
      'network b: name': expect.stringMatching(/^failed: network "none" does not exist in zone "zone-advanced"/),
    })
  })

  it('compares free addresses with the number of machines', async () => {
    const cloudConfig = { networks: [{ name: 'a', type: 'manual', subnets: [{ cloud_properties: { name: 'net-isolated' } }] }] }

    const found = await examine(cpiInABox(), {}, 'user', { cloudConfig, vms: 300 })

    expect(found['network a: name']).toMatch(/^failed: \d+ addresses of 10.1.1.0\/24 are free, 300 are needed; use a larger network/)
  })

  it.each([
    ['a disk offering', { disk_types: [{ name: 'x', cloud_properties: { disk_offering: 'disk-no-pool' } }] }, 'disk-type x: disk_offering'],
  ])('shows an administrator that no pool has the storage tag of %s', async (_what, cloudConfig, check) => {
    const box = cpiInABox()

    expect((await examine(box, {}, 'user', { cloudConfig }))[check]).toMatch(/^ok: .*on pools with the tag no-such-pool/)
    expect((await examine(box, {}, 'admin', { cloudConfig }))[check]).toMatch(
      /^failed: .*the tag no-such-pool, and none has it; there are: .*; let an/,
    )
  })

  it.each([
    ['net-shared', /^failed: no network of this cloud-config has static NAT/],
    ['net-isolated', /^ok: possible in "net-isolated"/],
  ])('says whether a machine in %s may have a vip network', async (name, message) => {
    const networks = [
      { name: 'a', type: 'manual', subnets: [{ cloud_properties: { name } }] },
      { name: 'v', type: 'vip' },
    ]

    expect((await examine(cpiInABox(), {}, 'user', { cloudConfig: { networks } }))['network v: static NAT']).toMatch(message)
  })

  it.each([
    ['an account', { secret_access_key: 'not-the-key' }, ['credentials']],
    ['a project', { project: 'none' }, ['credentials', 'project']],
  ])('looks at nothing else without %s that can be used', async (_what, cloudstack, checks) => {
    expect(Object.keys(await examine(cpiInABox(), cloudstack))).toEqual(checks)
  })

  it.each([
    ['net-isolated', /^ok: "net-isolated" has static NAT/],
    ['net-shared', /^failed: "net-shared" is not a network of this cloud-config with static NAT; name one of "net-isolated", or none/],
  ])('says whether the network that a vip names can have its address: %s', async (name, message) => {
    const subnets = ['net-isolated', 'net-shared'].map((network) => ({ cloud_properties: { name: network } }))
    const networks = [
      { name: 'a', type: 'manual', subnets },
      { name: 'v', type: 'vip', cloud_properties: { name } },
    ]

    expect((await examine(cpiInABox(), {}, 'user', { cloudConfig: { networks } }))['network v: name']).toMatch(message)
  })

  it('names wrong keys of a vip network, and looks for no network where it names none', async () => {
    const cloudConfig = { networks: [{ name: 'v', type: 'vip', cloud_properties: { polcy: 'acquire' } }] }

    const found = await examine(cpiInABox(), {}, 'user', { cloudConfig })

    expect(found['network v: keys']).toMatch(/^failed: .*unknown key "polcy"; did you mean "policy"/)
    expect(found).not.toHaveProperty(['network v: name'])
  })
})
