import type { Route } from '../agent/network-settings.ts'
import { cloudError } from '../errors/cpi-error.ts'
import type { NicNetwork } from '../networks/network-specs.ts'
import type { VmProperties } from './vm-cloud-properties.ts'

/**
 * Returns the additional routes by network. A route without a gateway leads through that of its network, as in the Go CPI.
 * @throws {CpiError} for a network that the machine does not have, and for a route without any gateway
 */
export function guestRoutes({ routes }: VmProperties, networks: readonly NicNetwork[]): Readonly<Record<string, readonly Route[]>> {
  return Object.fromEntries(
    Object.entries(routes).map(([name, list]) => {
      const network = networks.find((candidate) => candidate.name === name)
      if (network === undefined) throw refused(`"${name}" is not a manual or dynamic network of the VM: it has ${namesOf(networks)}`)
      return [name, list.map(({ cidr, gateway }) => ({ cidr, gateway: isGiven(gateway) ? gateway : gatewayOf(network, cidr) }))]
    }),
  )
}

function isGiven(text: string | null | undefined): text is string {
  return text !== undefined && text !== null && text !== ''
}

function gatewayOf({ name, spec }: NicNetwork, cidr: string): string {
  if (spec.type === 'manual' && isGiven(spec.gateway)) return spec.gateway
  throw refused(`the route to ${cidr} needs a gateway, because the manifest gives none for network "${name}"`)
}

function namesOf(networks: readonly NicNetwork[]): string {
  return networks.map(({ name }) => `"${name}"`).join(', ')
}

function refused(problem: string): Error {
  return cloudError('properties-invalid', `VM cloud_properties: routes: ${problem}`)
}
