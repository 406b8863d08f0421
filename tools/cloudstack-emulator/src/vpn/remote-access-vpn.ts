import { invalid } from '../api-error.ts'
import { type Caller, checkAccess } from '../core/caller.ts'
import type { Cloud } from '../core/cloud.ts'
import { describeNetwork } from '../core/describe.ts'
import { intToIpv4, ipv4ToInt, parseCidr } from '../core/ip-address.ts'
import type { PublicIpRow } from '../database/address-rows.ts'
import type { RemoteAccessVpnRow } from '../database/vpn-rows.ts'
import { offersService } from '../offerings/network-services.ts'
import { checkServiceOfIp } from '../rules/rule-checks.ts'

/** `remote.access.vpn.client.iprange` */
const CLIENT_RANGE = '10.1.2.1-10.1.2.8'

/** VPN access through a source NAT address. @throws {ApiError} in CloudStack's order of checks (RemoteAccessVpnManagerImpl, 4.22) */
export function createVpn(cloud: Cloud, caller: Caller, ip: PublicIpRow, ipRange = CLIENT_RANGE): RemoteAccessVpnRow {
  checkAccess(cloud, caller, ip)
  if (ip.state !== 'Allocated') throw invalid(`The Ip address is not ready to be used yet: ${ip.address}`)
  const network = cloud.networks.get(ip.networkId)
  if (network !== undefined) checkVpnService(cloud, ip)
  if (network === undefined && ip.vpcId === undefined) {
    throw invalid(`Unable to create remote access vpn for the ipAddress: ${ip.address} as ip is not associated with any network or VPC`)
  }
  if (cloud.remoteAccessVpns.by('publicIp', ip.id).length > 0) {
    throw invalid(`A remote Access VPN already exists for the public IP address [${ip.address}].`)
  }
  const [first, last] = readRange(ipRange)
  checkPlace(cloud, ip)
  checkOverlap(network?.cidr ?? cloud.vpcs.get(ip.vpcId)?.cidr ?? '', ipRange, first, last)
  return cloud.remoteAccessVpns.insert({
    id: cloud.newId(),
    number: cloud.nextNumber('remoteAccessVpns'),
    accountId: ip.accountId ?? caller.account.id,
    publicIpId: ip.id,
    ipRange: `${intToIpv4(first + 1)}-${intToIpv4(last)}`,
    presharedKey: cloud.newId().replaceAll('-', '').slice(0, 24),
    state: 'Added',
  })
}

function checkVpnService(cloud: Cloud, ip: PublicIpRow): void {
  const network = cloud.networks.require(ip.networkId ?? '')
  checkServiceOfIp(cloud, ip, network, 'Vpn')
}

/** Only a source NAT address serves a VPN. */
function checkPlace(cloud: Cloud, ip: PublicIpRow): void {
  const network = cloud.networks.get(ip.networkId)
  if (network === undefined) {
    if (ip.isSourceNat) return
    throw invalid(`Vpn service can only be configured on the Source NAT IP of VPC id=${cloud.vpcs.getIncludingRemoved(ip.vpcId)?.number}`)
  }
  const ofNetwork = cloud.publicIps.by('network', network.id).map(({ id }) => id)
  if (ofNetwork.some((id) => cloud.remoteAccessVpns.by('publicIp', id).length > 0)) {
    const shown = describeNetwork(network, cloud.networkOfferings.getIncludingRemoved(network.offeringId)?.number)
    throw invalid(`A remote access VPN already exists for the network ${shown}.`)
  }
  if (!offersService(cloud, network, 'Vpn')) throw invalid(`Vpn service is not supported in network id=${network.number}`)
  if (!ip.isSourceNat) throw invalid(`Vpn service can only be configured on the Source NAT IP of network id=${network.number}`)
}

function readRange(text: string): readonly [first: number, last: number] {
  const [first, last] = text.split('-').map((part) => ipv4ToInt(part.trim()))
  if (first === undefined || last === undefined || first > last) throw invalid(`IP range [${text}] is an invalid IP range.`)
  return [first, last]
}

function checkOverlap(guestCidr: string, ipRange: string, first: number, last: number): void {
  const guest = parseCidr(guestCidr)
  if (guest === undefined || first > guest.last || last < guest.first) return
  throw invalid(`Invalid ip range: ${ipRange} overlaps with guest ip range ${intToIpv4(guest.first + 1)}-${intToIpv4(guest.last - 1)}`)
}
