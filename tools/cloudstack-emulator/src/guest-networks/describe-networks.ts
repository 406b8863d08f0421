import type { Cloud } from '../core/cloud.ts'
import { bitsOfNetmask } from '../core/ip-address.ts'
import type { MachineRow, NicRow } from '../database/machine-rows.ts'
import { isDestroyed } from '../database/machine-state.ts'
import type { NetworkRow } from '../database/network-rows.ts'
import { describePort } from './describe-port.ts'
import { describeRouters } from './describe-router.ts'
import type { NetworkPlan, PlannedNetwork, PlannedRouter, PrefixedAddress } from './plan.ts'

/** A machine's place in a network. */
interface Place {
  readonly network: NetworkRow
  readonly nic: NicRow
  readonly machine: MachineRow
}

/** What the networks that have machines should look like. */
export function describeNetworks(cloud: Cloud): NetworkPlan {
  const places = placesIn(cloud)
  const used = [...cloud.networks.all()].filter(({ id }) => places.some(({ network }) => network.id === id))
  const routers = describeRouters(cloud, used)
  return {
    gateways: gatewaysOf(cloud),
    networks: used.map((network) => describeNetwork(cloud, network, places)),
    routers,
    routes: routesOf(places, routers),
  }
}

function placesIn(cloud: Cloud): readonly Place[] {
  const places: Place[] = []
  for (const nic of cloud.nics.all()) {
    const machine = cloud.machines.get(nic.machineId)
    const network = cloud.networks.get(nic.networkId)
    if (machine !== undefined && network !== undefined && !isDestroyed(machine)) places.push({ network, nic, machine })
  }
  return places
}

function describeNetwork(cloud: Cloud, network: NetworkRow, places: readonly Place[]): PlannedNetwork {
  const ports = places
    .filter((place) => place.network.id === network.id)
    .map(({ machine, nic }) => describePort(cloud, network, machine, nic))
  return { id: network.id, ports }
}

function gatewaysOf(cloud: Cloud): readonly PrefixedAddress[] {
  const gateways = new Map<string, PrefixedAddress>()
  for (const { networkId, gateway, netmask } of cloud.ipRanges.all()) {
    if (networkId === undefined) gateways.set(gateway, { address: gateway, bits: bitsOfNetmask(netmask) ?? 32 })
  }
  return [...gateways.values()]
}

/** Two networks may have the same addresses: a running machine comes before the others, then the oldest. */
function routesOf(places: readonly Place[], routers: readonly PlannedRouter[]): NetworkPlan['routes'] {
  const routes = new Map<string, string>()
  const rank = ({ machine }: Place) => (machine.state === 'Running' || machine.state === 'Starting' ? 0 : 1)
  for (const { network, nic } of places.toSorted((a, b) => rank(a) - rank(b) || a.machine.number - b.machine.number)) {
    const router = routers.find(({ legs }) => legs.some(({ networkId }) => networkId === network.id))
    if (router !== undefined && nic.ipAddress !== undefined && !routes.has(nic.ipAddress)) routes.set(nic.ipAddress, router.controlAddress)
  }
  return [...routes].map(([address, via]) => ({ address, via }))
}
