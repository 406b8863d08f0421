import { type Stage, stage } from '../support.ts'

const user = (on: Stage) => on.emulator.cloud.accounts.by('name', 'user')[0]?.id ?? ''

async function setUp(change: Readonly<Record<string, unknown>>) {
  const on = stage()
  const ip = on.emulator.cloud.publicIps.by('account', user(on)).find(({ isSourceNat, vpcId }) => !isSourceNat && vpcId === undefined)
  const rule = {
    ipaddressid: ip?.id,
    virtualmachineid: await on.deploy(),
    networkid: on.ids.network,
    protocol: 'tcp',
    publicport: 80,
    privateport: 80,
    ...change,
  }
  return { on, ip: ip?.id ?? '', rule }
}

describe('a port forwarding rule', () => {
  it.each([
    [{ vmguestip: 'here' }, 'Invalid vm ip address'],
    [{ vmguestip: '10.1.1.77' }, "IP Address is not in the VM nic's network "],
    [{ protocol: 'gre' }, /^Protocol gre is not supported in zone/],
    [{ privateport: 90, privateendport: 80 }, "Start port can't be bigger than end port"],
    [{ publicendport: 81 }, 'Source port and destination port ranges should be of equal sizes.'],
    [{ publicendport: 81, privateport: 90, privateendport: 91 }, 'Private port start should be equal to public port start'],
    [{ cidrlist: '10.0.0.1' }, 'The given source CIDR [10.0.0.1] is invalid.'],
  ])('with %j is refused', async (change, text) => {
    const { on, rule } = await setUp(change)

    expect(await on.refusal('createPortForwardingRule', rule)).toMatch(text)
    expect([...on.emulator.cloud.rules.all()]).toEqual([])
  })

  it('cannot lead to a destroyed machine', async () => {
    const { on, rule } = await setUp({})
    on.emulator.cloud.machines.update(rule.virtualmachineid, { state: 'Destroyed' })

    expect(await on.refusal('createPortForwardingRule', rule, 'admin')).toMatch(/^Invalid user vm: /)
  })

  it('shares its address with other services only in conserve mode', async () => {
    const { on, ip, rule } = await setUp({})
    const { cloud } = on.emulator
    cloud.networkOfferings.update(cloud.networks.require(on.ids.network).offeringId, { conserveMode: false })
    const balancer = { name: 'lb', algorithm: 'roundrobin', publicport: 90, privateport: 90, publicipid: ip, networkid: on.ids.network }
    await on.job('createLoadBalancerRule', balancer)

    expect(await on.refusal('createPortForwardingRule', rule)).toMatch(/is already used as Lb rather than PortForwarding$/)
  })

  it('opens the firewall for its ports, and closes it with its end', async () => {
    const { on, rule } = await setUp({})
    const firewall = () => [...on.emulator.cloud.rules.all()].filter(({ purpose }) => purpose === 'Firewall')
    await on.job('createPortForwardingRule', { ...rule, openfirewall: true })
    const opened = firewall()
    const forwarding = [...on.emulator.cloud.rules.all()].find(({ purpose }) => purpose === 'PortForwarding')

    await on.job('deletePortForwardingRule', { id: forwarding?.id })

    expect(opened).toMatchObject([{ startPort: 80, endPort: 80, cidrs: ['0.0.0.0/0'] }])
    expect(firewall()).toEqual([])
  })

  it.each([
    [{ privateport: 65_536 }, 'privatePort is an invalid value: 65536'],
    [{ privateendport: -1 }, 'PrivateEndPort has an invalid value: -1'],
    [{ privateport: 80, privateendport: 82 }, /^Unable to update the private port range/],
    [{ vmguestip: '10.1.1.9' }, 'vmguestip should be set along with virtualmachineid'],
  ])('changed to %j is refused', async (change, text) => {
    const { on, rule } = await setUp({})
    await on.job('createPortForwardingRule', { ...rule, openfirewall: false })
    const [row] = [...on.emulator.cloud.rules.all()]

    expect(await on.refusal('updatePortForwardingRule', { id: row?.id, ...change })).toMatch(text)
  })
})
