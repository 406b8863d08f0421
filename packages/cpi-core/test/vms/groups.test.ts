import { type Box, cpiInABox } from '../support/cpi-in-a-box.ts'
import { createVm, createVmArguments, leftIn } from '../support/director.ts'
import { expectFailure } from '../support/fail-with.ts'
import { manualNetwork } from '../support/requests.ts'

const ENV = { bosh: { group: 'bosh-cf-web' } }
const AUTO = { cloudstack: { enable_auto_anti_affinity: true } }
const LB = { name: 'web', public_ip: '203.0.113.11', public_port: 443, private_port: 8443 }

function groups(box: Box) {
  return [...box.emulator.cloud.affinityGroups.all()].map(({ name, type }) => ({ name, type }))
}

function at(ip: string) {
  return { networks: { default: manualNetwork({ ip }) } }
}

describe('an affinity group', () => {
  it('that is named is made, joined, and goes with its last member', async () => {
    const box = cpiInABox()
    const properties = { affinity_group: 'spread' }

    const first = await createVm(box, { properties, ...at('10.1.1.71') })
    const second = await createVm(box, { properties, ...at('10.1.1.72') })
    expect(groups(box)).toEqual([{ name: 'spread', type: 'host anti-affinity' }])

    await box.run('delete_vm', first)
    expect(groups(box)).toHaveLength(1)
    await box.run('delete_vm', second)
    expect(groups(box)).toEqual([])
  })

  it('of an instance group is created if configured, in addition to a named one', async () => {
    const box = cpiInABox(AUTO)

    await createVm(box, { properties: { affinity_group: 'spread' }, env: ENV })

    expect(groups(box)).toEqual(
      expect.arrayContaining([
        { name: 'spread', type: 'host anti-affinity' },
        { name: expect.stringMatching(/^affinity-[0-9a-f]{8}-bosh-cf-web$/), type: 'non-strict host anti-affinity' },
      ]),
    )
  })

  it('does not exist for machines without instance group', async () => {
    const box = cpiInABox(AUTO)

    await createVm(box, { env: {} })

    expect(groups(box)).toEqual([])
  })

  it('of another type is never deleted, and refused before the deploy', async () => {
    const box = cpiInABox()
    await createVm(box, { properties: { affinity_group: 'spread', affinity_group_type: 'host affinity' }, ...at('10.1.1.71') })

    const answer = await box.call('create_vm', ...createVmArguments(box, { properties: { affinity_group: 'spread' }, ...at('10.1.1.72') }))

    expectFailure(answer, 'Bosh::Clouds::CloudError', /"spread" exists with type "host affinity", wanted is "host anti-affinity"/)
    expect(groups(box)).toEqual([{ name: 'spread', type: 'host affinity' }])
  })

  it('that is not ours survives its last member', async () => {
    const box = cpiInABox()
    const account = [...box.emulator.cloud.accounts.all()].find(({ name }) => name === 'user')
    const vm = await createVm(box, { properties: { affinity_group: 'spread' } })
    const [group] = [...box.emulator.cloud.affinityGroups.all()]
    box.emulator.cloud.affinityGroups.update(group?.id ?? '', { description: 'made by hand' })

    await box.run('delete_vm', vm)

    expect(account).toBeDefined()
    expect(groups(box)).toHaveLength(1)
  })

  it('survives many machines coming and going at the same time: no duplicate, no lost member', async () => {
    const box = cpiInABox()
    const properties = { affinity_group: 'spread', affinity_group_type: 'non-strict host anti-affinity' }
    let previous: string | undefined

    for (let round = 0; round < 50; round += 1) {
      const next = { properties, ...at(round % 2 === 0 ? '10.1.1.71' : '10.1.1.72') }
      const [vm] = await Promise.all([createVm(box, next), previous === undefined ? undefined : box.run('delete_vm', previous)])
      const rows = [...box.emulator.cloud.affinityGroups.all()]
      expect(rows).toHaveLength(1)
      expect(box.emulator.cloud.machines.get(vm)?.affinityGroupIds).toEqual([rows[0]?.id])
      previous = vm
    }
  })
})

describe('load balancers', () => {
  const members = (box: Box) =>
    [...box.emulator.cloud.rules.all()]
      .filter(({ purpose }) => purpose === 'LoadBalancing')
      .map(({ name, members: joined }) => ({ name, members: joined.length }))

  it('are made when they are needed, and joined', async () => {
    const box = cpiInABox()

    await createVm(box, { properties: { lbs: [LB, { ...LB, name: 'plain', public_port: 80 }] }, ...at('10.1.1.71') })
    await createVm(box, { properties: { lbs: [LB] }, ...at('10.1.1.72') })

    expect(members(box)).toEqual(
      expect.arrayContaining([
        { name: 'web', members: 2 },
        { name: 'plain', members: 1 },
      ]),
    )
  })

  it('keep their rule when the last member leaves, unless they are to go with it', async () => {
    const box = cpiInABox()
    const vm = await createVm(box, { properties: { lbs: [LB, { ...LB, name: 'goes', public_port: 80, delete_when_empty: true }] } })

    await box.run('delete_vm', vm)

    expect(members(box)).toEqual([{ name: 'web', members: 0 }])
  })

  it.each([
    [{ ...LB, public_port: 444 }, /"web" exists with public_port 443/],
    [{ ...LB, algorithm: 'source' }, /"web" exists with algorithm roundrobin/],
    [{ ...LB, name: 'other', public_ip: '203.0.113.99' }, /public address 203\.0\.113\.99 is not acquired/],
  ])('that contradict what there is are refused before the deploy: %j', async (lb, message) => {
    const box = cpiInABox()
    await createVm(box, { properties: { lbs: [LB] }, ...at('10.1.1.71') })
    const mark = box.mark()

    const answer = await box.call('create_vm', ...createVmArguments(box, { properties: { lbs: [lb] }, ...at('10.1.1.72') }))

    expectFailure(answer, 'Bosh::Clouds::CloudError', message)
    expect(box.commands(mark).some(({ command }) => command === 'deployVirtualMachine')).toBe(false)
  })

  it('that cannot be joined leave no machine, no ephemeral disk and no new rule', async () => {
    const box = cpiInABox()
    box.emulator.faults.add([{ command: 'assignToLoadBalancerRule', nth: 1, phase: 'job', kind: 'error', code: 530, text: 'no' }])

    await box.call('create_vm', ...createVmArguments(box, { properties: { lbs: [{ ...LB, delete_when_empty: true }] } }))

    expect(leftIn(box)).toEqual([])
  })

  it('lose no member to machines made at the same time', async () => {
    const box = cpiInABox()

    for (let round = 0; round < 50; round += 1) {
      const vms = await Promise.all(['10.1.1.71', '10.1.1.72'].map(async (ip) => createVm(box, { properties: { lbs: [LB] }, ...at(ip) })))
      expect(members(box)).toEqual([{ name: 'web', members: 2 }])
      await Promise.all(vms.map(async (vm) => box.run('delete_vm', vm)))
    }
  })
})
