import type { Opening } from './plan.ts'

const EVERYWHERE = '0.0.0.0/0'

/** The expressions that match an opening, one for each pair of a source and a destination; empty text matches everything. */
export function matchesOf({ sources, destinations, ...traffic }: Opening): readonly string[] {
  const what = trafficOf(traffic)
  return sources.flatMap((source) =>
    destinations.map((destination) => [side('saddr', source), side('daddr', destination), what].filter((part) => part !== '').join(' ')),
  )
}

function side(field: 'saddr' | 'daddr', cidr: string): string {
  return cidr === EVERYWHERE ? '' : `ip ${field} ${cidr}`
}

function trafficOf({ protocol, ports, icmp }: Pick<Opening, 'protocol' | 'ports' | 'icmp'>): string {
  if (protocol === 'all') return ''
  if (icmp !== undefined && icmp.type >= 0) return `icmp type ${icmp.type}${icmp.code < 0 ? '' : ` icmp code ${icmp.code}`}`
  if (ports === undefined) return `meta l4proto ${protocol}`
  const [first, last] = ports
  return `${protocol} dport ${first === last ? first : `${first}-${last}`}`
}
