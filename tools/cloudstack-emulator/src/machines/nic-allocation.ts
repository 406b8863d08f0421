import { isIPv6 } from 'node:net'
import { ApiError, invalid } from '../api-error.ts'
import type { Cloud } from '../core/cloud.ts'
import { describeNetwork } from '../core/describe.ts'
import { ipv4ToInt } from '../core/ip-address.ts'
import type { NicRow } from '../database/machine-rows.ts'
import type { NetworkRow } from '../database/network-rows.ts'
import { freeAddress, hasAddresses, isAddressFree } from '../networks/guest-addresses.ts'

const MAC = /^[0-9a-f]{1,2}([-:.])(?:[0-9a-f]{1,2}\1){4}[0-9a-f]{1,2}$/i

function isMac(text: string): boolean {
  return MAC.test(text)
}

/** A MAC in CloudStack's format: lower case, colons. @throws {ApiError} if it is malformed or a multicast address */
export function standardMac(text: string): string {
  if (!isMac(text)) throw invalid(`Mac address is not valid: ${text}`)
  const bytes = text.toLowerCase().split(/[-:.]/)
  if ((Number.parseInt(bytes[0] ?? '', 16) & 1) === 1) throw invalid(`Mac address is not unicast: ${text}`)
  return bytes.map((byte) => byte.padStart(2, '0')).join(':')
}

/** Checks a requested NIC before anything is inserted. */
export function checkNic(cloud: Cloud, request: NicRequest): NicRequest {
  const { ipAddress, ip6Address, macAddress } = request
  if (ipAddress !== undefined && ipv4ToInt(ipAddress) === undefined) throw invalid(`Invalid specified IPv4 address ${ipAddress}`)
  if (ip6Address !== undefined) {
    if (!isIPv6(ip6Address)) throw invalid(`Invalid specified IPv6 address ${ip6Address}`)
    // No network here has an IPv6 range.
    throw invalid('Requested IPv6 is not in the predefined range!')
  }
  if (macAddress !== undefined && cloud.nics.countBy('mac', macAddress) > 0) {
    throw invalid(`The requested Mac address is already taken! ${macAddress}`)
  }
  return request
}

/** The next MAC in CloudStack's range: 02:01:00:da:00:0c … */
function freeMac(cloud: Cloud, network: NetworkRow): string {
  for (let number = cloud.nextNumber('nics'); ; number += 1) {
    const bytes = [2, 1 + ((number >> 16) & 0xfe), 0, network.number & 0xff, (number >> 8) & 0xff, number & 0xff]
    const mac = bytes.map((byte) => byte.toString(16).padStart(2, '0')).join(':')
    if (cloud.nics.countBy('mac', mac) === 0) return mac
  }
}

/**
 * The address of a new NIC. An address that is taken or outside the network is an internal failure, as in CloudStack.
 * @throws {ApiError} `internal` if the address is not available or none is left
 */
export function allocateAddress(cloud: Cloud, network: NetworkRow, wanted: string | undefined): string | undefined {
  if (wanted !== undefined) {
    if (!isAddressFree(cloud, network, wanted)) throw noAddress(cloud, network)
    return wanted
  }
  if (!hasAddresses(network)) return undefined
  const address = freeAddress(cloud, network)
  if (address === undefined) {
    throw noAddress(cloud, network)
  }
  return address
}

function noAddress(cloud: Cloud, network: NetworkRow): ApiError {
  // Addresses of shared networks are looked for among the zone's direct ones, which has another text.
  const shared = cloud.networkOfferings.getIncludingRemoved(network.offeringId)?.guestIpType === 'Shared'
  if (shared) return new ApiError('internal', 'Insufficient address capacity')
  const where = describeNetwork(network, cloud.networkOfferings.getIncludingRemoved(network.offeringId)?.number)
  return new ApiError('internal', `Unable to acquire Guest IP address for network ${where}`)
}

export function insertNic(
  cloud: Cloud,
  nic: Pick<NicRow, 'machineId' | 'isDefault' | 'deviceId' | 'ipAddress'> & {
    readonly macAddress: string | undefined
    readonly network: NetworkRow
  },
): NicRow {
  return cloud.nics.insert({
    id: cloud.newId(),
    number: cloud.nextNumber('nics'),
    machineId: nic.machineId,
    networkId: nic.network.id,
    ipAddress: nic.ipAddress,
    macAddress: nic.macAddress ?? freeMac(cloud, nic.network),
    isDefault: nic.isDefault,
    deviceId: nic.deviceId,
    wired: true,
  })
}

export function releaseNic(cloud: Cloud, nic: NicRow): void {
  for (const ip of cloud.secondaryIps.by('nic', nic.id)) cloud.secondaryIps.remove(ip.id, { forget: true })
  cloud.nics.remove(nic.id)
}

export interface NicRequest {
  readonly networkId: string
  readonly ipAddress: string | undefined
  readonly ip6Address?: string | undefined
  readonly macAddress: string | undefined
}
