import { type Box, cpiInABox } from './support/cpi-in-a-box.ts'
import { createVmArguments, type VmOptions } from './support/director.ts'
import { manualNetwork } from './support/requests.ts'

/** Each mistake, and the parts that its message must have: the thing, the value, the nearest or allowed ones, the next step. */
type Mistake = readonly [mistake: string, call: (box: Box) => Promise<unknown>, cloudstack: object, parts: readonly string[]]

const vm = (changes: VmOptions) => (box: Box) => box.call('create_vm', ...createVmArguments(box, changes))
const onNetwork = (changes: object) => vm({ networks: { default: manualNetwork(changes) } })
const disk = (properties: object) => (box: Box) => box.call('create_disk', 1024, properties)
const hasVm = (box: Box) => box.call('has_vm', 'vm-1')

const NAMES: readonly Mistake[] = [
  [
    'a zone of the VM',
    vm({ properties: { availability_zone: 'zone-advance' } }),
    {},
    ['zone "zone-advance" does not exist', '"zone-advanced"'],
  ],
  ['the default zone', vm({}), { default_zone: 'zone-advance' }, ['zone "zone-advance" does not exist', '"zone-advanced"']],
  ['a zone of a disk', disk({ availability_zone: 'zone-sgg' }), {}, ['zone "zone-sgg" does not exist', '"zone-sg"']],
  ['a compute offering', vm({ properties: { compute_offering: 'smal' } }), {}, ['service offering "smal" does not exist', '"small"']],
  ['a disk offering', disk({ disk_offering: 'disk-200' }), {}, ['disk offering "disk-200" does not exist', '"disk-20"', '"disk-100"']],
  [
    'an unlike name',
    disk({ disk_offering: 'completely-different' }),
    {},
    ['disk offering "completely-different" does not exist', 'there are "Custom"'],
  ],
  [
    'an ephemeral disk offering',
    vm({ properties: { ephemeral_disk_offering: 'disk-custm' } }),
    {},
    ['"disk-custm" does not exist', '"disk-custom"'],
  ],
  [
    'a network',
    onNetwork({ cloud_properties: { name: 'net-isolatd' } }),
    {},
    ['network "net-isolatd" (of "default") does not exist', '"net-isolated"'],
  ],
  ['a key pair', vm({ properties: { key_name: 'bosch' } }), {}, ['SSH key pair "bosch" does not exist', '"bosh"']],
  ['a security group', vm({ properties: { security_groups: ['defult'] } }), {}, ['security group "defult" does not exist', '"default"']],
  ['a project', hasVm, { project: 'none' }, ['project "none" does not exist', 'sees none at all']],
  ['a stemcell', vm({ stemcell: 'ubuntu-22.4' }), {}, ['stemcell "ubuntu-22.4" does not exist', '"ubuntu-22.04"']],
]

const VALUES: readonly Mistake[] = [
  [
    'no capacity',
    vm({ properties: { compute_offering: 'huge' } }),
    {},
    [
      'no capacity for service offering "huge" (64 CPU of 2000 MHz, 524288 MiB',
      'in zone "zone-advanced"',
      'smaller offering or another zone',
    ],
  ],
  [
    'a customised offering',
    vm({ properties: { compute_offering: 'custom' } }),
    {},
    ['"custom" is customised', 'cpu and ram must be given'],
  ],
  [
    'a value out of range',
    vm({ properties: { compute_offering: 'constrained', cpu: 9, ram: 1024 } }),
    {},
    ['cpu is 9', '"constrained" allows 1 to 8'],
  ],
  ['an address outside', onNetwork({ ip: '10.9.9.9' }), {}, ['10.9.9.9', 'net-isolated', '10.1.1.0/24']],
  ['user data that is too long', vm({ env: { note: 'x'.repeat(40_000) } }), {}, ['user data', '32768']],
  ['expunge', hasVm, { expunge: 'maybe' }, ['expunge": is "maybe"; it should be "auto", true or false']],
  ['an enumeration', hasVm, { deploy: 'later' }, ['deploy": is "later"; it should be "auto", "one-step" or "two-steps"']],
  ['an unknown key', hasVm, { endpont: 'x' }, ['unknown key "endpont"', 'did you mean "endpoint"?']],
  ['a wrong type', hasVm, { skip_verify_ssl: 'yes please' }, ['skip_verify_ssl"', '"yes please"', 'true or false']],
  ['an endpoint without scheme', hasVm, { endpoint: 'cloud.example.com' }, ['endpoint"', 'https://cloud.example.com/client/api']],
]

describe("an operator's mistake", () => {
  it.each([...NAMES, ...VALUES])('is named with what is allowed or nearest: %s', async (_mistake, call, cloudstack, parts) => {
    const { error } = (await call(cpiInABox({ cloudstack }))) as { readonly error: { readonly message: string } | null }

    for (const part of parts) expect(error?.message).toContain(part)
  })

  it('tells an address that is taken, with its holder', async () => {
    const box = cpiInABox()
    await box.run('create_vm', ...createVmArguments(box))

    const { error } = await box.call('create_vm', ...createVmArguments(box))

    expect(error?.message).toMatch(/address 10\.1\.1\.77 in network "net-isolated" is refused: it belongs to VM "vm-.*", which is Running/)
  })

  it('tells a stemcell that is not ready from one that does not exist', async () => {
    const box = cpiInABox()
    for (const row of [...box.emulator.cloud.templates.all()].filter(({ name }) => name === 'ubuntu-22.04')) {
      const accountId = [...box.emulator.cloud.accounts.all()].find(({ name }) => name === 'user')?.id ?? ''
      box.emulator.cloud.templates.update(row.id, { accountId, copies: row.copies.map((copy) => ({ ...copy, state: 'Downloading' })) })
    }

    const { error } = await box.call('create_vm', ...createVmArguments(box, { stemcell: 'ubuntu-22.04' }))

    expect(error?.message).toMatch(/stemcell "ubuntu-22\.04" exists, but is not ready \(.* in zone "zone-advanced"/)
  })
})
