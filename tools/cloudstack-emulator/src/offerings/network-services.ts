import { failure, invalid } from '../api-error.ts'
import type { Cloud } from '../core/cloud.ts'
import { findIgnoringCase } from '../core/ignore-case.ts'
import type { NetworkRow } from '../database/network-rows.ts'
import type { NetworkServiceRow } from '../database/offering-rows.ts'
import capabilities from '../recorded/service-capabilities.json' with { type: 'json' }

/** Capabilities by `service/provider`, as recorded from a real server. */
const CAPABILITIES = capabilities as Readonly<Record<string, NetworkServiceRow['capabilities']>>

export function offersService(cloud: Cloud, network: NetworkRow, service: string): boolean {
  return cloud.networkOfferings.getIncludingRemoved(network.offeringId)?.services.some(({ name }) => name === service) ?? false
}

export function providerOf(cloud: Cloud, network: NetworkRow, service: string): string | undefined {
  return cloud.networkOfferings.getIncludingRemoved(network.offeringId)?.services.find(({ name }) => name === service)?.providers[0]
}

export function capabilitiesOf({ name, providers }: NetworkServiceRow): NonNullable<NetworkServiceRow['capabilities']> {
  return CAPABILITIES[`${name}/${providers[0]}`] ?? []
}

/**
 * The value of one capability of a network's service provider, such as `tcp,udp,icmp`.
 * @throws {ApiError} `runtime` where the network does not offer the service
 */
export function capabilityOf(cloud: Cloud, network: NetworkRow, service: string, capability: string): string {
  const offered = cloud.networkOfferings.getIncludingRemoved(network.offeringId)?.services.find(({ name }) => name === service)
  if (offered === undefined) throw failure(`Service ${service} is not supported in the network id=${network.number}`)
  return capabilitiesOf(offered).find(({ name }) => name === capability)?.value ?? ''
}

export const SERVICES: readonly string[] =
  'Vpn Dhcp Dns Gateway Firewall Lb UserData SourceNat StaticNat PortForwarding SecurityGroup NetworkACL Connectivity'.split(' ')

/** The services in CloudStack's spelling. @throws {ApiError} for an unknown service */
export function parseServices(names: readonly string[]): readonly string[] {
  return names.map((name) => {
    const service = findIgnoringCase(SERVICES, name)
    if (service === undefined) throw invalid(`Invalid service specified ${name}`)
    return service
  })
}
