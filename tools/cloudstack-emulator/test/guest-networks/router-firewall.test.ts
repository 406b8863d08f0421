import { routerFirewall } from '../../src/guest-networks/router-firewall.ts'
import { ANY, LEG, NETWORK_ID, ROUTER, SSH } from './a-router.ts'

const leg = 'g677fca7c5fe4'

describe('routerFirewall', () => {
  it('is the whole packet filter of an isolated network', () => {
    expect(routerFirewall(ROUTER)).toBe(`flush ruleset
table ip router {
  chain public_203_0_113_2 {
    drop
  }
  chain public {
    type filter hook prerouting priority mangle; policy accept;
    ct state established,related accept
    ip daddr 203.0.113.2 goto public_203_0_113_2
  }
  chain destinations {
    type nat hook prerouting priority dstnat; policy accept;
  }
  chain sources {
    type nat hook postrouting priority srcnat; policy accept;
    ip saddr 169.254.0.0/16 oifname ${leg} masquerade
    ip saddr 10.1.1.0/24 oifname ${leg} ct status dnat masquerade
    ip saddr 10.1.1.0/24 oifname eth2 snat to 203.0.113.2
  }
  chain input {
    type filter hook input priority filter; policy drop;
    ct state established,related accept
    iifname lo accept
    iifname eth1 accept
    meta l4proto icmp accept
    iifname ${leg} udp dport { 53, 67 } accept
    iifname ${leg} tcp dport { 53, 80 } accept
  }
  chain from_${leg} {
    ct status dnat return
    drop
  }
  chain to_${leg} {
    ct status dnat accept
    drop
  }
  chain forward {
    type filter hook forward priority filter; policy drop;
    ct state established,related accept
    iifname eth1 accept
    iifname ${leg} jump from_${leg}
    oifname ${leg} jump to_${leg}
    oifname eth2 accept
  }
}
`)
  })

  it('maps a public address to a machine both ways, through what the firewall opens', () => {
    const address = { address: '203.0.113.9', bits: 24, firewall: [SSH], staticNatTo: '10.1.1.2', forwards: [] }

    const lines = linesOf({ ...ROUTER, publicAddresses: [address] })

    expect(lines).toEqual(
      expect.arrayContaining([
        'tcp dport 22 accept',
        'ip daddr 203.0.113.9 dnat to 10.1.1.2',
        'ip saddr 10.1.1.2 oifname eth2 snat to 203.0.113.9',
      ]),
    )
    expect(lines.indexOf('ip saddr 10.1.1.2 oifname eth2 snat to 203.0.113.9')).toBeLessThan(
      lines.indexOf('ip saddr 10.1.1.0/24 oifname eth2 snat to 203.0.113.2'),
    )
  })

  it('forwards a port to another one, and a range to the same one', () => {
    const forward = { protocol: 'tcp', to: '10.1.1.2', sources: [] }
    const forwards = [
      { ...forward, ports: [80, 80], toPorts: [8080, 8080] },
      { ...forward, ports: [90, 99], toPorts: [90, 99], sources: ['192.0.2.0/24'] },
    ] as const
    const address = { address: '203.0.113.9', bits: 24, firewall: [], staticNatTo: undefined, forwards }

    expect(linesOf({ ...ROUTER, publicAddresses: [address] })).toEqual(
      expect.arrayContaining([
        'ip daddr 203.0.113.9 tcp dport 80 dnat to 10.1.1.2:8080',
        'ip saddr 192.0.2.0/24 ip daddr 203.0.113.9 tcp dport 90-99 dnat to 10.1.1.2',
      ]),
    )
  })

  it('lets egress rules allow, or deny where the offering allows by default', () => {
    const withRules = (allowedByDefault: boolean) => ({
      ...ROUTER,
      legs: [{ ...LEG, filter: { kind: 'egress', allowedByDefault, rules: [SSH] } as const }],
    })

    expect(chainOf(`from_${leg}`, withRules(false))).toEqual(['ct status dnat return', 'tcp dport 22 return', 'drop'])
    expect(chainOf(`from_${leg}`, withRules(true))).toEqual(['ct status dnat return', 'tcp dport 22 drop'])
  })

  it('takes the items of ACLs in their order, and denies the rest', () => {
    const ingress = [
      { action: 'Deny', traffic: SSH },
      { action: 'Allow', traffic: ANY },
    ] as const
    const tier = { ...LEG, filter: { kind: 'acl', ingress, egress: [] } as const }
    const egress = { ...LEG, filter: { kind: 'acl', ingress: [], egress: ingress } as const }

    expect(chainOf(`to_${leg}`, { ...ROUTER, legs: [tier] })).toEqual(['tcp dport 22 drop', 'accept', 'drop'])
    expect(chainOf(`from_${leg}`, { ...ROUTER, legs: [tier] })).toEqual([])
    expect(chainOf(`from_${leg}`, { ...ROUTER, legs: [egress] })).toEqual(['tcp dport 22 drop', 'return', 'drop'])
  })

  it('routes a shared network without public addresses to the data center', () => {
    const shared = { ...ROUTER, uplink: undefined, publicAddresses: [], legs: [{ ...LEG, filter: { kind: 'open' } as const }] }

    expect(chainOf('forward', shared).slice(-2)).toEqual([`oifname ${leg} jump to_${leg}`, 'oifname eth1 accept'])
    expect(linesOf(shared).join()).not.toContain('snat')
  })

  it('accepts calls of a load balancer', () => {
    const balancer = { id: 'b', address: '203.0.113.2', port: 443, algorithm: 'source', sendsProxyLine: false, sources: [], members: [] }

    expect(linesOf({ ...ROUTER, balancers: [{ ...balancer, stickiness: undefined }] })).toContain(
      'ip daddr 203.0.113.2 tcp dport 443 accept',
    )
  })

  it('names devices so that Linux takes them', () => {
    const names = [...routerFirewall(ROUTER).matchAll(/[io]ifname (\S+)/g)].map(([, name]) => name ?? '')

    expect(Math.max(...names.map(({ length }) => length))).toBeLessThanOrEqual(15)
    expect(NETWORK_ID.replaceAll('-', '').startsWith(leg.slice(1))).toBe(true)
  })
})

function linesOf(router: Parameters<typeof routerFirewall>[0]): readonly string[] {
  return routerFirewall(router)
    .split('\n')
    .map((line) => line.trim())
}

/** The rules of one chain, without its hook. */
function chainOf(name: string, router: Parameters<typeof routerFirewall>[0]): readonly string[] {
  const lines = linesOf(router)
  const start = lines.indexOf(`chain ${name} {`) + 1
  return lines.slice(start, lines.indexOf('}', start)).filter((line) => !line.startsWith('type '))
}
