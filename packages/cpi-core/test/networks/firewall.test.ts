import { CloudStackError } from 'cloudstack-client'
import type { Dependencies } from '../../src/dependencies.ts'
import { openFirewall } from '../../src/networks/firewall.ts'
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
