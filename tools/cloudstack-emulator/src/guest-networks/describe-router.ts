import type { Cloud } from '../core/cloud.ts'
import type { PublicIpRow } from '../database/address-rows.ts'
import type { NetworkRow } from '../database/network-rows.ts'
import { describeLeg } from './describe-leg.ts'
import { describeBalancer, describePublicAddress, publicRangeOf } from './describe-public-address.ts'
import type { PlannedRouter } from './plan.ts'

/** The routers of these networks: one for each network, and one for all tiers of a VPC. */
export function describeRouters(cloud: Cloud, networks: readonly NetworkRow[]): readonly PlannedRouter[] {
  const ids = new Set(networks.map(routerIdOf))
  return [...ids].flatMap(
    (id) =>
      describeRouter(
        cloud,
        id,
        networks.filter((network) => routerIdOf(network) === id),
      ) ?? [],
  )
}

function routerIdOf({ id, vpcId }: NetworkRow): string {
  return vpcId ?? id
}

/** Undefined where no network has addresses: a layer 2 has no router. */
function describeRouter(cloud: Cloud, id: string, networks: readonly NetworkRow[]): PlannedRouter | undefined {
  const legs = networks.flatMap((network) => describeLeg(cloud, network) ?? [])
  if (legs.length === 0) return undefined
  const held = [...cloud.publicIps.by('network', id), ...cloud.publicIps.by('vpc', id)].filter(isHeld)
  const ips = [...new Map(held.map((ip) => [ip.id, ip])).values()]
  return {
    id,
    controlAddress: controlAddressOf(cloud, id),
    uplink: uplinkOf(cloud, ips),
    publicAddresses: ips.map((ip) => describePublicAddress(cloud, ip)),
    legs,
    balancers: ips.flatMap((ip) => cloud.rules.by('publicIp', ip.id)).flatMap((rule) => describeBalancer(cloud, rule) ?? []),
  }
}

function isHeld({ state }: PublicIpRow): boolean {
  return state === 'Allocated' || state === 'Allocating'
}

function uplinkOf(cloud: Cloud, ips: readonly PublicIpRow[]): PlannedRouter['uplink'] {
  const source = ips.find(({ isSourceNat }) => isSourceNat)
  const gateway = source === undefined ? undefined : publicRangeOf(cloud, source)?.gateway
  return source === undefined || gateway === undefined ? undefined : { gateway, sourceNat: source.address }
}

/** As in listRouters: link-local, from the number of the router; from the network's, where the network's offering has no router. */
function controlAddressOf(cloud: Cloud, id: string): string {
  const router = cloud.routers.by('network', id)[0] ?? cloud.routers.by('vpc', id)[0]
  const number = router?.number ?? ROUTERLESS_FROM + (cloud.networks.get(id)?.number ?? 0)
  return `169.254.${(number >> 8) & 255}.${number & 255}`
}

/** Higher than the numbers of routers in any cloud on one machine. */
const ROUTERLESS_FROM = 0x8000
