import type { NetworkSpec, NetworkSpecs } from '../networks/network-specs.ts'
import type { PlannedNic } from '../networks/plan-nics.ts'
import { netmask, networkAddress } from '../values/ipv4.ts'

/** One network as the agent reads it: the director's specification, completed with what only the CPI knows. */
export type AgentNetwork = NetworkSpec & {
  readonly mac?: string
  readonly use_dhcp?: boolean
  readonly routes?: readonly AgentRoute[]
}

/** A route with the field names that the agent expects. */
export interface AgentRoute {
  readonly Destination: string
  readonly Gateway: string
  readonly Netmask: string
}

export interface Route {
  readonly cidr: string
  readonly gateway: string
}

/**
 * Returns the director's networks unchanged, with the MAC of the interface (required if there are several) and the routes added.
 * @param routes additional routes by network name
 */
export function networkSettings(
  specs: NetworkSpecs,
  nics: readonly PlannedNic[],
  routes: Readonly<Record<string, readonly Route[]>>,
): Readonly<Record<string, AgentNetwork>> {
  return Object.fromEntries(
    Object.entries(specs).map(([name, spec]) => {
      const nic = nics.find(({ networks }) => networks.some((network) => network.name === name))
      const network = nic?.networks.find((candidate) => candidate.name === name)
      const own = Object.hasOwn(routes, name) ? routes[name] : undefined
      return [
        name,
        {
          ...spec,
          ...(nic?.mac === undefined ? {} : { mac: nic.mac }),
          ...(network?.properties.use_dhcp === undefined ? {} : { use_dhcp: network.properties.use_dhcp }),
          ...(own === undefined ? {} : { routes: own.map(agentRoute) }),
        },
      ]
    }),
  )
}

/** A route to an address within a network would be refused by the guest's kernel: it leads to the network. */
function agentRoute({ cidr, gateway }: Route): AgentRoute {
  const [address = '', bits = '32'] = cidr.split('/')
  return { Destination: networkAddress(address, Number(bits)), Gateway: gateway, Netmask: netmask(Number(bits)) }
}
