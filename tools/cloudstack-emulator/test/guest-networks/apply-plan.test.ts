import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { planApplier } from '../../src/guest-networks/apply-plan.ts'
import type { NetworkPlan } from '../../src/guest-networks/plan.ts'
import type { RunResult } from '../../src/namespace/protocol.ts'
import { LEG, NETWORK_ID, ROUTER } from './a-router.ts'

const NIC = { nicId: '01234567-89ab-4def-8000-000000000001', mac: '02:00:00:00:00:02', addresses: ['10.1.1.2'], securityGroups: undefined }

const PLAN: NetworkPlan = {
  gateways: [{ address: '203.0.113.1', bits: 24 }],
  networks: [{ id: NETWORK_ID, ports: [NIC] }],
  routers: [ROUTER],
  routes: [{ address: '10.1.1.2', via: '169.254.0.5' }],
}

const PIDS = { dnsmasq: 11, haproxy: 12 }

const linesOf = (text: string): readonly string[] => text.trim().split('\n')

describe('planApplier', () => {
  let folder: string
  let commands: string[]
  let failing: string | undefined
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'plan-'))
    commands = []
    failing = undefined
  })
  afterEach(() => rm(folder, { recursive: true }))

  /** Notes the commands instead of running them; programs of routers leave their pid files. */
  async function run(program: string, args: readonly string[], stdin = ''): Promise<RunResult> {
    const line = [program, ...args].join(' ').replaceAll(folder, '')
    commands.push(...(stdin === '' ? [line] : linesOf(stdin).map((text) => `${line}: ${text}`)))
    if (failing !== undefined && line.includes(failing)) return { code: 1, stdout: '', stderr: 'refused\n' }
    for (const [daemon, pid] of Object.entries(PIDS)) {
      if (args.includes(daemon)) await writeFile(path.join(folder, NETWORK_ID, `${daemon}.pid`), `${pid}\n`)
    }
    return { code: 0, stdout: '', stderr: '' }
  }

  const inRouter = `nsenter --net=/${NETWORK_ID}/net`
  const batch = 'ip -batch -'

  it('makes bridge, tap, router and the way to the guest', async () => {
    await planApplier({ run }, folder)(PLAN)

    expect(commands.filter((command) => command.includes(batch))).toEqual([
      `${batch}: link add name br677fca7c5fe4 type bridge stp_state 0 forward_delay 0 mcast_snooping 0`,
      `${batch}: link set dev br677fca7c5fe4 up`,
      `${batch}: tuntap add dev tap0123456789ab mode tap`,
      `${batch}: link set dev tap0123456789ab master br677fca7c5fe4 up`,
      `${batch}: link add name vc677fca7c5fe4 type veth peer name eth1 netns ${folder}/${NETWORK_ID}/net`,
      `${batch}: link set dev vc677fca7c5fe4 master control up`,
      `${batch}: link add name vp677fca7c5fe4 type veth peer name eth2 netns ${folder}/${NETWORK_ID}/net`,
      `${batch}: link set dev vp677fca7c5fe4 master public up`,
      `${inRouter} ${batch}: link set dev lo up`,
      `${inRouter} ${batch}: link set dev eth1 up`,
      `${inRouter} ${batch}: link set dev eth2 up`,
      `${batch}: link add name vg677fca7c5fe4 type veth peer name g677fca7c5fe4 netns ${folder}/${NETWORK_ID}/net`,
      `${batch}: link set dev vg677fca7c5fe4 master br677fca7c5fe4 up`,
      `${inRouter} ${batch}: addr add 10.1.1.1/24 dev g677fca7c5fe4`,
      `${inRouter} ${batch}: link set dev g677fca7c5fe4 up`,
      `${inRouter} ${batch}: addr add 169.254.0.5/16 dev eth1`,
      `${inRouter} ${batch}: addr add 203.0.113.2/24 dev eth2`,
      `${inRouter} ${batch}: route replace default via 203.0.113.1 dev eth2`,
      `${batch}: addr add 203.0.113.1/24 dev public`,
      `${batch}: route replace 10.1.1.2/32 via 169.254.0.5 dev control`,
    ])
    expect(commands.slice(-4, -2)).toEqual([
      `${inRouter} dnsmasq --group= --conf-file=/${NETWORK_ID}/dnsmasq.conf`,
      `${inRouter} haproxy -D -f /${NETWORK_ID}/haproxy.cfg`,
    ])
    expect(await readFile(path.join(folder, NETWORK_ID, 'dhcp-hosts'), 'utf8')).toBe('02:00:00:00:00:02,10.1.1.2,one,infinite\n')
  })

  it('runs nothing for the same plan again', async () => {
    const apply = planApplier({ run }, folder)
    await apply(PLAN)
    commands = []

    await apply(structuredClone(PLAN))

    expect(commands).toEqual([])
  })

  it('changes a rule in the packet filter only', async () => {
    const apply = planApplier({ run }, folder)
    await apply(PLAN)
    commands = []

    await apply({ ...PLAN, routers: [{ ...ROUTER, legs: [{ ...LEG, filter: { kind: 'open' } }] }] })

    expect(new Set(commands.map((command) => command.split(':')[0]))).toEqual(new Set([`${inRouter} nft -f -`]))
  })

  it('tells dnsmasq of one more lease, and starts it anew when one is gone', async () => {
    const more = [...LEG.leases, { mac: '02:00:00:00:00:03', address: '10.1.1.3', hostName: 'two', isDefault: true }]
    const withLeases = (leases: typeof LEG.leases) => ({ ...PLAN, routers: [{ ...ROUTER, legs: [{ ...LEG, leases }] }] })
    const apply = planApplier({ run }, folder)
    await apply(PLAN)
    commands = []

    await apply(withLeases(more))
    expect(commands).toEqual([`${inRouter} kill -HUP 11`])
    commands = []
    await apply(withLeases(more.slice(1)))

    expect(commands).toEqual([
      expect.stringMatching(/ sh -c .* 11$/),
      `${inRouter} dnsmasq --group= --conf-file=/${NETWORK_ID}/dnsmasq.conf`,
    ])
  })

  it('lets a new haproxy take over from the old one', async () => {
    const balancer = { id: 'b', address: '203.0.113.2', port: 80, algorithm: 'source', sendsProxyLine: false, sources: [], members: [] }
    const apply = planApplier({ run }, folder)
    await apply(PLAN)

    await apply({ ...PLAN, routers: [{ ...ROUTER, balancers: [{ ...balancer, stickiness: undefined }] }] })

    expect(commands.at(-1)).toBe(`${inRouter} haproxy -D -f /${NETWORK_ID}/haproxy.cfg -sf 12`)
  })

  it('takes everything away with the last machine', async () => {
    const apply = planApplier({ run }, folder)
    await apply(PLAN)
    commands = []

    await apply({ gateways: [], networks: [], routers: [], routes: [] })

    expect(commands).toEqual([
      `${batch}: link del dev tap0123456789ab`,
      `${batch}: link del dev br677fca7c5fe4`,
      expect.stringMatching(/ sh -c .* 11$/),
      expect.stringMatching(/ sh -c .* 12$/),
      `umount /${NETWORK_ID}/net`,
      `${batch}: addr del 203.0.113.1/24 dev public`,
      `${batch}: route del 10.1.1.2/32 via 169.254.0.5 dev control`,
    ])
    expect(existsSync(path.join(folder, NETWORK_ID))).toBe(false)
  })

  it('starts a router anew after a failure, which names the command and its reason', async () => {
    const apply = planApplier({ run }, folder)
    failing = 'haproxy -D'
    await expect(apply(PLAN)).rejects.toThrow(/haproxy -D -f .*haproxy\.cfg failed with exit code 1: refused/)
    failing = undefined
    commands = []

    await apply(PLAN)

    expect(commands).toContain(`unshare --net=/${NETWORK_ID}/net true`)
  })
})
