import { CONTROL_LINK, legFor, PUBLIC_LINK } from './device-names.ts'
import { matchesOf } from './nft-match.ts'
import type { AclEntry, LegFilter, PlannedLeg, PlannedPublicAddress, PlannedRouter } from './plan.ts'

/** Addresses of the data center's side of the control network, from which guests are reached directly. */
const CONTROL_CIDR = '169.254.0.0/16'

/** The whole packet filter of a router, as text for `nft -f`: what CloudStack's router does by iptables. */
export function routerFirewall(router: PlannedRouter): string {
  const chains = [
    ...publicFirewall(router.publicAddresses),
    chain('destinations', 'type nat hook prerouting priority dstnat; policy accept;', router.publicAddresses.flatMap(destinationsOf)),
    chain('sources', 'type nat hook postrouting priority srcnat; policy accept;', sourcesOf(router)),
    chain('input', 'type filter hook input priority filter; policy drop;', inputOf(router)),
    ...router.legs.flatMap(legChains),
    chain('forward', 'type filter hook forward priority filter; policy drop;', forwardOf(router)),
  ]
  return ['flush ruleset', 'table ip router {', ...chains.flat().map((line) => `  ${line}`), '}', ''].join('\n')
}

function chain(name: string, hook: string, rules: readonly string[]): readonly string[] {
  return [`chain ${name} {`, ...(hook === '' ? [] : [`  ${hook}`]), ...rules.map((rule) => `  ${rule}`), '}']
}

/** Before the destination is rewritten: the rules are about the ports of the public address. */
function publicFirewall(addresses: readonly PlannedPublicAddress[]): readonly string[][] {
  const filtered = addresses.flatMap(({ address, firewall }) => (firewall === undefined ? [] : [{ address, firewall }]))
  const rules = filtered.map(({ address, firewall }) => [
    ...chain(chainOf(address), '', [...firewall.flatMap(matchesOf).map((match) => `${match} accept`), 'drop']),
  ])
  const jumps = filtered.map(({ address }) => `ip daddr ${address} goto ${chainOf(address)}`)
  const called = chain('public', 'type filter hook prerouting priority mangle; policy accept;', [ESTABLISHED, ...jumps])
  return [...rules, [...called]]
}

const ESTABLISHED = 'ct state established,related accept'

function chainOf(address: string): string {
  return `public_${address.replaceAll('.', '_')}`
}

function destinationsOf({ address, forwards, staticNatTo }: PlannedPublicAddress): readonly string[] {
  const rules = forwards.flatMap(({ protocol, ports, to, toPorts, sources }) => {
    const matches = matchesOf({
      protocol,
      ports,
      icmp: undefined,
      sources: sources.length === 0 ? ['0.0.0.0/0'] : sources,
      destinations: [address],
    })
    // A range is forwarded to the same range, where the port stays what it was.
    const target = String(ports) === String(toPorts) ? to : `${to}:${range(toPorts)}`
    return matches.map((match) => `${match} dnat to ${target}`)
  })
  return staticNatTo === undefined ? rules : [...rules, `ip daddr ${address} dnat to ${staticNatTo}`]
}

function range([first, last]: readonly [number, number]): string {
  return first === last ? String(first) : `${first}-${last}`
}

function sourcesOf({ publicAddresses, legs, uplink }: PlannedRouter): readonly string[] {
  const fromDataCenter = legs.map(({ networkId }) => `ip saddr ${CONTROL_CIDR} oifname ${legFor(networkId)} masquerade`)
  // A guest that calls its own network's public address must hear the answer from the router.
  const backInto = legs.map(({ networkId, cidr }) => `ip saddr ${cidr} oifname ${legFor(networkId)} ct status dnat masquerade`)
  if (uplink === undefined) return [...fromDataCenter, ...backInto]
  const fixed = publicAddresses.flatMap(({ address, staticNatTo }) =>
    staticNatTo === undefined ? [] : [`ip saddr ${staticNatTo} oifname ${PUBLIC_LINK} snat to ${address}`],
  )
  const others = legs.map(({ cidr }) => `ip saddr ${cidr} oifname ${PUBLIC_LINK} snat to ${uplink.sourceNat}`)
  return [...fromDataCenter, ...backInto, ...fixed, ...others]
}

function inputOf({ legs, balancers }: PlannedRouter): readonly string[] {
  return [
    ESTABLISHED,
    'iifname lo accept',
    `iifname ${CONTROL_LINK} accept`,
    'meta l4proto icmp accept',
    ...legs.flatMap(({ networkId, metadata }) => [
      `iifname ${legFor(networkId)} udp dport { 53, 67 } accept`,
      `iifname ${legFor(networkId)} tcp dport ${metadata ? '{ 53, 80 }' : '53'} accept`,
    ]),
    ...balancers.map(({ address, port }) => `ip daddr ${address} tcp dport ${port} accept`),
  ]
}

function forwardOf({ legs, uplink }: PlannedRouter): readonly string[] {
  const isOpen = legs.some(({ filter }) => filter.kind === 'open')
  return [
    ESTABLISHED,
    `iifname ${CONTROL_LINK} accept`,
    ...legs.map(({ networkId }) => `iifname ${legFor(networkId)} jump from_${legFor(networkId)}`),
    ...legs.map(({ networkId }) => `oifname ${legFor(networkId)} jump to_${legFor(networkId)}`),
    ...(uplink === undefined ? [] : [`oifname ${PUBLIC_LINK} accept`]),
    ...(isOpen ? [`oifname ${CONTROL_LINK} accept`] : []),
  ]
}

function legChains({ networkId, filter }: PlannedLeg): readonly string[][] {
  const leg = legFor(networkId)
  return [[...chain(`from_${leg}`, '', fromLeg(filter))], [...chain(`to_${leg}`, '', toLeg(filter))]]
}

/** What may leave a guest network is returned to the chain that called, everything else dropped. */
function fromLeg(filter: LegFilter): readonly string[] {
  switch (filter.kind) {
    case 'open':
      return []
    case 'egress': {
      const matches = filter.rules.flatMap(matchesOf)
      const called = 'ct status dnat return'
      return filter.allowedByDefault
        ? [called, ...matches.map((match) => `${match} drop`)]
        : [called, ...matches.map((match) => `${match} return`), 'drop']
    }
    case 'acl':
      // Everything may leave until there is a rule for it (CloudStack's documentation, "Configuring Network Access Control List").
      return filter.egress.length === 0 ? [] : [...filter.egress.flatMap((entry) => aclRules(entry, 'return')), 'drop']
  }
}

function toLeg(filter: LegFilter): readonly string[] {
  switch (filter.kind) {
    case 'open':
      return ['accept']
    case 'egress':
      return ['ct status dnat accept', 'drop']
    case 'acl':
      return [...filter.ingress.flatMap((entry) => aclRules(entry, 'accept')), 'drop']
  }
}

function aclRules({ action, traffic }: AclEntry, allowed: 'accept' | 'return'): readonly string[] {
  return matchesOf(traffic).map((match) => `${match} ${action === 'Allow' ? allowed : 'drop'}`.trimStart())
}
