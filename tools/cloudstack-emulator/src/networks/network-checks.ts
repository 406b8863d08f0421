import { BlockList, isIP, isIPv4, isIPv6 } from 'node:net'
import { failure, invalid } from '../api-error.ts'
import { type Caller, isRootAdmin } from '../core/caller.ts'
import type { Cloud } from '../core/cloud.ts'
import { describeZone } from '../core/describe.ts'
import { bitsOfNetmask, type Cidr, ipv4ToInt, isPrivate, parseCidr } from '../core/ip-address.ts'
import type { ZoneRow } from '../database/infrastructure-rows.ts'
import type { NetworkOfferingRow } from '../database/offering-rows.ts'

/** The shortest prefix of an ordinary user's network (`network.guest.cidr.limit`). */
const CIDR_LIMIT_BITS = 22
const DOMAIN_NAME = /^(?=.{1,190}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*$/i

export interface WantedAddresses {
  readonly gateway: string | undefined
  readonly netmask: string | undefined
  readonly startIp: string | undefined
  readonly endIp: string | undefined
}

/** The addresses of a new network. A gateway counts only together with its netmask (recorded). */
export function checkAddresses(wanted: WantedAddresses): Cidr | undefined {
  const { gateway, netmask } = wanted
  if (gateway !== undefined && isIP(gateway) === 0) throw invalid('Gateway parameter is invalid')
  if (wanted.startIp !== undefined) checkRange(wanted)
  if (gateway === undefined || netmask === undefined) return undefined
  const bits = bitsOfNetmask(netmask)
  const cidr = bits === undefined ? undefined : parseCidr(`${gateway}/${bits}`)
  if (cidr === undefined) throw invalid(isIPv4(gateway) ? 'Invalid netmask' : 'Invalid gateway')
  const value = ipv4ToInt(gateway)
  if (cidr.bits < 31 && (value === cidr.first || value === cidr.last))
    throw invalid('Invalid gateway IP provided. Either the IP is broadcast or network IP.')
  return cidr
}

function checkRange({ gateway, netmask, startIp, endIp = startIp }: WantedAddresses): void {
  if (!isIPv4(startIp ?? '')) throw invalid('Invalid format for the startIp parameter')
  if (!isIPv4(endIp ?? '')) throw invalid('Invalid format for the endIp parameter')
  if (gateway === undefined || netmask === undefined)
    throw invalid('gateway and netmask should be defined when startIP/endIP are passed in')
}

export interface WantedIpv6 {
  readonly ip6Gateway: string | undefined
  readonly ip6Cidr: string | undefined
}

/** @throws {ApiError} for every IPv6 network: no zone here has IPv6 DNS servers, without which CloudStack creates none (recorded) */
export function checkIpv6({ ip6Gateway, ip6Cidr }: WantedIpv6, zone: ZoneRow, offering: NetworkOfferingRow): void {
  if (ip6Gateway === undefined && ip6Cidr === undefined) return
  if (ip6Gateway === undefined || ip6Cidr === undefined) {
    throw invalid('ip6Gateway and ip6Cidr should be defined for an IPv6 network work properly')
  }
  if (!isIPv6(ip6Gateway)) throw invalid('Invalid ip6Gateway')
  const [address = '', bits = ''] = ip6Cidr.split('/')
  if (!isIPv6(address) || !/^\d{1,3}$/.test(bits) || Number(bits) > 128) throw invalid('Invalid ip6cidr')
  const network = new BlockList()
  network.addSubnet(address, Number(bits), 'ipv6')
  if (!network.check(ip6Gateway, 'ipv6')) throw invalid('ip6Gateway is not in ip6cidr indicated network!')
  if (offering.guestIpType !== 'Shared' && Number(bits) !== 64) throw invalid('The cidr size of IPv6 network must be no less than 64 bits!')
  if (zone.networkType !== 'Advanced' || offering.guestIpType !== 'Shared') {
    throw invalid('Can only support create IPv6 network with advance shared network!')
  }
  throw invalid('Can only create IPv6 network if the zone has IPv6 DNS! Please configure the zone IPv6 DNS1 and/or IPv6 DNS2.')
}

/** Checks what only the root administrator may request. */
export function checkUsersChoice(caller: Caller, offering: NetworkOfferingRow, cidr: Cidr | undefined): void {
  if (isRootAdmin(caller)) return
  if (offering.guestIpType === 'Shared' && offering.specifyVlan)
    throw invalid('This user can only create an Isolated network, a L2 network or a Shared network with specifyVlan=false.')
  if (offering.specifyVlan) throw invalid('Only ROOT admin is allowed to specify vlanId or bypass vlan overlap check')
  if (cidr !== undefined && cidr.bits < CIDR_LIMIT_BITS) throw invalid(`Cidr size can't be less than ${CIDR_LIMIT_BITS}`)
}

/** IP ranges are only for networks with addresses but without source NAT. */
export function checkRanges(offering: NetworkOfferingRow, zone: ZoneRow, cidr: Cidr | undefined, wanted: WantedAddresses): void {
  const shared = offering.guestIpType === 'Shared'
  const ranged = wanted.startIp !== undefined && wanted.endIp !== undefined && zone.networkType === 'Advanced'
  if (ranged && (shared || !offers(offering, 'SourceNat')) && offering.guestIpType !== 'L2' && !offering.specifyIpRanges)
    throw invalid("Network offering with specified id doesn't support adding multiple ip ranges")
  if (!shared) return
  if (!offering.specifyIpRanges) throw failure("The 'specifyipranges' parameter should be true for Shared Networks")
  if ((cidr !== undefined || wanted.gateway !== undefined) && wanted.startIp === undefined)
    throw failure('IPv4 address range needs to be provided')
}

export function offers(offering: NetworkOfferingRow, service: string): boolean {
  return offering.services.some(({ name }) => name === service)
}

/** Checks which kinds of networks a zone accepts. */
export function checkZone(cloud: Cloud, zone: ZoneRow, offering: NetworkOfferingRow, aclType: string): void {
  if (zone.networkType === 'Basic') {
    if (aclType !== 'Domain') throw invalid('Only AclType=Domain can be specified for network creation in Basic zone')
    if (cloud.networks.by('zone', zone.id).length > 0)
      throw invalid("Can't have more than one Guest network in zone with network type Basic")
    return
  }
  if (zone.securityGroups && offering.guestIpType === 'Isolated')
    throw invalid('Only shared or L2 guest network can be created in security group enabled zone')
  if (zone.securityGroups && offers(offering, 'SourceNat')) throw invalid('Service SourceNat is not allowed in security group enabled zone')
  if (offering.services.some(({ name, providers }) => name === 'Lb' && providers.includes('Netscaler')))
    throw invalid('Elastic IP and Elastic LB services are supported in zone of type Basic')
}

export function checkVlan(cloud: Cloud, zone: ZoneRow, offering: NetworkOfferingRow, vlan: string | undefined): void {
  if (vlan === undefined) {
    if (offering.specifyVlan) throw invalid('Vlan has to be specified; corresponding offering says specifyVlan=true')
    return
  }
  if (!offering.specifyVlan) throw invalid("Can't specify vlan; corresponding offering says specifyVlan=false")
  const taken = cloud.networks.by('zone', zone.id).some((row) => String(row.vlan) === vlan)
  if (taken) throw invalid(`Network with vlan ${vlan} already exists or overlaps with other network vlans in zone ${describeZone(zone)}`)
}

export function isNetworkDomain(text: string): boolean {
  return DOMAIN_NAME.test(text)
}

export function checkNetworkDomain(domain: string | undefined): void {
  if (domain === undefined || isNetworkDomain(domain)) return
  throw invalid(
    `Invalid network domain. Total length shouldn't exceed 190 chars. Each domain label must be between 1 and 63 characters long, can contain ASCII letters 'a' through 'z', the digits '0' through '9', and the hyphen ('-'); can't start or end with "-"`,
  )
}

/** Checks the guest CIDR. */
export function checkGuestCidr(zone: ZoneRow, offering: NetworkOfferingRow, cidr: Cidr | undefined, text: string | undefined): void {
  const isolated = offering.guestIpType === 'Isolated'
  if (cidr === undefined && zone.networkType === 'Advanced') {
    if (offering.guestIpType === 'Shared') throw invalid('Gateway/netmask are required when creating Shared networks.')
    if (isolated && !offers(offering, 'SourceNat'))
      throw invalid('gateway/netmask are required when create network of type Isolated with service SourceNat disabled')
  }
  if (zone.networkType === 'Basic' && cidr !== undefined)
    throw invalid("StartIp/endIp/gateway/netmask can't be specified for zone of type Basic")
  if (isolated && cidr !== undefined && !isPrivate(cidr)) throw invalid(`Virtual Guest Cidr ${text} is not RFC 1918 or 6598 compliant`)
}
