import { invalid } from '../api-error.ts'
import type { Cloud } from '../core/cloud.ts'
import { bitsOfNetmask, formatCidr, intToIpv4, ipv4ToInt, parseCidr } from '../core/ip-address.ts'
import type { IpRangeRow } from '../database/address-rows.ts'
import { FREE_PUBLIC_IP } from './address-pool.ts'

export type NewIpRange = Omit<IpRangeRow, 'id' | 'number'>

export function insertIpRange(cloud: Cloud, range: NewIpRange): IpRangeRow {
  return cloud.ipRanges.insert({ id: cloud.newId(), number: cloud.nextNumber('ipRanges'), ...range })
}

/** First and last address as numbers. */
export function boundsOf({ startIp, endIp }: Pick<IpRangeRow, 'startIp' | 'endIp'>): { readonly first: number; readonly last: number } {
  return { first: ipv4ToInt(startIp) ?? 0, last: ipv4ToInt(endIp) ?? -1 }
}

/** `172.21.0.0/24` */
export function cidrOf({ gateway, netmask }: Pick<IpRangeRow, 'gateway' | 'netmask'>): string | undefined {
  const bits = bitsOfNetmask(netmask)
  const cidr = bits === undefined ? undefined : parseCidr(`${gateway}/${bits}`)
  return cidr === undefined ? undefined : formatCidr(cidr)
}

/** @throws {ApiError} for malformed addresses, a range that contains its gateway, and one that overlaps with another of its network or zone */
export function checkIpRange(cloud: Cloud, range: NewIpRange): void {
  if (ipv4ToInt(range.gateway) === undefined) throw invalid('Please specify a valid gateway')
  if (bitsOfNetmask(range.netmask) === undefined) throw invalid('Please specify a valid netmask')
  const { first, last } = boundsOf(range)
  if (ipv4ToInt(range.startIp) === undefined || ipv4ToInt(range.endIp) === undefined || first > last) {
    throw invalid('Please specify a valid IP range or valid netmask or valid gateway')
  }
  const gateway = ipv4ToInt(range.gateway) ?? 0
  if (gateway >= first && gateway <= last) throw invalid('The gateway ip should not be the part of the ip range being added.')
  const overlapping = cloud.ipRanges
    .by('zone', range.zoneId)
    .find((other) => other.networkId === range.networkId && overlaps(other, first, last))
  if (overlapping === undefined) return
  throw invalid(
    `The IP range with tag: ${overlapping.vlan} in zone ${cloud.zones.require(range.zoneId).name} has overlapped with the new range.`,
  )
}

function overlaps(other: IpRangeRow, first: number, last: number): boolean {
  const { first: start, last: end } = boundsOf(other)
  return start <= last && first <= end
}

/** Adds the addresses of a public range to the zone. */
export function addPublicAddresses(cloud: Cloud, range: IpRangeRow): void {
  const { first, last } = boundsOf(range)
  for (let value = first; value <= last; value += 1) {
    const row = { id: cloud.newId(), number: cloud.nextNumber('publicIps'), address: intToIpv4(value), zoneId: range.zoneId }
    cloud.publicIps.insert({ ...row, ...FREE_PUBLIC_IP })
  }
}

/** @throws {ApiError} while addresses of the range are in use */
export function deleteIpRange(cloud: Cloud, range: IpRangeRow): void {
  const { first, last } = boundsOf(range)
  const within = (address: string | undefined) => {
    const value = ipv4ToInt(address ?? '')
    return value !== undefined && value >= first && value <= last
  }
  const publicIps = range.networkId === undefined ? cloud.publicIps.by('zone', range.zoneId).filter(({ address }) => within(address)) : []
  const nics = range.networkId === undefined ? [] : cloud.nics.by('network', range.networkId).filter(({ ipAddress }) => within(ipAddress))
  const used = publicIps.filter(({ state }) => state !== 'Free').length + nics.length
  if (used > 0) throw invalid(`${used}  Ips are in use. Cannot delete this vlan`)
  for (const { id } of publicIps) cloud.publicIps.remove(id, { forget: true })
  cloud.ipRanges.remove(range.id)
}
