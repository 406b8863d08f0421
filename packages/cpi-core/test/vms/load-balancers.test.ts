import { type Box, cpiInABox } from '../support/cpi-in-a-box.ts'
import { createVm, createVmArguments, leftIn } from '../support/director.ts'
import { expectFailure } from '../support/fail-with.ts'
import { manualNetwork } from '../support/requests.ts'

const LB = { name: 'web', public_ip: '203.0.113.11', public_port: 443, private_port: 8443 }

function at(ip: string) {
  return { networks: { default: manualNetwork({ ip }) } }
}

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
