import { invalid } from '../api-error.ts'
import type { Cloud } from '../core/cloud.ts'
import { definedOnly } from '../core/defined-only.ts'
import { type Cidr, contains, ipv4ToInt, isIpv4Cidr, isPrivate, isWithin, parseCidr } from '../core/ip-address.ts'
import type { NetworkRow } from '../database/network-rows.ts'
import type { NetworkOfferingRow } from '../database/offering-rows.ts'
import { checkNetworkDomain, offers } from './network-checks.ts'
import { checkTierOffering } from './vpc-tier.ts'

export interface NetworkChange {
  readonly name: string | undefined
  readonly displayText: string | undefined
  readonly networkDomain: string | undefined
  readonly offeringId: string | undefined
  /** The range for machines; the rest of the network is reserved. */
  readonly guestCidr: string | undefined
  readonly displayed: boolean | undefined
}

/** @throws {ApiError} in CloudStack's order of checks */
export function updateNetwork(cloud: Cloud, id: string, change: NetworkChange): NetworkRow {
  const network = cloud.networks.require(id)
  const offering = cloud.networkOfferings.require(network.offeringId)
  const vpc = cloud.vpcs.get(network.vpcId)
  const wanted = change.offeringId === undefined ? undefined : cloud.networkOfferings.require(change.offeringId)
  if (wanted !== undefined && vpc !== undefined) checkTierOffering(cloud, vpc, wanted, id)
  if (wanted !== undefined) checkNewOffering(offering, wanted)
  if (change.networkDomain !== undefined) checkNewDomain(wanted ?? offering, offering, change.networkDomain)
  const reserved = change.guestCidr === undefined ? {} : reserve(cloud, network, offering, wanted, change.guestCidr)
  const plain = {
    name: change.name,
    displayText: change.displayText,
    networkDomain: change.networkDomain,
    offeringId: change.offeringId,
    displayed: change.displayed,
  }
  return cloud.networks.update(id, { ...definedOnly(plain), ...reserved })
}

function checkNewOffering(offering: NetworkOfferingRow, wanted: NetworkOfferingRow): void {
  if (offering.guestIpType !== 'Isolated') throw invalid('NetworkOffering update can be performed for Isolated networks only.')
  if (wanted.state !== 'Enabled') throw invalid("Network offering with specified id is not in Enabled state, can't upgrade to it")
  if (wanted.forVpc !== offering.forVpc)
    throw invalid(`Can't update as the new offering is ${wanted.forVpc ? 'a vpc offering ' : 'not a vpc offering'}`)
  if (wanted.id !== offering.id && wanted.guestIpType !== offering.guestIpType)
    throw invalid(`Can't upgrade from network offering ${offering.id} to ${wanted.id}; check logs for more information`)
}

function checkNewDomain(offering: NetworkOfferingRow, old: NetworkOfferingRow, domain: string): void {
  if (old.guestIpType === 'L2') throw invalid('Domain suffix update can only be performed for Isolated and shared networks.')
  checkNetworkDomain(domain)
  if (!offers(offering, 'Dns')) throw invalid(`Domain name change is not supported by the network offering null`)
}

function reserve(
  cloud: Cloud,
  network: NetworkRow,
  offering: NetworkOfferingRow,
  wanted: NetworkOfferingRow | undefined,
  guestCidr: string,
): Partial<NetworkRow> {
  if (cloud.zones.require(network.zoneId).networkType === 'Basic')
    throw invalid("Guest VM CIDR can't be specified for zone with Basic networking")
  if (offering.guestIpType !== 'Isolated') throw invalid('Can only allow IP Reservation in networks with guest type Isolated')
  if (wanted !== undefined && wanted.id !== offering.id)
    throw invalid('Cannot specify this network offering change and guestVmCidr at same time. Specify only one.')
  const cidr = readGuestCidr(guestCidr)
  const whole = network.networkCidr ?? network.cidr ?? ''
  if (!isWithin(guestCidr, whole)) {
    const gap = network.networkCidr === undefined ? '  ' : ' '
    throw invalid(`Invalid value of Guest VM CIDR. For IP Reservation, Guest VM CIDR  should be a subset of network CIDR :${gap}${whole}`)
  }
  const outside = cloud.nics.by('network', network.id).find((nic) => !contains(cidr, ipv4ToInt(nic.ipAddress ?? '') ?? cidr.first))
  if (outside !== undefined)
    throw invalid(`Active IPs like ${outside.ipAddress} exist outside the Guest VM CIDR. Cannot apply reservation `)
  return { cidr: guestCidr, networkCidr: guestCidr === whole ? undefined : whole }
}

function readGuestCidr(text: string): Cidr {
  const cidr = isIpv4Cidr(text) ? parseCidr(text) : undefined
  if (cidr === undefined) throw invalid('Invalid format of Guest VM CIDR.')
  if (!isPrivate(cidr)) throw invalid('Invalid format of Guest VM CIDR. Make sure it is RFC1918 compliant. ')
  return cidr
}
