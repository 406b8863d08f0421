import { describeNetworks } from '../../src/guest-networks/describe-networks.ts'
import type { NetworkPlan, PlannedRouter } from '../../src/guest-networks/plan.ts'
import { type Stage, stage } from '../support.ts'
import { ANY, SSH } from './a-router.ts'

describe('describeNetworks', () => {
  let cloud: Stage
  beforeEach(() => {
    cloud = stage()
  })

  const plan = () => describeNetworks(cloud.emulator.cloud)
  const ipId = (address: string) => cloud.emulator.cloud.publicIps.by('address', address)[0]?.id
  const networkId = (name: string) => [...cloud.emulator.cloud.networks.all()].find((row) => row.name === name)?.id ?? ''

  function onlyRouter({ routers }: NetworkPlan): PlannedRouter {
    const [router, ...others] = routers
    if (router === undefined || others.length > 0) throw new Error(`the plan has ${routers.length} routers`)
    return router
  }

  it('has nothing but the gateways of public ranges in a cloud without machines', () => {
    expect(plan()).toEqual({ gateways: [{ address: '203.0.113.1', bits: 24 }], networks: [], routers: [], routes: [] })
  })

  it('plans the network of a machine, with its port, its lease and its source NAT', async () => {
    const id = await cloud.deploy({ name: 'one' })
    const nic = cloud.emulator.cloud.nics.by('machine', id)[0]
    const source = cloud.emulator.cloud.publicIps.by('network', cloud.ids.network).find(({ isSourceNat }) => isSourceNat)

    const planned = plan()

    expect(planned.networks).toEqual([
      { id: cloud.ids.network, ports: [{ nicId: nic?.id, mac: nic?.macAddress, addresses: [nic?.ipAddress], securityGroups: undefined }] },
    ])
    const router = onlyRouter(planned)
    expect(router.uplink).toEqual({ gateway: '203.0.113.1', sourceNat: source?.address })
    expect(router.legs).toEqual([
      {
        networkId: cloud.ids.network,
        gateway: { address: '10.1.1.1', bits: 24 },
        cidr: '10.1.1.0/24',
        domain: 'cs3cloud.internal',
        dhcp: true,
        leases: [{ mac: nic?.macAddress, address: nic?.ipAddress, hostName: 'one', isDefault: true }],
        metadata: true,
        filter: { kind: 'egress', allowedByDefault: false, rules: [] },
      },
    ])
    expect(planned.routes).toEqual([{ address: nic?.ipAddress, via: router.controlAddress }])
  })

  it('leaves user data to the ConfigDrive where the network gives it that way', async () => {
    await cloud.deploy({ networkids: networkId('net-configdrive') })

    expect(onlyRouter(plan()).legs[0]).toMatchObject({ dhcp: true, metadata: false })
  })

  it('plans static NAT with the ports that its firewall opens', async () => {
    const id = await cloud.deploy()
    await cloud.job('enableStaticNat', { ipaddressid: ipId('203.0.113.10'), virtualmachineid: id })
    await cloud.job('createFirewallRule', { ipaddressid: ipId('203.0.113.10'), protocol: 'tcp', startport: 22, cidrlist: '192.0.2.0/24' })

    expect(onlyRouter(plan()).publicAddresses.find(({ address }) => address === '203.0.113.10')).toEqual({
      address: '203.0.113.10',
      bits: 24,
      firewall: [{ ...SSH, sources: ['192.0.2.0/24'] }],
      staticNatTo: cloud.emulator.cloud.nics.by('machine', id)[0]?.ipAddress,
      forwards: [],
    })
  })

  it('plans a forwarded port and a load balancer with its members', async () => {
    const id = await cloud.deploy()
    const address = cloud.emulator.cloud.nics.by('machine', id)[0]?.ipAddress
    const ports = { publicport: 80, privateport: 8080 }
    await cloud.job('createPortForwardingRule', { ipaddressid: ipId('203.0.113.10'), protocol: 'tcp', ...ports, virtualmachineid: id })
    const rule = await cloud.call('createLoadBalancerRule', {
      publicipid: ipId('203.0.113.11'),
      ...ports,
      algorithm: 'source',
      name: 'web',
    })
    cloud.emulator.advanceMs(60_000)
    await cloud.job('assignToLoadBalancerRule', { id: rule['id'], virtualmachineids: id })

    const router = onlyRouter(plan())

    expect(router.publicAddresses.find((one) => one.address === '203.0.113.10')?.forwards).toEqual([
      { protocol: 'tcp', ports: [80, 80], to: address, toPorts: [8080, 8080], sources: [] },
    ])
    expect(router.balancers).toMatchObject([
      { address: '203.0.113.11', port: 80, algorithm: 'source', members: [{ address, port: 8080 }], stickiness: undefined },
    ])
  })

  it('plans one router for the tiers of a VPC, with their ACLs in the order of their numbers', async () => {
    await cloud.deploy({ networkids: networkId('tier-web') })
    await cloud.deploy({ networkids: networkId('tier-db') })

    const { legs, publicAddresses } = onlyRouter(plan())

    expect(legs.map(({ cidr }) => cidr)).toEqual(['10.2.1.0/24', '10.2.2.0/24'])
    expect(legs[0]?.filter).toEqual({
      kind: 'acl',
      ingress: [{ action: 'Allow', traffic: ANY }],
      egress: [{ action: 'Allow', traffic: ANY }],
    })
    expect(publicAddresses).toMatchObject([{ firewall: undefined }])
  })

  it('plans security groups: CIDRs, and the addresses of machines of an allowed group', async () => {
    const zone = [...cloud.emulator.cloud.zones.all()].find(({ name }) => name === 'zone-sg')?.id ?? ''
    const template = [...cloud.emulator.cloud.templates.all()].find(({ copies }) => copies.some(({ zoneId }) => zoneId === zone))?.id
    const { securitygroup } = await cloud.call('createSecurityGroup', { name: 'web' })
    const group = (securitygroup as { readonly id: string }).id
    const place = { zoneid: zone, templateid: template, networkids: networkId('net-sg') }
    const id = await cloud.deploy({ ...place, securitygroupids: group })
    await cloud.job('authorizeSecurityGroupIngress', {
      securitygroupid: group,
      protocol: 'tcp',
      startport: 22,
      endport: 22,
      cidrlist: '192.0.2.0/24',
    })
    await cloud.job('authorizeSecurityGroupIngress', {
      securitygroupid: group,
      protocol: 'all',
      'usersecuritygrouplist[0].account': 'user',
      'usersecuritygrouplist[0].group': 'web',
    })
    const address = cloud.emulator.cloud.nics.by('machine', id)[0]?.ipAddress ?? ''

    expect(plan().networks[0]?.ports[0]?.securityGroups).toEqual({
      ingress: [
        { ...SSH, sources: ['192.0.2.0/24'] },
        { ...ANY, sources: [address] },
      ],
      egress: [],
    })
    expect(onlyRouter(plan()).uplink).toBeUndefined()
  })

  it('routes an address that two networks have to the machine that runs, then to the oldest', async () => {
    const first = await cloud.deploy()
    const other = [...cloud.emulator.cloud.networks.all()].find(({ id, cidr }) => cidr === '10.1.1.0/24' && id !== cloud.ids.network)
    const account = cloud.emulator.cloud.accounts.get(other?.accountId)?.name ?? ''
    const mine = await cloud.job('deployVirtualMachine', deployment(other?.id ?? ''), account)
    expect(mine).toHaveProperty('virtualmachine')
    const via = (network: string) => plan().routers.find(({ id }) => id === network)?.controlAddress
    expect(plan().routes).toEqual([{ address: '10.1.1.2', via: via(cloud.ids.network) }])

    await cloud.job('stopVirtualMachine', { id: first })

    expect(plan().routes).toEqual([{ address: '10.1.1.2', via: via(other?.id ?? '') }])
  })

  function deployment(networkids: string): Readonly<Record<string, unknown>> {
    return { zoneid: cloud.ids.zone, templateid: cloud.ids.template, serviceofferingid: cloud.ids.offering, networkids }
  }
})
