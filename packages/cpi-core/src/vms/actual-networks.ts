import type { Nic } from 'cloudstack-client/api'
import type { Machine } from '../cloud/entities.ts'
import type { NetworkSpec, NetworkSpecs } from '../networks/network-specs.ts'
import { isIpv6 } from '../values/ipv6.ts'
import type { Placement } from './placement.ts'
import type { VmRequest } from './vm-request.ts'

/** Returns the director's networks, completed with CloudStack's actual address, netmask, gateway and MAC of each interface. */
export function actualNetworks({ args, nics }: VmRequest, placement: Placement, machine: Machine): NetworkSpecs {
  return Object.fromEntries(
    Object.entries(args.networks).map(([name, spec]) => {
      const index = nics.findIndex(({ networks }) => networks.some((network) => network.name === name))
      if (index === -1) return [name, spec]
      const nic = nicOf(machine, placement.networks[index]?.id, index)
      return [name, { ...spec, ...(isIpv6(spec.ip ?? '') ? {} : given(nic)), ...macOf(nic) }]
    }),
  )
}

function nicOf(machine: Machine, networkId: string | undefined, index: number): Nic | undefined {
  return machine.nic?.find((nic) => nic.networkid === networkId) ?? machine.nic?.[index]
}

function given(nic: Nic | undefined): Partial<NetworkSpec> {
  return {
    ...(nic?.ipaddress === undefined ? {} : { ip: nic.ipaddress }),
    ...(nic?.netmask === undefined ? {} : { netmask: nic.netmask }),
    ...(nic?.gateway === undefined ? {} : { gateway: nic.gateway }),
  }
}

function macOf(nic: Nic | undefined): { readonly mac?: string } {
  return nic?.macaddress === undefined ? {} : { mac: nic.macaddress.toLowerCase() }
}
