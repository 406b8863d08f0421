import { CloudStackError } from 'cloudstack-client'
import type { Dependencies } from '../../src/dependencies.ts'
import { closeFirewall, openFirewall, restoreFirewall } from '../../src/networks/firewall.ts'
import { createUndo } from '../../src/undo.ts'
import { cannedCloud } from '../support/canned-cloud.ts'
import { fakeClock } from '../support/fake-clock.ts'

const ADDRESS = { id: 'address', ipaddress: '203.0.113.10' }
const MACHINE = { id: 'machine', name: 'vm-1', state: 'Running' }
const WANTED = [{ protocol: 'tcp' as const, ports: [22], cidrs: ['192.0.2.0/24'] }]
const RULE = { id: 'rule', protocol: 'tcp', startport: 22, endport: 22, cidrlist: '192.0.2.0/24' }
const LOST = { errorcode: 504, errortext: 'no answer' }

/** Opens the firewall of a cloud that gives these answers. */
function opening(answers: Readonly<Record<string, object>>) {
  const sent: Readonly<Record<string, string>>[] = []
  const cloud = cannedCloud(answers, sent)
  const clock = fakeClock()
  const undo = createUndo(clock, { uncertainMs: 60_000 })
  const deps = { cloud, cleanup: cloud, clock, undo } as unknown as Dependencies
  return { sent, clock, undo, done: openFirewall(deps, ADDRESS, WANTED, MACHINE) }
}

describe('a rule with other sources that somebody made since the firewall was checked', () => {
  it('is refused, and stays', async () => {
    const { sent, done } = opening({ listFirewallRules: { count: 1, firewallrule: [{ ...RULE, cidrlist: '0.0.0.0/0' }] } })

    await expect(done).rejects.toMatchObject({ code: 'firewall-conflict' })
    expect(sent.map(({ command }) => command)).toEqual(['listFirewallRules'])
  })
})

describe('rules with other sources that the CPI made', () => {
  it('are all replaced', async () => {
    const made: unknown[] = []
    const tags = [{ key: 'bosh-cpi', value: 'an-earlier-machine' }]
    const outdated = [22, 23].map((port) => ({ ...RULE, id: `rule-${port}`, startport: port, endport: port, cidrlist: '0.0.0.0/0', tags }))
    const cloud = {
      list: async () => outdated,
      run: async ({ name }: { name: string }, { id, startport }: { id?: string; startport?: number }) => {
        made.push([name, id ?? startport])
        return { id: 'made' }
      },
    }
    const deps = { cloud, cleanup: cloud, clock: fakeClock(), undo: createUndo(fakeClock()) } as unknown as Dependencies

    await openFirewall(deps, ADDRESS, [{ protocol: 'tcp', ports: [22, 23], cidrs: ['192.0.2.0/24'] }], MACHINE)

    expect(made.slice(0, 4)).toEqual([
      ['deleteFirewallRule', 'rule-22'],
      ['deleteFirewallRule', 'rule-23'],
      ['createFirewallRule', 22],
      ['createFirewallRule', 23],
    ])
  })
})

describe('a rule whose making was not answered', () => {
  it('can no longer appear once its address is released', async () => {
    const { done, undo, clock, sent } = opening({ createFirewallRule: LOST, listFirewallRules: {}, listPublicIpAddresses: {} })
    await expect(done).rejects.toBeInstanceOf(CloudStackError)
    sent.length = 0

    expect(await undo.unwind()).toEqual([])
    expect(clock.sleptMs).toEqual([])
    expect(sent.map(({ command }) => command)).toEqual(['listPublicIpAddresses'])
  })

  it('is looked for, and deleted, while its address is there', async () => {
    const answers = { createFirewallRule: LOST, listPublicIpAddresses: { count: 1, publicipaddress: [ADDRESS] } }
    const { done, undo, sent } = opening(answers)
    await expect(done).rejects.toBeInstanceOf(CloudStackError)

    expect(await undo.unwind()).toEqual([expect.objectContaining({ what: 'close the firewall of 203.0.113.10' })])
    expect(sent.filter(({ command }) => command === 'listFirewallRules').length).toBeGreaterThan(10)
  })
})

describe('the rules of an address that is given back', () => {
  it('are made again unless they are still there, with one port where CloudStack shows one', async () => {
    const made: unknown[] = []
    const cleanup = {
      list: async () => [RULE],
      run: async ({ name }: { name: string }, parameters: object) => {
        made.push({ name, ...parameters })
        return { id: 'restored' }
      },
    }
    const gone = { id: 'gone', protocol: 'udp', startport: 53, cidrlist: '10.0.0.0/8,192.0.2.0/24' }
    const ping = { id: 'ping', protocol: 'icmp', icmptype: 8, icmpcode: 0, cidrlist: '10.0.0.0/8' }

    await restoreFirewall({ cleanup, clock: fakeClock() } as unknown as Dependencies, ADDRESS, [RULE, gone, ping])

    expect(made).toEqual([
      {
        name: 'createFirewallRule',
        ipaddressid: 'address',
        protocol: 'udp',
        startport: 53,
        endport: 53,
        cidrlist: ['10.0.0.0/8', '192.0.2.0/24'],
        icmptype: undefined,
        icmpcode: undefined,
      },
      { name: 'createFirewallRule', ipaddressid: 'address', protocol: 'icmp', cidrlist: ['10.0.0.0/8'], icmptype: 8, icmpcode: 0 },
    ])
  })
})

describe('the rules of an address whose machine goes', () => {
  it('are deleted if they were made for it, and no others', async () => {
    const deleted: unknown[] = []
    const ofMachine = (value: string) => ({ id: `of-${value}`, tags: [{ key: 'bosh-cpi', value }] })
    const cloud = {
      list: async () => [ofMachine('machine'), ofMachine('another'), { id: 'foreign' }, { ...ofMachine('machine'), id: 'second' }],
      run: async ({ name }: { name: string }, { id }: { id: string }) => void deleted.push([name, id]),
    }

    await closeFirewall({ cloud } as unknown as Dependencies, 'address', 'machine')

    expect(deleted).toEqual([
      ['deleteFirewallRule', 'of-machine'],
      ['deleteFirewallRule', 'second'],
    ])
  })
})
