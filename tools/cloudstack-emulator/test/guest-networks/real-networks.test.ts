import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { API_ADDRESS, metadataSocket, planApplier } from '../../src/guest-networks/apply-plan.ts'
import { describeNetworks } from '../../src/guest-networks/describe-networks.ts'
import { type GuestNetworks, guestNetworks } from '../../src/guest-networks/guest-networks.ts'
import { type RunChecked, runChecked } from '../../src/guest-networks/run-checked.ts'
import { type InsideNamespace, openInside } from '../../src/namespace/open-inside.ts'
import { serveMetadata } from '../../src/server/metadata-server.ts'
import { builtInside } from '../namespace/built-inside.ts'
import { describeInside } from '../namespace/describe-inside.ts'
import { type Stage, stage } from '../support.ts'
import { get, type PretendedGuest, pretendedGuest } from './pretended-guest.ts'

const TOOLS = [
  { tool: 'nft', package: 'nftables' },
  { tool: 'dnsmasq', package: 'dnsmasq-base' },
  { tool: 'haproxy', package: 'haproxy' },
  { tool: 'busybox', package: 'busybox' },
  { tool: 'curl', package: 'curl' },
]

const LIMIT_MS = 120_000

const suite = process.env['SLOW'] === '1' ? describeInside : skipped

function skipped(title: string, _tools: typeof TOOLS, body: () => void): void {
  describe.skip(`${title} (skipped: takes half a minute; SLOW=1 runs it)`, body)
}

