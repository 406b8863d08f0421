import { bridgeFirewall } from '../../src/guest-networks/bridge-firewall.ts'
import type { PlannedPort } from '../../src/guest-networks/plan.ts'
import { NETWORK_ID, SSH } from './a-router.ts'

const tap = 'tap0123456789ab'

const PORT: PlannedPort = {
  nicId: '01234567-89ab-4def-8000-000000000001',
  mac: '02:00:00:00:00:02',
  addresses: ['172.21.0.2'],
  securityGroups: { ingress: [{ ...SSH, sources: ['192.0.2.0/24', '172.21.0.9'] }], egress: [] },
}

describe('bridgeFirewall', () => {
  it('lets in what the groups allow, and out what is from the machine', () => {
    expect(chainOf('to', PORT)).toEqual([
      `oifname ${tap} ether type arp return`,
      `oifname ${tap} udp sport 67 udp dport 68 return`,
      `oifname ${tap} ether type ip ip saddr 192.0.2.0/24 tcp dport 22 return`,
      `oifname ${tap} ether type ip ip saddr 172.21.0.9 tcp dport 22 return`,
      `oifname ${tap} drop`,
    ])
    expect(chainOf('from', PORT)).toEqual([
      `iifname ${tap} ether saddr != 02:00:00:00:00:02 drop`,
      `iifname ${tap} udp sport 68 udp dport 67 return`,
      `iifname ${tap} arp saddr ip != { 172.21.0.2 } drop`,
      `iifname ${tap} ip saddr != { 172.21.0.2 } drop`,
      `iifname ${tap} ether type arp return`,
      `iifname ${tap} udp dport 53 return`,
      `iifname ${tap} return`,
    ])
  })

  it('denies what no egress rule allows, as soon as there is one', () => {
    const egress = { ...PORT, securityGroups: { ingress: [], egress: [SSH] } }

    expect(chainOf('from', egress).slice(-2)).toEqual([`iifname ${tap} ether type ip tcp dport 22 return`, `iifname ${tap} drop`])
  })

  it('keeps the known flows when rules change', () => {
    const text = bridgeFirewall({ networks: [{ id: NETWORK_ID, ports: [PORT] }] })

    expect(text).not.toContain('flush ruleset')
    expect(text).toContain('flush table bridge ports')
    expect(chainOf('forward', PORT).slice(0, 2)).toEqual([
      'meta l4proto { tcp, udp } ip daddr . ip saddr . meta l4proto . th dport . th sport @flows accept',
      'icmp type echo-reply ip daddr . ip saddr @pings accept',
    ])
  })

  it('filters nothing in a network without security groups', () => {
    const open = { ...PORT, securityGroups: undefined }

    for (const name of ['from', 'to', 'forward']) expect(chainOf(name, open)).toEqual([])
  })
})

/** The rules of one chain. */
function chainOf(name: string, port: PlannedPort): readonly string[] {
  const lines = bridgeFirewall({ networks: [{ id: NETWORK_ID, ports: [port] }] })
    .split('\n')
    .map((line) => line.trim())
  const start = lines.lastIndexOf(`chain ${name} {`) + 1
  return lines.slice(start, lines.indexOf('}', start))
}
