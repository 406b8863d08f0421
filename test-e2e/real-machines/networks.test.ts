import { describeReal, HOUR_MS } from '../support/describe-real.ts'
import { manualNetwork } from '../support/life.ts'
import { isolatedNetwork, useRealScene } from '../support/real-scene.ts'

const AGENT_PORT = 6868
const VIP = '203.0.113.11'
const inConfigDriveNetwork = {
  ...manualNetwork,
  ip: '10.1.2.50',
  prefix: '24',
  gateway: '10.1.2.1',
  dns: ['10.1.2.1'],
  cloud_properties: { name: 'net-configdrive' },
}
const notDefault = { ...isolatedNetwork, ip: '10.1.1.51', default: [] }
const byDhcp = { type: 'dynamic', default: ['dns', 'gateway'], cloud_properties: { name: 'net-shared' } }
const publicAddress = { type: 'vip', ip: VIP, cloud_properties: { open_firewall: [{ ports: [AGENT_PORT], cidrs: ['0.0.0.0/0'] }] } }

describeReal('networks of a machine that runs', () => {
  const scene = useRealScene()

  /** curl's exit code inside the data center: 28 for a port that does not answer. */
  async function reach(address: string, port: number): Promise<string> {
    const words = `curl --silent --insecure --output /dev/null --max-time 20 https://${address}:${port}/; echo $?`
    return (await scene().cloud.inside(['sh', '-c', words])).trim()
  }

  it(
    'gives a guest its addresses, one default route and its name servers, where the second network is the default',
    async () => {
      const { director, guest, newVm } = scene()
      const vm = await newVm({ networks: { first: notDefault, second: byDhcp } })
      const inside = guest(notDefault.ip)
      await inside.boot()

      expect(await inside.shell('ip -4 -o route show default')).toMatch(/^default via 172\.20\.0\.1 dev eth\d proto dhcp [^\n]*\n$/)
      const addresses = await inside.shell('ip -4 -o addr show')
      for (const address of [` ${notDefault.ip}/24 `, ' 172.20.0.2/24 ']) expect(addresses).toContain(address)
      expect(await inside.shell('cat /sys/class/net/eth0/mtu /sys/class/net/eth1/mtu')).toBe('1500\n1500\n')
      expect(await inside.shell('cat /etc/resolv.conf; resolvectl dns || true')).toContain('172.20.0.1')
      await director.call('delete_vm', vm)
    },
    HOUR_MS,
  )

  it(
    'leads a public address to a guest through the opened port only',
    async () => {
      const { director, guest, newVm } = scene()
      const vm = await newVm({ networks: { default: isolatedNetwork, vip: publicAddress } })
      await guest(isolatedNetwork.ip).boot()

      expect(await reach(VIP, AGENT_PORT)).toBe('0')
      expect(await reach(VIP, 22)).toBe('28')
      await director.call('delete_vm', vm)
      expect(await reach(VIP, AGENT_PORT)).not.toBe('0')
    },
    HOUR_MS,
  )

  it(
    'gives a guest its settings by ConfigDrive',
    async () => {
      const { director, guest, newVm } = scene()
      const vm = await newVm({ networks: { default: inConfigDriveNetwork } })
      const inside = guest(inConfigDriveNetwork.ip)
      await inside.boot()

      expect(await inside.shell('blkid -o value -s LABEL /dev/sr0')).toBe('config-2\n')
      await director.call('delete_vm', vm)
    },
    HOUR_MS,
  )
})
