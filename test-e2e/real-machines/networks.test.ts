import { describeWithTools } from 'workspace/required-tools'
import { cpiConfig, createWorkplace, type Workplace } from '../support/cpi-config.ts'
import { createDirector, type Director } from '../support/director.ts'
import { type Guest, guestAt, makeGuestKeys } from '../support/guest.ts'
import { manualNetwork, stemcellProperties } from '../support/life.ts'
import { type RealCloud, startRealCloud } from '../support/real-cloud.ts'
import { realStemcell, stemcellSource } from '../support/real-stemcell.ts'
import { REAL_TOOLS } from '../support/real-tools.ts'

const HOUR_MS = 3_600_000
const source = stemcellSource(process.env)

/** `SLOW=1` runs them, with a real agent. */
function describeReal(title: string, body: () => void): void {
  if (process.env['SLOW'] !== '1') describe.skip(`${title} (skipped: takes minutes; SLOW=1 runs it)`, body)
  else if (source === undefined)
    describe.skip(`${title} (skipped: needs an agent; BOSH_AGENT=path of its binary, or BOSH_STEMCELL=path of a stemcell, runs it)`, body)
  else describeWithTools(REAL_TOOLS, title, body)
}

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
const inIsolatedNetwork = { ...manualNetwork, prefix: '24' }
const notDefault = { ...inIsolatedNetwork, ip: '10.1.1.51', default: [] }
const byDhcp = { type: 'dynamic', default: ['dns', 'gateway'], cloud_properties: { name: 'net-shared' } }
const publicAddress = { type: 'vip', ip: VIP, cloud_properties: { open_firewall: [{ ports: [AGENT_PORT], cidrs: ['0.0.0.0/0'] }] } }

let workplace: Workplace
let cloud: RealCloud
let director: Director
let guest: (address: string) => Guest
let newVm: (networks: object) => Promise<string>

async function setUp(): Promise<void> {
  workplace = await createWorkplace()
  const image = await realStemcell(workplace.folder, source ?? { agent: '' })
  const keys = await makeGuestKeys(workplace.folder)
  cloud = await startRealCloud(workplace.folder)
  const config = cpiConfig(cloud, { properties: { agent: keys.agent } })
  director = createDirector({ configFile: await workplace.file('cpi.json', JSON.stringify(config)) })
  guest = (address) => guestAt(cloud, address, keys)
  const stemcell = await director.call('create_stemcell', image, { ...stemcellProperties, os_type: 'linux', os_distro: 'debian' })
  const properties = { compute_offering: 'small', ephemeral_disk_offering: 'disk-custom', disk: 4096 }
  newVm = async (networks) => {
    const made = await director.call('create_vm', 'agent-1', stemcell, properties, networks, [], keys.environment)
    return (made as readonly string[])[0] ?? ''
  }
}

/** curl's exit code inside the data center: 28 for a port that does not answer. */
async function reach(address: string, port: number): Promise<string> {
  const words = `curl --silent --insecure --output /dev/null --max-time 20 https://${address}:${port}/; echo $?`
  return (await cloud.inside(['sh', '-c', words])).trim()
}

describeReal('networks of a machine that runs', () => {
  beforeAll(setUp, HOUR_MS)
  afterAll(async () => {
    await cloud?.stop()
    await workplace?.remove()
  })

  it(
    'gives a guest its addresses, one default route and its name servers, where the second network is the default',
    async () => {
      const vm = await newVm({ first: notDefault, second: byDhcp })
      const inside = guest(notDefault.ip)
      await inside.boot()

      expect(await inside.shell('ip -4 -o route show default')).toMatch(/^default via 172\.20\.0\.1 dev eth1[^\n]*\n$/)
      expect(await inside.shell('ip -4 -o addr show eth0')).toContain(` ${notDefault.ip}/24 `)
      expect(await inside.shell('cat /sys/class/net/eth0/mtu /sys/class/net/eth1/mtu')).toBe('1500\n1500\n')
      expect(await inside.shell('resolvectl dns eth1 2>/dev/null || cat /etc/resolv.conf')).toContain('172.20.0.1')
      await director.call('delete_vm', vm)
    },
    HOUR_MS,
  )

  it(
    'leads a public address to a guest through the opened port only',
    async () => {
      const vm = await newVm({ default: inIsolatedNetwork, vip: publicAddress })
      await guest(inIsolatedNetwork.ip).boot()

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
      const vm = await newVm({ default: inConfigDriveNetwork })
      const inside = guest(inConfigDriveNetwork.ip)
      await inside.boot()

      expect(await inside.shell('blkid -o value -s LABEL /dev/sr0')).toBe('config-2\n')
      await director.call('delete_vm', vm)
    },
    HOUR_MS,
  )
})
