import { boundsOf } from '../addresses/ip-range.ts'
import type { Cloud } from '../core/cloud.ts'
import { intToIpv4, ipv4ToInt, parseCidr } from '../core/ip-address.ts'
import type { NetworkRow } from '../database/network-rows.ts'

interface Range {
  readonly first: number
  readonly last: number
}

/** The addresses that machines in a network may have: the ranges of a shared network, or all but the first and the last. */
function rangesOf(cloud: Cloud, network: NetworkRow): readonly Range[] {
  const cidr = network.cidr === undefined ? undefined : parseCidr(network.cidr)
  if (cidr === undefined) return []
  const ranges = cloud.ipRanges.by('network', network.id)
  return ranges.length > 0 ? ranges.map(boundsOf) : [{ first: cidr.first + 1, last: cidr.last - 1 }]
}

function isAddressTaken(cloud: Cloud, network: NetworkRow, address: string): boolean {
  const key = `${network.id}/${address}`
  return cloud.nics.countBy('address', key) > 0 || cloud.secondaryIps.countBy('address', key) > 0
}

/** Whether an address can be requested: inside the network's range and not in use, not even by a destroyed machine. */
export function isAddressFree(cloud: Cloud, network: NetworkRow, address: string): boolean {
  const value = ipv4ToInt(address)
  if (value === undefined || address === network.gateway) return false
  if (!rangesOf(cloud, network).some(({ first, last }) => value >= first && value <= last)) return false
  return !isAddressTaken(cloud, network, address)
}

/** A free address; undefined if none is left or if the network has no addresses (layer 2). */
export function freeAddress(cloud: Cloud, network: NetworkRow): string | undefined {
  const ranges = rangesOf(cloud, network)
  const size = sizeOf(ranges)
  const start = cloud.addressCursors.get(network.id) ?? 0
  for (let step = 0; step < size; step += 1) {
    const address = intToIpv4(nth(ranges, (start + step) % size))
    if (!isAddressFree(cloud, network, address)) continue
    cloud.addressCursors.set(network.id, (start + step + 1) % size)
    return address
  }
  return undefined
}

function sizeOf(ranges: readonly Range[]): number {
  return ranges.reduce((sum, { first, last }) => sum + last - first + 1, 0)
}

function nth(ranges: readonly Range[], index: number): number {
  let left = index
  for (const { first, last } of ranges) {
    if (left <= last - first) return first + left
    left -= last - first + 1
  }
  return 0
}

/** Whether machines get addresses in the network. */
export function hasAddresses(network: NetworkRow): boolean {
  return network.cidr !== undefined
}

/** Whether a new machine can use the network: there is a free address, or it needs none. */
export function canUseForDeploy(cloud: Cloud, network: NetworkRow): boolean {
  const offering = cloud.networkOfferings.getIncludingRemoved(network.offeringId)
  if (offering?.guestIpType === 'L2' || offering?.services.length === 0) return true
  const taken = cloud.nics.countBy('network', network.id)
  return taken < sizeOf(rangesOf(cloud, network)) - 1 || freeAddress(cloud, network) !== undefined
}
