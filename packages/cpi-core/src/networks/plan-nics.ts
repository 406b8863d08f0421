import { cloudError } from '../errors/cpi-error.ts'
import { isIpv6 } from '../values/ipv6.ts'
import type { NicNetwork } from './network-specs.ts'

/** A planned interface of a machine, before any request to CloudStack. */
export interface PlannedNic {
  /** The networks on this interface: one, or an IPv4 and an IPv6 network of one nic_group. */
  readonly networks: readonly NicNetwork[]
  readonly ip: string | undefined
  readonly ipv6: string | undefined
  /** Lower case. Chosen here only if there are several interfaces, because the agent then distinguishes them by their MACs. */
  readonly mac: string | undefined
}

/**
 * Plans the interfaces. The network with the default gateway comes first, because CloudStack makes the first NIC the default one.
 * @param newId returns random UUIDs, from which MACs are derived
 * @throws {CpiError} if two networks claim the gateway, or share an interface in a way that CloudStack does not support
 */
export function planNics(networks: readonly NicNetwork[], newId: () => string): readonly PlannedNic[] {
  const groups = inOrder(grouped(networks))
  return groups.map((group) => ({
    networks: group,
    ip: addressOf(group, 'IPv4'),
    ipv6: addressOf(group, 'IPv6'),
    mac: groups.length > 1 ? macFrom(newId()) : undefined,
  }))
}

function grouped(networks: readonly NicNetwork[]): NicNetwork[][] {
  const groups = new Map<string, NicNetwork[]>()
  for (const network of networks) {
    const { nic_group: group } = network.spec
    const key = group === undefined ? `network ${network.name}` : `group ${group}`
    groups.set(key, [...(groups.get(key) ?? []), network])
  }
  for (const group of groups.values()) checkGroup(group)
  return [...groups.values()]
}

function checkGroup(group: readonly NicNetwork[]): void {
  for (const network of group) checkPrefix(network)
  const [first, ...others] = group
  if (first === undefined || others.length === 0) return
  const names = group.map(({ name }) => `"${name}"`).join(' and ')
  const isDualStack = group.length === 2 && group.filter(hasIpv6).length === 1
  if (!isDualStack) {
    throw cloudError(
      'network-settings-invalid',
      `networks ${names} share a nic_group; CloudStack supports one IPv4 and one IPv6 address per interface`,
    )
  }
  if (others.some(({ properties }) => properties.name !== first.properties.name)) {
    throw cloudError('network-settings-invalid', `networks ${names} share a nic_group, but are different CloudStack networks`)
  }
}

/** "32" and "128" are single addresses; any other prefix of an IPv6 address is a delegated prefix. */
function checkPrefix({ name, spec }: NicNetwork): void {
  if (spec.ip === undefined || !isIpv6(spec.ip) || spec.prefix === undefined || spec.prefix === '128') return
  throw cloudError(
    'network-settings-invalid',
    `network "${name}" requests a delegated prefix (/${spec.prefix}), which CloudStack does not assign to machines`,
  )
}

function inOrder(groups: readonly NicNetwork[][]): NicNetwork[][] {
  const gateways = groups.filter((group) => group.some(hasGateway))
  if (gateways.length > 1) {
    const names = gateways.map((group) => `"${group[0]?.name}"`).join(' and ')
    throw cloudError('network-settings-invalid', `networks ${names} both carry the default gateway; a machine has one`)
  }
  return [...groups].sort((left, right) => rank(left) - rank(right))
}

function rank(group: readonly NicNetwork[]): number {
  if (group.some(hasGateway)) return 0
  return group.some(({ properties }) => properties.undiscoverable === true) ? 2 : 1
}

function hasGateway({ spec }: NicNetwork): boolean {
  return spec.default?.includes('gateway') ?? false
}

function hasIpv6({ address }: NicNetwork): boolean {
  return address !== undefined && isIpv6(address)
}

function addressOf(group: readonly NicNetwork[], family: 'IPv4' | 'IPv6'): string | undefined {
  return group.find((network) => network.address !== undefined && hasIpv6(network) === (family === 'IPv6'))?.address
}

/** Locally administered, unicast, and outside the ranges that CloudStack uses itself (02:, 06:, 1e:). */
function macFrom(uuid: string): string {
  const random = uuid.replaceAll('-', '').slice(-10)
  return `0e:${random.match(/../g)?.join(':')}`.toLowerCase()
}
