import type { Transport } from 'cloudstack-client/api'
import { type Box, cpiInABox } from '../support/cpi-in-a-box.ts'
import { createVm, createVmArguments, leftIn } from '../support/director.ts'
import { expectFailure } from '../support/fail-with.ts'
import { memoryLocks } from '../support/memory-locks.ts'
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

  it('open their port to everybody only where that is wanted', async () => {
    const box = cpiInABox()
    const lbs = [
      { ...LB, open_firewall: true },
      { ...LB, name: 'closed', public_port: 80 },
    ]

    await createVm(box, { properties: { lbs } })

    const made = box.commands().filter(({ command }) => command === 'createLoadBalancerRule')
    expect(made.map(({ params }) => [params?.['name'], params?.['openfirewall']])).toEqual([
      ['web', 'true'],
      ['closed', 'false'],
    ])
  })

  it('are not asked to give up a machine that they refused', async () => {
    const box = cpiInABox()
    const text = 'The machine is on another network'
    box.emulator.faults.add([{ command: 'assignToLoadBalancerRule', nth: 1, phase: 'before', kind: 'error', code: 431, text }])

    const { error } = await box.call('create_vm', ...createVmArguments(box, { properties: { lbs: [LB] } }))

    expect(error?.message).toContain(text)
    expect(error?.message).not.toContain('Left behind')
    expect(box.commands().filter(({ command }) => command === 'removeFromLoadBalancerRule')).toEqual([])
    expect(leftIn(box)).toEqual([])
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
    [{ ...LB, private_port: 8444 }, /"web" exists with private_port 8443, wanted is 8444/],
    [{ ...LB, cidrs: ['192.0.2.0/24'] }, /"web" exists with cidrs 0\.0\.0\.0\/0, wanted is 192\.0\.2\.0\/24/],
    [{ ...LB, protocol: 'tcp-proxy' }, /"web" exists with protocol tcp, wanted is tcp-proxy/],
    [{ ...LB, name: 'web2' }, /"web2": port 443 of 203\.0\.113\.11 belongs to the rule "web"/],
    [{ name: 'none' }, /"none" does not exist.*public_ip, public_port and private_port/],
    [{ name: 'none', public_port: 81, private_port: 8081 }, /"none" does not exist/],
    [{ ...LB, name: 'other', public_ip: '203.0.113.99' }, /public address 203\.0\.113\.99 is not acquired/],
  ])('that contradict what there is are refused before the deploy: %j', async (lb, message) => {
    const box = cpiInABox()
    await createVm(box, { properties: { lbs: [LB] }, ...at('10.1.1.71') })
    const mark = box.mark()

    const answer = await box.call('create_vm', ...createVmArguments(box, { properties: { lbs: [lb] }, ...at('10.1.1.72') }))

    expectFailure(answer, 'Bosh::Clouds::CloudError', message)
    expect(box.commands(mark).some(({ command }) => command === 'deployVirtualMachine')).toBe(false)
  })

  it('that are listed twice, or have one port, are refused before the deploy', async () => {
    const refusal = async (lbs: readonly object[]) => {
      const box = cpiInABox()
      const answer = await box.call('create_vm', ...createVmArguments(box, { properties: { lbs } }))
      expect(box.commands().some(({ command }) => command === 'deployVirtualMachine')).toBe(false)
      return answer
    }

    expectFailure(await refusal([LB, LB]), 'Bosh::Clouds::CloudError', /"web" is listed twice, port 443 of 203\.0\.113\.11/)
    expectFailure(await refusal([LB, { ...LB, name: 'too' }]), 'Bosh::Clouds::CloudError', /"web" and "too" are one, port 443/)
  })

  it('are made in the network of their address, whichever interface is the first', async () => {
    const box = cpiInABox()
    const tier = manualNetwork({ ip: '10.2.1.5', gateway: '10.2.1.1', cloud_properties: { name: 'tier-web' } })
    const isolated = manualNetwork({ ip: '10.1.1.71', default: undefined })

    await createVm(box, { properties: { lbs: [LB] }, networks: { a: tier, b: isolated } })

    expect(members(box)).toEqual([{ name: 'web', members: 1 }])
  })

  it('that exist are joined by name alone, and by the same sources in another order', async () => {
    const box = cpiInABox()
    const cidrs = ['192.0.2.0/24', '198.51.100.0/24']
    await createVm(box, { properties: { lbs: [{ ...LB, cidrs }] }, ...at('10.1.1.71') })

    await createVm(box, { properties: { lbs: [{ name: 'web' }] }, ...at('10.1.1.72') })
    await createVm(box, { properties: { lbs: [{ ...LB, cidrs: [...cidrs].reverse() }] }, ...at('10.1.1.73') })

    expect(members(box)).toEqual([{ name: 'web', members: 3 }])
  })

  it('that share a name are not joined without their address', async () => {
    const box = cpiInABox()
    await createVm(box, { properties: { lbs: [LB, { ...LB, public_ip: '203.0.113.12' }] }, ...at('10.1.1.71') })

    const answer = await box.call('create_vm', ...createVmArguments(box, { properties: { lbs: [{ name: 'web' }] }, ...at('10.1.1.72') }))

    expectFailure(
      answer,
      'Bosh::Clouds::CloudError',
      /more than once: give the public_ip of one of 203\.0\.113\.11:443, 203\.0\.113\.12:443/,
    )
  })

  it.each([
    [{ ...LB, open_firewall: true }, manualNetwork({ ip: '10.2.1.5', cloud_properties: { name: 'tier-web' } }), /access control lists/],
    [{ name: 'web' }, manualNetwork({ ip: '172.20.0.77', cloud_properties: { name: 'net-shared' } }), /belongs to network .*no interface/],
  ])('that the network cannot have are refused before the deploy: %#', async (lb, network, message) => {
    const box = cpiInABox()
    await createVm(box, { properties: { lbs: [LB] }, ...at('10.1.1.71') })
    const mark = box.mark()
    const changes = 'public_ip' in lb ? { ...lb, name: 'tier', public_port: 8080 } : lb

    const answer = await box.call(
      'create_vm',
      ...createVmArguments(box, { properties: { lbs: [changes] }, networks: { default: network } }),
    )

    expectFailure(answer, 'Bosh::Clouds::CloudError', message)
    expect(box.commands(mark).some(({ command }) => command === 'deployVirtualMachine')).toBe(false)
  })

  it('that cannot be joined leave no machine, no ephemeral disk and no new rule', async () => {
    const box = cpiInABox()
    box.emulator.faults.add([{ command: 'assignToLoadBalancerRule', nth: 1, phase: 'job', kind: 'error', code: 530, text: 'no' }])

    await box.call('create_vm', ...createVmArguments(box, { properties: { lbs: [{ ...LB, delete_when_empty: true }] } }))

    expect(leftIn(box)).toEqual([])
  })

  it('that are deleted with their last member are so although the answer to the deletion was lost', async () => {
    const box = cpiInABox()
    const vm = await createVm(box, { properties: { lbs: [{ ...LB, delete_when_empty: true }] } })
    const lost = { code: 504, text: '<html>504 by a proxy</html>', workDelayMs: 8000 }
    box.emulator.faults.add([{ command: 'deleteLoadBalancerRule', nth: 1, phase: 'after', kind: 'garbage', ...lost }])

    await box.run('delete_vm', vm)

    expect(members(box)).toEqual([])
  })

  it.each(['listLoadBalancerRuleInstances', 'deleteLoadBalancerRule'])(
    'that are deleted with their last member are so by the next delete_vm where %s failed in the first one',
    async (command) => {
      const box = cpiInABox()
      const vm = await createVm(box, { properties: { lbs: [{ ...LB, delete_when_empty: true }] } })
      box.emulator.faults.add([{ command, nth: 1, phase: 'before', kind: 'error', code: 530, text: 'no' }])

      expect((await box.call('delete_vm', vm)).error).not.toBeNull()
      await box.run('delete_vm', vm)

      expect(members(box)).toEqual([])
    },
  )

  it('that are deleted with their last member are so although tags of its VM type and of its metadata have the name of the mark', async () => {
    const box = cpiInABox()
    const vm = await createVm(box, { properties: { lbs: [{ ...LB, delete_when_empty: true }], tags: { 'bosh-cpi': 'x' } } })
    await box.run('set_vm_metadata', vm, { 'bosh-cpi': 'y' })

    await box.run('delete_vm', vm)

    expect(members(box)).toEqual([])
  })

  it('that are deleted with their last member stay until then', async () => {
    const box = cpiInABox()
    const properties = { lbs: [{ ...LB, delete_when_empty: true }] }
    const vms = [await createVm(box, { properties, ...at('10.1.1.71') }), await createVm(box, { properties, ...at('10.1.1.72') })]

    await box.run('delete_vm', vms[0])
    expect(members(box)).toEqual([{ name: 'web', members: 1 }])
    await box.run('delete_vm', vms[1])
    expect(members(box)).toEqual([])
  })

  it('that are deleted with their last member are so if the members are deleted at once from different machines', async () => {
    const box = cpiInABox()
    const properties = { lbs: [{ ...LB, delete_when_empty: true }] }
    const vms = [await createVm(box, { properties, ...at('10.1.1.71') }), await createVm(box, { properties, ...at('10.1.1.72') })]
    let isOvertaken = false
    const overtaken = (inner: Transport): Transport => ({
      ...inner,
      async send(request) {
        if (isOvertaken || !request.body.includes('command=removeFromLoadBalancerRule')) return inner.send(request)
        isOvertaken = true
        await box.with({ locks: memoryLocks() }).run('delete_vm', vms[1])
        return inner.send(request)
      },
    })

    await box.with({ around: overtaken }).run('delete_vm', vms[0])

    expect(isOvertaken).toBe(true)
    expect(members(box)).toEqual([])
  })

  it('that a failed machine made stay if another machine has joined them in the meantime', async () => {
    const box = cpiInABox()
    const properties = { lbs: [{ ...LB, delete_when_empty: true }] }
    let other: string | undefined
    const overtaken = (inner: Transport): Transport => ({
      ...inner,
      async send(request) {
        if (other !== undefined || !request.body.includes('command=assignToLoadBalancerRule')) return inner.send(request)
        // A CPI on another machine knows nothing of the locks here.
        other = await createVm(box.with({ locks: memoryLocks() }), { properties, ...at('10.1.1.72') })
        box.emulator.faults.add([{ command: 'assignToLoadBalancerRule', nth: 1, phase: 'job', kind: 'error', code: 530, text: 'no' }])
        return inner.send(request)
      },
    })

    const failed = await box.with({ around: overtaken }).call('create_vm', ...createVmArguments(box, { properties, ...at('10.1.1.71') }))

    expect(failed.error?.message).toContain('assignToLoadBalancerRule')
    expect(members(box)).toEqual([{ name: 'web', members: 1 }])
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
