import {
  orphanedAddresses,
  orphanedFirewallRules,
  orphanedLoadBalancers,
  orphanedSecurityGroups,
  orphanedStaticNat,
} from '../../src/orphans/dependent-kinds.ts'
import { createJudge } from '../../src/orphans/judge.ts'
import { NOTHING_KNOWN } from '../../src/orphans/known.ts'
import { directorDigest, ownedName } from '../../src/values/names.ts'
import { inventoryOf } from '../support/inventory.ts'

const CLOCK = { nowMs: () => 0, monotonicMs: () => 0, sleepMs: async () => undefined }
const GONE = '00000000-0000-4000-8000-00000000601e'
const LIVE = '00000000-0000-4000-8000-0000000011fe'
const live = new Set([LIVE])

function judgeOf(directorUuid: string | undefined) {
  return createJudge({ directorUuid, minimumAgeMs: 0, clock: CLOCK, known: NOTHING_KNOWN }, inventoryOf({}))
}

const recording = (id: string, value: string) => ({ id, tags: [{ key: 'bosh-cpi-vip', value }] })
const idsOf = (found: readonly { readonly id: string }[]) => found.map(({ id }) => id)

describe('a firewall rule', () => {
  const rule = { protocol: 'tcp', startport: 22, endport: 22, cidrlist: '10.0.0.0/8', ipaddress: '203.0.113.9' }

  it('goes with the machine that its tag names', () => {
    const marked = (id: string, value: string) => ({ ...rule, id, tags: [{ key: 'bosh-cpi', value }] })
    const firewallRules = [marked('of gone', GONE), marked('of live', LIVE), marked('of no machine', 'ephemeral')]

    expect(idsOf(orphanedFirewallRules(inventoryOf({ firewallRules }), live))).toEqual(['of gone'])
  })

  it('without a tag goes with the machine that records it, and another on the same address stays', () => {
    const firewallRules = [
      { ...rule, id: 'recorded' },
      { ...rule, id: 'another port', startport: 80, endport: 80 },
      { ...rule, id: 'another address', ipaddress: '203.0.113.10' },
    ]
    const found = (id: string) =>
      orphanedFirewallRules(inventoryOf({ firewallRules, machines: [recording(id, '203.0.113.9 keep tcp/22-22/10.0.0.0/8')] }), live)

    expect(idsOf(found(GONE))).toEqual(['recorded'])
    expect(found(LIVE)).toEqual([])
  })
})

describe('static NAT', () => {
  const vm = ownedName('vm', 'mine', '1')
  const address = { isstaticnat: true, virtualmachineid: GONE, virtualmachinename: vm }

  it('is left behind if it leads to a machine of the director that is gone', () => {
    const addresses = [
      { ...address, id: 'left' },
      { ...address, id: 'in use', virtualmachineid: LIVE },
      { ...address, id: 'no static NAT', isstaticnat: false },
      { ...address, id: 'of another director', virtualmachinename: ownedName('vm', 'another', '1') },
      { ...address, id: 'of another machine', virtualmachinename: 'bastion' },
    ]

    expect(idsOf(orphanedStaticNat(inventoryOf({ addresses }), judgeOf('mine'), live))).toEqual(['left'])
  })
})

describe('the machine of a static NAT', () => {
  it('is said to be left behind while it is there, and gone only once it is', () => {
    const name = `vm-${directorDigest('mine')}-1`
    const nat = (id: string, machine: string) => ({ id, isstaticnat: true, virtualmachineid: machine, virtualmachinename: name })
    const inventory = inventoryOf({ addresses: [nat('a', GONE), nat('b', 'left')], machines: [{ id: 'left', name }] })

    expect(orphanedStaticNat(inventory, judgeOf('mine'), live).map(({ why }) => why)).toEqual([
      `leads to VM "${name}", which is gone`,
      `leads to VM "${name}", which was left behind`,
    ])
  })
})

describe('an address', () => {
  it('that is to be released with its machine is left behind once that is gone', () => {
    const tags = [{ key: 'bosh-cpi', value: 'release-with-vm' }]
    const addresses = [
      { id: 'detached', tags },
      { id: 'in use', tags, virtualmachineid: LIVE },
      { id: 'of the operator', virtualmachineid: GONE },
    ]

    expect(idsOf(orphanedAddresses(inventoryOf({ addresses }), live))).toEqual(['detached'])
  })

  it('is shown with its state, its zone, and the time since when it is allocated, as far as these are known', () => {
    const tags = [{ key: 'bosh-cpi', value: 'release-with-vm' }]
    const known = { state: 'Allocated', zonename: 'zone', allocated: '2026-11-22T17:40:07+0000' }
    const addresses = [
      { id: 'a', ipaddress: '203.0.113.9', tags, ...known },
      { id: 'b', tags },
    ]

    expect(orphanedAddresses(inventoryOf({ addresses }), live)).toEqual([
      expect.objectContaining({ name: '203.0.113.9', state: 'Allocated', zone: 'zone', created: '2026-11-22T17:40:07+0000' }),
      expect.objectContaining({ name: 'b', state: '', zone: '', created: '' }),
    ])
  })

  it('without a tag is left behind if a machine that is gone records its release, and kept if it records that', () => {
    const addresses = [
      { id: 'released', ipaddress: '203.0.113.9' },
      { id: 'kept', ipaddress: '203.0.113.10' },
    ]
    const machines = [recording(GONE, '203.0.113.9 release'), recording(GONE, '203.0.113.10 keep tcp/22-22/')]

    expect(idsOf(orphanedAddresses(inventoryOf({ addresses, machines }), live))).toEqual(['released'])
  })
})

describe('a load balancer', () => {
  it('is left behind without members that are in use', () => {
    const rule = (id: string) => ({ id, name: id, description: `BOSH director ${directorDigest('mine')}: goes with its last member` })
    const ownRules = [
      { rule: rule('empty'), memberIds: [] },
      { rule: rule('with a gone member'), memberIds: [GONE] },
      { rule: rule('in use'), memberIds: [GONE, LIVE] },
    ]

    const found = orphanedLoadBalancers(inventoryOf({ ownRules }), judgeOf('mine'), live)

    expect(idsOf(found)).toEqual(['empty', 'with a gone member'])
    expect(found.map(({ why }) => why)).toEqual([
      'goes with its last member, and has none',
      'goes with its last member, and has only such as were left behind',
    ])
  })
})

describe('a security group that is kept by the CPI', () => {
  const securityGroups = [
    { id: 'of no director', description: 'kept by the BOSH CPI' },
    { id: 'mine', description: `kept by the BOSH CPI of director ${directorDigest('mine')}` },
    { id: 'of the operator', description: 'web servers' },
  ]

  it('is left behind without members; one whose director is not named only if all directors are asked for', () => {
    expect(idsOf(orphanedSecurityGroups(inventoryOf({ securityGroups }), judgeOf('mine'), live))).toEqual(['mine'])
    expect(idsOf(orphanedSecurityGroups(inventoryOf({ securityGroups }), judgeOf(undefined), live))).toEqual(['of no director', 'mine'])
  })

  it('is in use as long as a machine has it', () => {
    const machines = [{ id: LIVE, securitygroup: [{ id: 'mine' }] }]

    expect(orphanedSecurityGroups(inventoryOf({ securityGroups, machines }), judgeOf('mine'), live)).toEqual([])
  })
})
