import { tapFor } from './device-names.ts'
import { matchesOf } from './nft-match.ts'
import type { NetworkPlan, PlannedPort, PortRules } from './plan.ts'

interface FilteredPort extends PlannedPort {
  readonly securityGroups: PortRules
}

/**
 * Security groups, as text for `nft -f`: CloudStack's agent filters on the bridge, at the port of each machine. A machine may send from its own
 * addresses only. Answers pass because of sets of known flows: bridges have connection tracking only where root has loaded a kernel module for it.
 * The sets outlive a change of the rules.
 */
export function bridgeFirewall({ networks }: Pick<NetworkPlan, 'networks'>): string {
  const ports = networks.flatMap((network) => network.ports).filter(isFiltered)
  const lines = [
    'table bridge ports {',
    '  set flows {',
    '    type ipv4_addr . ipv4_addr . inet_proto . inet_service . inet_service',
    '    flags dynamic,timeout; timeout 1h; size 65536',
    '  }',
    '  set pings {',
    '    type ipv4_addr . ipv4_addr',
    '    flags dynamic,timeout; timeout 1m; size 65536',
    '  }',
    '  chain from { }',
    '  chain to { }',
    '  chain forward { type filter hook forward priority filter; policy accept; }',
    '}',
    'flush table bridge ports',
    'table bridge ports {',
    ...chain('from', ports.flatMap(egressOf)),
    ...chain('to', ports.flatMap(ingressOf)),
    ...chain('forward', forwardOf(ports.map(({ nicId }) => tapFor(nicId)))),
    '}',
  ]
  return `${lines.join('\n')}\n`
}

function isFiltered(port: PlannedPort): port is FilteredPort {
  return port.securityGroups !== undefined
}

function chain(name: string, rules: readonly string[]): readonly string[] {
  return [`  chain ${name} {`, ...rules.map((rule) => `    ${rule}`), '  }']
}

/** What both sides let through becomes a known flow, with which its answers pass. */
function forwardOf(taps: readonly string[]): readonly string[] {
  if (taps.length === 0) return []
  const remember = [
    'meta l4proto { tcp, udp } update @flows { ip saddr . ip daddr . meta l4proto . th sport . th dport }',
    'icmp type echo-request update @pings { ip saddr . ip daddr }',
  ]
  return [
    'meta l4proto { tcp, udp } ip daddr . ip saddr . meta l4proto . th dport . th sport @flows accept',
    'icmp type echo-reply ip daddr . ip saddr @pings accept',
    'jump from',
    'jump to',
    ...['iifname', 'oifname'].flatMap((side) => remember.map((rule) => `${side} { ${taps.join(', ')} } ${rule}`)),
  ]
}

function ingressOf({ nicId, securityGroups }: FilteredPort): readonly string[] {
  const allowed = ['ether type arp', 'udp sport 67 udp dport 68', ...securityGroups.ingress.flatMap(matchesOf).map(onIpv4)]
  return [...allowed.map((match) => `oifname ${tapFor(nicId)} ${match} return`), `oifname ${tapFor(nicId)} drop`]
}

function egressOf({ nicId, mac, addresses, securityGroups: { egress } }: FilteredPort): readonly string[] {
  const own = `{ ${addresses.join(', ')} }`
  const rules = [
    `ether saddr != ${mac} drop`,
    'udp sport 68 udp dport 67 return',
    ...(addresses.length === 0 ? [] : [`arp saddr ip != ${own} drop`, `ip saddr != ${own} drop`]),
    'ether type arp return',
    'udp dport 53 return',
    // Everything may leave until there is a rule for it.
    ...(egress.length === 0 ? ['return'] : [...egress.flatMap(matchesOf).map((match) => `${onIpv4(match)} return`), 'drop']),
  ]
  return rules.map((rule) => `iifname ${tapFor(nicId)} ${rule}`)
}

function onIpv4(match: string): string {
  return `ether type ip ${match}`.trimEnd()
}
