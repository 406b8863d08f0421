import { describeNetworking, LIMIT_MS, type NetworkStage, networkStage } from './network-stage.ts'
import { get, isRefused } from './pretended-guest.ts'

describeNetworking('real public addresses', () => {
  let net: NetworkStage
  beforeEach(async () => {
    net = await networkStage()
  }, LIMIT_MS)
  afterEach(() => net.close())

  it(
    'lets through static NAT what the firewall opens, and nothing else',
    async () => {
      const one = await net.guest({ name: 'one' })
      await one.serve(8000, 'opened')
      await one.serve(8001, 'not opened')
      await net.job('enableStaticNat', { ipaddressid: net.publicIp('203.0.113.10'), virtualmachineid: one.id })
      expect(await isRefused(net.outside, 'http://203.0.113.10:8000/')).toBe(true)

      await net.job('createFirewallRule', { ipaddressid: net.publicIp('203.0.113.10'), protocol: 'tcp', startport: 8000, endport: 8000 })

      expect(await get(net.outside, 'http://203.0.113.10:8000/')).toBe('opened')
      expect(await isRefused(net.outside, 'http://203.0.113.10:8001/')).toBe(true)
      // The guest itself, by the way back into its own network.
      expect(await one.get('http://203.0.113.10:8000/')).toBe('opened')
      expect(await get(net.outside, `http://${one.address}:8001/`)).toBe('not opened')
    },
    LIMIT_MS,
  )

  it(
    'forwards a port to another port',
    async () => {
      const one = await net.guest({ name: 'one' })
      await one.serve(8000, 'forwarded')
      const ports = { publicport: 80, privateport: 8000 }

      await net.job('createPortForwardingRule', {
        ipaddressid: net.publicIp('203.0.113.11'),
        protocol: 'tcp',
        ...ports,
        virtualmachineid: one.id,
      })

      expect(await get(net.outside, 'http://203.0.113.11/')).toBe('forwarded')
      expect(await isRefused(net.outside, 'http://203.0.113.11:8000/')).toBe(true)
    },
    LIMIT_MS,
  )

  it(
    'balances over two machines and leaves out a dead one',
    async () => {
      const [one, two] = [await net.guest({ name: 'one' }), await net.guest({ name: 'two' })]
      await one.serve(8000, 'one')
      const serving = await two.serve(8000, 'two')
      const rule = { publicport: 80, privateport: 8000, algorithm: 'roundrobin', name: 'web' }
      const { id } = await net.call('createLoadBalancerRule', { publicipid: net.publicIp('203.0.113.12'), ...rule })
      net.emulator.advanceMs(60_000)
      await net.job('assignToLoadBalancerRule', { id, virtualmachineids: [one.id, two.id].join() })
      const answers = async (count: number) => {
        const all: string[] = []
        for (let call = 0; call < count; call += 1) all.push(await get(net.outside, 'http://203.0.113.12/'))
        return [...new Set(all)].sort()
      }
      expect(await answers(6)).toEqual(['one', 'two'])

      await serving.kill('SIGKILL')
      await serving.exited

      expect(await answers(6)).toEqual(['one'])
    },
    LIMIT_MS,
  )
})
