import { execFile } from 'node:child_process'
import type { AddressInfo } from 'node:net'
import { afterTest } from 'workspace/after-test'
import { API_ADDRESS } from '../../src/guest-networks/data-center.ts'
import { serveSocks } from '../../src/server/socks.ts'
import { describeNetworking, LIMIT_MS, type NetworkStage, networkStage } from './network-stage.ts'

/** curl's exit code and output, through a proxy. */
function byProxy(port: number, url: string): Promise<{ readonly code: number; readonly stdout: string }> {
  return new Promise((resolve) => {
    execFile('curl', ['--silent', '--noproxy', '', '--socks5', `127.0.0.1:${port}`, url], (error, stdout) =>
      resolve({ code: Number(error?.code ?? 0), stdout }),
    )
  })
}

describeNetworking('a real router', () => {
  let net: NetworkStage
  beforeEach(async () => {
    net = await networkStage()
  }, LIMIT_MS)
  afterEach(() => net.close())

  it(
    'leases the address, and serves names, user data and metadata',
    async () => {
      const userdata = Buffer.from('settings of one').toString('base64')
      const one = await net.guest({ name: 'one', userdata })
      await net.guest({ name: 'two' })

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
      const id = await net.deploy({ name: 'two-nics', networkids: [net.networkId('net-configdrive'), net.ids.network].join() })
      await net.ensure()
      const second = await net.placeOf(id, 1)

      expect(await second.lease()).toMatch(/^lease ip=10\.1\.1\.\d+ mask=24 router= dns= domain=cs3cloud\.internal server=10\.1\.1\.1$/)
    },
    LIMIT_MS,
  )

  it(
    'lets guests out by the egress rules of their network',
    async () => {
      const one = await net.guest({ name: 'one' })
      const api = await net.inside.spawn(
        process.execPath,
        ['-e', `require('node:http').createServer((q, a) => a.end(q.socket.remoteAddress)).listen(8080)`],
        {
          log: '/dev/null',
        },
      )
      await net.outside('sh', ['-c', 'for i in $(seq 100); do curl --silent --output /dev/null 127.0.0.1:8080 && exit; sleep 0.05; done'])
      const url = `http://${API_ADDRESS}:8080/`
      expect(await one.isRefused(url)).toBe(true)

      await net.job('createEgressFirewallRule', { networkid: net.ids.network, protocol: 'tcp', startport: 8080, endport: 8080 })

      const source = net.emulator.cloud.publicIps.by('network', net.ids.network).find(({ isSourceNat }) => isSourceNat)
      expect(await one.get(url)).toBe(`::ffff:${source?.address}`)
      await api.kill('SIGKILL')
      await api.exited
    },
    LIMIT_MS,
  )

  it(
    'is reached through a SOCKS5 proxy',
    async () => {
      const one = await net.guest({ name: 'one' })
      await one.serve(8000, 'by SOCKS')
      const proxy = await serveSocks({ host: '127.0.0.1', port: 0 }, net.door)
      afterTest(() => proxy.close())
      const { port } = proxy.address() as AddressInfo

      expect(await byProxy(port, `http://${one.address}:8000/`)).toEqual({ code: 0, stdout: 'by SOCKS' })
      expect(await byProxy(port, `http://${one.address}:9999/`)).toMatchObject({ code: 97 })
      expect(await byProxy(port, 'http://10.99.99.99:8000/')).toMatchObject({ code: 97 })
    },
    LIMIT_MS,
  )
})