suite('real networks, seen from the places of guests', TOOLS, () => {
  let folder: string
  let inside: InsideNamespace
  let outside: RunChecked
  let cloud: Stage
  let networks: GuestNetworks
  let closeMetadata: () => Promise<void>

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'nets-'))
    inside = await openInside(await builtInside(folder))
    outside = runChecked(inside)
  }, LIMIT_MS)
  afterAll(async () => {
    await inside.close()
    await rm(folder, { recursive: true, force: true })
  })

  // Every test has a cloud of its own in the same namespace, so that each also takes the one before away.
  let apply: ReturnType<typeof planApplier> | undefined
  beforeEach(async () => {
    cloud = stage()
    apply ??= planApplier(inside, folder)
    networks = guestNetworks(() => describeNetworks(cloud.emulator.cloud), apply)
    const server = await serveMetadata(cloud.emulator, metadataSocket(folder))
    closeMetadata = server.close
  })
  afterEach(() => closeMetadata())

  const nicOf = (machineId: string, index = 0) => cloud.emulator.cloud.nics.by('machine', machineId)[index]
  const addressOf = (machineId: string) => nicOf(machineId)?.ipAddress ?? ''

  /** A machine whose place a pretended guest takes, with its address. */
  async function guest(
    parameters: Readonly<Record<string, unknown>>,
  ): Promise<PretendedGuest & { readonly id: string; readonly address: string }> {
    const id = await cloud.deploy(parameters)
    await networks.ensure()
    const taken = await pretendedGuest(inside, folder, describeNetworks(cloud.emulator.cloud), nicOf(id)?.id ?? '')
    await taken.lease()
    return { ...taken, id, address: addressOf(id) }
  }

  async function job(command: string, parameters: Readonly<Record<string, unknown>>): Promise<Record<string, unknown>> {
    const result = await cloud.job(command, parameters)
    await networks.ensure()
    return result
  }

  function publicIp(address: string): string {
    return cloud.emulator.cloud.publicIps.by('address', address)[0]?.id ?? ''
  }

  function networkId(name: string): string {
    const user = cloud.emulator.cloud.accounts.by('name', 'user')[0]?.id
    return (
      [...cloud.emulator.cloud.networks.all()].find((row) => row.name === name && (row.accountId === user || row.accountId === undefined))
        ?.id ?? ''
    )
  }

  it(
    'leases the address, and serves names, user data and metadata',
    async () => {
      const userdata = Buffer.from('settings of one').toString('base64')
      const one = await guest({ name: 'one', userdata })
      await guest({ name: 'two' })

      expect(await one.lease()).toBe(
        `lease ip=${one.address} mask=24 router=10.1.1.1 dns=10.1.1.1 domain=cs3cloud.internal server=10.1.1.1`,
      )
      expect(await one.get('http://10.1.1.1/latest/user-data')).toBe('settings of one')
      expect(await one.get('http://10.1.1.1/latest/meta-data/local-ipv4')).toBe(one.address)
      const forged = await one.run('curl', [
        '--silent',
        '--header',
        'x-guest-address: 10.1.1.3',
        'http://10.1.1.1/latest/meta-data/local-hostname',
      ])
      expect(forged).toBe('one')
      expect(await one.run('busybox', ['nslookup', 'two.cs3cloud.internal', '10.1.1.1'])).toContain('Address: 10.1.1.3')
    },
    LIMIT_MS,
  )

  it(
    'gives default route and name server on the default network only',
    async () => {
      const id = await cloud.deploy({ name: 'two-nics', networkids: [networkId('net-configdrive'), cloud.ids.network].join() })
      await networks.ensure()
      const plan = describeNetworks(cloud.emulator.cloud)
      const second = await pretendedGuest(inside, folder, plan, nicOf(id, 1)?.id ?? '')

      expect(await second.lease()).toMatch(/^lease ip=10\.1\.1\.\d+ mask=24 router= dns= domain=cs3cloud\.internal server=10\.1\.1\.1$/)
    },
    LIMIT_MS,
  )

  it(
    'lets through static NAT what the firewall opens, and nothing else',
    async () => {
      const one = await guest({ name: 'one' })
      await one.serve(8000, 'opened')
      await one.serve(8001, 'not opened')
      await job('enableStaticNat', { ipaddressid: publicIp('203.0.113.10'), virtualmachineid: one.id })
      expect(await get(outside, 'http://203.0.113.10:8000/')).toBe('nothing')

      await job('createFirewallRule', { ipaddressid: publicIp('203.0.113.10'), protocol: 'tcp', startport: 8000, endport: 8000 })

      expect(await get(outside, 'http://203.0.113.10:8000/')).toBe('opened')
      expect(await get(outside, 'http://203.0.113.10:8001/')).toBe('nothing')
      // The guest itself, by the way back into its own network.
      expect(await one.get('http://203.0.113.10:8000/')).toBe('opened')
      expect(await get(outside, `http://${one.address}:8001/`)).toBe('not opened')
    },
    LIMIT_MS,
  )

  it(
    'forwards a port to another port',
    async () => {
      const one = await guest({ name: 'one' })
      await one.serve(8000, 'forwarded')
      const ports = { publicport: 80, privateport: 8000 }

      await job('createPortForwardingRule', { ipaddressid: publicIp('203.0.113.11'), protocol: 'tcp', ...ports, virtualmachineid: one.id })

      expect(await get(outside, 'http://203.0.113.11/')).toBe('forwarded')
      expect(await get(outside, 'http://203.0.113.11:8000/')).toBe('nothing')
    },
    LIMIT_MS,
  )

  it(
    'balances over two machines and leaves out a dead one',
    async () => {
      const [one, two] = [await guest({ name: 'one' }), await guest({ name: 'two' })]
      await one.serve(8000, 'one')
      const serving = await two.serve(8000, 'two')
      const rule = { publicport: 80, privateport: 8000, algorithm: 'roundrobin', name: 'web' }
      const { id } = await cloud.call('createLoadBalancerRule', { publicipid: publicIp('203.0.113.12'), ...rule })
      cloud.emulator.advanceMs(60_000)
      await job('assignToLoadBalancerRule', { id, virtualmachineids: [one.id, two.id].join() })
      const answers = async (count: number) => {
        const all: string[] = []
        for (let call = 0; call < count; call += 1) all.push(await get(outside, 'http://203.0.113.12/'))
        return [...new Set(all)].sort()
      }
      expect(await answers(6)).toEqual(['one', 'two'])

      await serving.kill('SIGKILL')
      await serving.exited

      expect(await answers(6)).toEqual(['one'])
    },
    LIMIT_MS,
  )

  it(
    'lets guests out by the egress rules of their network',
    async () => {
      const one = await guest({ name: 'one' })
      const api = await inside.spawn(
        process.execPath,
        ['-e', `require('node:http').createServer((q, a) => a.end(q.socket.remoteAddress)).listen(8080)`],
        {
          log: '/dev/null',
        },
      )
      await outside('sh', ['-c', 'for i in $(seq 100); do curl --silent --output /dev/null 127.0.0.1:8080 && exit; sleep 0.05; done'])
      const url = `http://${API_ADDRESS}:8080/`
      expect(await one.get(url)).toBe('nothing')

      await job('createEgressFirewallRule', { networkid: cloud.ids.network, protocol: 'tcp', startport: 8080, endport: 8080 })

      const source = cloud.emulator.cloud.publicIps.by('network', cloud.ids.network).find(({ isSourceNat }) => isSourceNat)
      expect(await one.get(url)).toBe(`::ffff:${source?.address}`)
      await api.kill('SIGKILL')
      await api.exited
    },
    LIMIT_MS,
  )

  it(
    'refuses what no security group lets in',
    async () => {
      const zone = {
        zoneid: [...cloud.emulator.cloud.zones.all()].find(({ name }) => name === 'zone-sg')?.id,
        networkids: networkId('net-sg'),
      }
      const template = [...cloud.emulator.cloud.templates.all()].find((row) => row.copies.some(({ zoneId }) => zoneId === zone.zoneid))?.id
      const { securitygroup } = await cloud.call('createSecurityGroup', { name: 'web' })
      const group = (securitygroup as { readonly id: string }).id
      const one = await guest({ name: 'one', ...zone, templateid: template, securitygroupids: group })
      const two = await guest({ name: 'two', ...zone, templateid: template })
      await one.serve(8000, 'let in')
      expect(await two.get(`http://${one.address}:8000/`)).toBe('nothing')

      await job('authorizeSecurityGroupIngress', {
        securitygroupid: group,
        protocol: 'tcp',
        startport: 8000,
        endport: 8000,
        cidrlist: `${two.address}/32`,
      })

      expect(await two.get(`http://${one.address}:8000/`)).toBe('let in')
      expect(await one.get(`http://${two.address}:8000/`)).toBe('nothing')
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
      const tier = async (name: string) => guest({ name, networkids: networkId(name) })
      const [web, db] = [await tier('tier-web'), await tier('tier-db')]
      await db.serve(8000, 'db')
      await web.serve(8000, 'web')
      expect(await web.get(`http://${db.address}:8000/`)).toBe('db')
      const deny = [...cloud.emulator.cloud.aclLists.all()].find(({ name }) => name === 'default_deny')?.id
      const { networkacllist } = await cloud.job('createNetworkACLList', {
        name: 'db',
        vpcid: cloud.emulator.cloud.networks.get(networkId('tier-db'))?.vpcId,
      })
      const aclid = (networkacllist as { readonly id: string } | undefined)?.id
      await job('createNetworkACL', {
        aclid,
        protocol: 'tcp',
        startport: 9000,
        endport: 9000,
        cidrlist: '0.0.0.0/0',
        traffictype: 'ingress',
      })

      await job('replaceNetworkACLList', { networkid: networkId('tier-db'), aclid })
      expect(await web.get(`http://${db.address}:8000/`)).toBe('nothing')
      expect(await db.get(`http://${web.address}:8000/`)).toBe('web')
      await job('replaceNetworkACLList', { networkid: networkId('tier-db'), aclid: deny })

      expect(await db.get(`http://${web.address}:8000/`)).toBe('nothing')
    },
    LIMIT_MS,
  )
})
