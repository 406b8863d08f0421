import { type Stage, stage } from '../support.ts'

function setUp() {
  const on = stage()
  const { cloud } = on.emulator
  const user = cloud.accounts.by('name', 'user')[0]?.id ?? ''
  const ip = cloud.publicIps.by('account', user).find(({ isSourceNat, vpcId }) => !isSourceNat && vpcId === undefined)
  const rule = { name: 'lb', algorithm: 'roundrobin', publicport: 80, privateport: 80, publicipid: ip?.id, networkid: on.ids.network }
  return { on, ip: ip?.id ?? '', rule }
}

async function balancer(on: Stage, rule: Readonly<Record<string, unknown>>): Promise<string> {
  await on.job('createLoadBalancerRule', rule)
  return [...on.emulator.cloud.rules.all()].find(({ purpose }) => purpose === 'LoadBalancing')?.id ?? ''
}

describe('a load balancer rule', () => {
  it.each([
    [{ algorithm: 'luck' }, 'Invalid algorithm: luck'],
    [{ protocol: 'gre' }, /^protocol gre is not in valid protocols/],
    [{ protocol: 'udp' }, 'LB service provider cannot support this rule'],
    [{ publicport: 8081 }, 'LB service provider cannot support this rule'],
    [{ cidrlist: '10.0.0/8' }, 'CIDR [10.0.0/8] is invalid.'],
  ])('with %j is refused', async (change, text) => {
    const { on, rule } = setUp()
    await on.deploy()

    expect(await on.refusal('createLoadBalancerRule', { ...rule, ...change })).toMatch(text)
    expect([...on.emulator.cloud.rules.all()]).toEqual([])
  })

  it('keeps its algorithm when an unknown one is asked for', async () => {
    const { on, rule } = setUp()
    await on.deploy()
    const id = await balancer(on, rule)

    expect(await on.job('updateLoadBalancerRule', { id, algorithm: 'luck' })).toMatchObject({ errortext: 'Invalid algorithm: luck' })
    expect(on.emulator.cloud.rules.get(id)?.algorithm).toBe('roundrobin')
  })

  it('is refused on an address with static NAT', async () => {
    const { on, ip, rule } = setUp()
    await on.call('enableStaticNat', { ipaddressid: ip, virtualmachineid: await on.deploy() })

    expect(await on.refusal('createLoadBalancerRule', rule)).toMatch(/^Can't do load balance on ip address/)
  })

  it('has each member once, from its own network', async () => {
    const { on, rule } = setUp()
    const machine = await on.deploy()
    const id = await balancer(on, rule)
    const assign = () => on.job('assignToLoadBalancerRule', { id, virtualmachineids: machine })
    await assign()

    expect(await assign()).toMatchObject({ errortext: 'Failed to assign load balancer rule' })
    expect(on.emulator.cloud.rules.get(id)?.members).toHaveLength(1)
  })

  it('loses a member with its machine', async () => {
    const { on, rule } = setUp()
    const machine = await on.deploy()
    const id = await balancer(on, rule)
    await on.job('assignToLoadBalancerRule', { id, virtualmachineids: machine })

    await on.job('destroyVirtualMachine', { id: machine })

    expect(on.emulator.cloud.rules.get(id)?.members).toEqual([])
  })

  it('refuses to remove an address that is not a member', async () => {
    const { on, rule } = setUp()
    const machine = await on.deploy()
    const id = await balancer(on, rule)
    const stranger = { 'vmidipmap[0].vmid': machine, 'vmidipmap[0].vmip': '10.1.1.77' }

    expect(await on.refusal('removeFromLoadBalancerRule', { id, ...stranger })).toMatch(/is not configured for LB rule/)
  })
})
