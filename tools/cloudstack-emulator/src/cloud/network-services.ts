import type { NetworkRow } from '../rows/network.ts'
import type { Cloud } from './cloud.ts'

export function offersService(cloud: Cloud, network: NetworkRow, service: string): boolean {
  return cloud.networkOfferings.ever(network.offeringId)?.services.some(({ name }) => name === service) ?? false
}

export function providerOf(cloud: Cloud, network: NetworkRow, service: string): string | undefined {
  return cloud.networkOfferings.ever(network.offeringId)?.services.find(({ name }) => name === service)?.providers[0]
}
