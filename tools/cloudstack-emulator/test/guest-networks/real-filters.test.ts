import { describeNetworking, LIMIT_MS, type NetworkStage, networkStage } from './network-stage.ts'

describeNetworking('filters between real guests', () => {
  let net: NetworkStage
  beforeEach(async () => {
    net = await networkStage()
  }, LIMIT_MS)
  afterEach(() => net.close())

  it(
    'refuses what no security group lets in',
    async () => {
      const zone = {
        zoneid: [...net.emulator.cloud.zones.all()].find(({ name }) => name === 'zone-sg')?.id,
        networkids: net.networkId('net-sg'),
      }
      const template = [...net.emulator.cloud.templates.all()].find((row) => row.copies.some(({ zoneId }) => zoneId === zone.zoneid))?.id
      const { securitygroup } = await net.call('createSecurityGroup', { name: 'web' })
      const group = (securitygroup as { readonly id: string }).id
      const one = await net.guest({ name: 'one', ...zone, templateid: template, securitygroupids: group })
      const two = await net.guest({ name: 'two', ...zone, templateid: template })
      await one.serve(8000, 'let in')
      expect(await two.isRefused(`http://${one.address}:8000/`)).toBe(true)

      await net.job('authorizeSecurityGroupIngress', {
        securitygroupid: group,
        protocol: 'tcp',
        startport: 8000,
        endport: 8000,
        cidrlist: `${two.address}/32`,
      })

      expect(await two.get(`http://${one.address}:8000/`)).toBe('let in')
      expect(await one.isRefused(`http://${two.address}:8000/`)).toBe(true)
      await two.run('ip', ['addr', 'replace', '172.21.0.200/24', 'dev', 'eth0'])
      expect(
        await two.run('sh', ['-c', `curl --silent --max-time 2 --interface 172.21.0.200 http://${one.address}:8000/ || printf spoofed`]),
      ).toBe('spoofed')
    },
    LIMIT_MS,
  )

  it(
    'holds the tiers of a VPC apart by their ACLs',
    async () => {
      const tier = async (name: string) => net.guest({ name, networkids: net.networkId(name) })
      const [web, db] = [await tier('tier-web'), await tier('tier-db')]
      await db.serve(8000, 'db')
      await web.serve(8000, 'web')
      expect(await web.get(`http://${db.address}:8000/`)).toBe('db')
      const deny = [...net.emulator.cloud.aclLists.all()].find(({ name }) => name === 'default_deny')?.id
      const { networkacllist } = await net.job('createNetworkACLList', {
        name: 'db',
        vpcid: net.emulator.cloud.networks.get(net.networkId('tier-db'))?.vpcId,
      })
      const aclid = (networkacllist as { readonly id: string } | undefined)?.id
      await net.job('createNetworkACL', {
        aclid,
        protocol: 'tcp',
        startport: 9000,
        endport: 9000,
        cidrlist: '0.0.0.0/0',
        traffictype: 'ingress',
      })

      await net.job('replaceNetworkACLList', { networkid: net.networkId('tier-db'), aclid })
      expect(await web.isRefused(`http://${db.address}:8000/`)).toBe(true)
      expect(await db.get(`http://${web.address}:8000/`)).toBe('web')
      await net.job('replaceNetworkACLList', { networkid: net.networkId('tier-db'), aclid: deny })

      expect(await db.isRefused(`http://${web.address}:8000/`)).toBe(true)
    },
    LIMIT_MS,
  )
})
