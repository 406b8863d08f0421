import type { Cloud } from '../core/cloud.ts'
import { contains, intToIpv4, ipv4ToInt, parseCidr } from '../core/ip-address.ts'
import type { NetworkRow } from '../database/network-rows.ts'

/** First and last address that machines in a network may have. */
function rangeOf(network: NetworkRow): { readonly first: number; readonly last: number } | undefined {
  const cidr = network.cidr === undefined ? undefined : parseCidr(network.cidr)
  if (cidr === undefined) return undefined
  return {
    first: ipv4ToInt(network.startIp ?? '') ?? cidr.first + 1,
    last: ipv4ToInt(network.endIp ?? '') ?? cidr.last - 1,
  }
}

function isAddressTaken(cloud: Cloud, network: NetworkRow, address: string): boolean {
  const key = `${network.id}/${address}`
  return cloud.nics.countBy('address', key) > 0 || cloud.secondaryIps.countBy('address', key) > 0
}

/** Whether an address can be requested: inside the network's range and not in use, not even by a destroyed machine. */
export function isAddressFree(cloud: Cloud, network: NetworkRow, address: string): boolean {
  const value = ipv4ToInt(address)
  const range = rangeOf(network)
  const cidr = network.cidr === undefined ? undefined : parseCidr(network.cidr)
  if (value === undefined || range === undefined || cidr === undefined) return false
  if (address === network.gateway || value < range.first || value > range.last || !contains(cidr, value)) return false
  return !isAddressTaken(cloud, network, address)
}

/** Where the search for a free address continues in each network, so that its cost does not grow with the network. */
const cursors = new WeakMap<Cloud, Map<string, number>>()

/** A free address; undefined if none is left or if the network has no addresses (layer 2). */
export function freeAddress(cloud: Cloud, network: NetworkRow): string | undefined {
  const range = rangeOf(network)
  if (range === undefined) return undefined
  const ofCloud = cursors.get(cloud) ?? new Map<string, number>()
  cursors.set(cloud, ofCloud)
  const size = range.last - range.first + 1
  const start = ofCloud.get(network.id) ?? 0
  for (let step = 0; step < size; step += 1) {
    const address = intToIpv4(range.first + ((start + step) % size))
    if (!isAddressFree(cloud, network, address)) continue
    ofCloud.set(network.id, (start + step + 1) % size)
    return address
  }
  return undefined
}

/** Whether machines get addresses in the network. */
export function hasAddresses(network: NetworkRow): boolean {
  return network.cidr !== undefined
}

/** Whether a new machine can use the network: there is a free address, or it needs none. */
export function canUseForDeploy(cloud: Cloud, network: NetworkRow): boolean {
  const offering = cloud.networkOfferings.getIncludingRemoved(network.offeringId)
  if (offering?.guestIpType === 'L2' || offering?.services.length === 0) return true
  const range = rangeOf(network)
  if (range === undefined) return false
  const taken = cloud.nics.countBy('network', network.id)
  return taken < range.last - range.first || freeAddress(cloud, network) !== undefined
}
