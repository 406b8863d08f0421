import { releasePublicIp } from '../addresses/address-pool.ts'
import { insertIpRange } from '../addresses/ip-range.ts'
import { ApiError, failure, invalid } from '../api-error.ts'
import { type Caller, checkDomain, isRootAdmin } from '../core/caller.ts'
import type { Cloud } from '../core/cloud.ts'
import { findIgnoringCase } from '../core/ignore-case.ts'
import { type Cidr, formatCidr, netmaskOf, nthAddress, parseCidr } from '../core/ip-address.ts'
import { checkLimit } from '../core/limits.ts'
import type { AccountRow } from '../database/account-rows.ts'
import type { NetworkRow } from '../database/network-rows.ts'
import type { NetworkOfferingRow } from '../database/offering-rows.ts'
import type { VpcRow } from '../database/vpc-rows.ts'
import { deleteRule } from '../rules/rule.ts'
import {
  checkAddresses,
  checkGuestCidr,
  checkIpv6,
  checkNetworkDomain,
  checkRanges,
  checkUsersChoice,
  checkVlan,
  checkZone,
  offers,
  type WantedAddresses,
  type WantedIpv6,
} from './network-checks.ts'
import { implementNetwork } from './network-life.ts'
import { checkTier } from './vpc-tier.ts'

export interface NetworkRequest extends WantedAddresses, WantedIpv6 {
  readonly name: string
  readonly displayText: string
  readonly zoneId: string
  readonly offeringId: string
  readonly vlan: string | undefined
  readonly vpcId: string | undefined
  readonly aclId: string | undefined
  readonly aclType: string | undefined
  /** A shared network's domain. */
  readonly domainId: string | undefined
  readonly subdomainAccess: boolean | undefined
  readonly networkDomain: string | undefined
}

/** @throws {ApiError} in CloudStack's order of checks */
export function createNetwork(cloud: Cloud, caller: Caller, owner: AccountRow, request: NetworkRequest): NetworkRow {
  const zone = cloud.zones.require(request.zoneId)
  const offering = cloud.networkOfferings.require(request.offeringId)
  const aclType = aclTypeOf(cloud, caller, offering, request)
  const cidr = checkAddresses(request)
  checkIpv6(request, zone, offering)
  checkUsersChoice(caller, offering, cidr)
  checkRanges(offering, zone, cidr, request)
  const vpc = cloud.vpcs.get(request.vpcId)
  const text = cidr === undefined ? undefined : formatCidr(cidr)
  checkPurpose(cloud, offering, vpc, request)
  const networkDomain = request.networkDomain ?? vpc?.networkDomain
  if (vpc !== undefined) checkTier(cloud, vpc, offering, { ...request, networkDomain, cidr: text })
  if (aclType === 'Account') checkLimit(cloud, owner, 'network')
  if (offering.state !== 'Enabled') throw invalid("Can't use specified network offering id as its state is not Enabled")
  checkZone(cloud, zone, offering, aclType)
  checkVlan(cloud, zone, offering, isRootAdmin(caller) ? request.vlan : undefined)
  if (offers(offering, 'Dns')) checkNetworkDomain(networkDomain)
  checkGuestCidr(zone, offering, cidr, text)
  const own = aclType === 'Account' ? owner : undefined
  const network = cloud.networks.insert({
    ...networkRow(cloud, { creator: owner, owner: own }, { ...request, networkDomain, cidr }, offering),
    vpcId: vpc?.id,
  })
  if (offering.guestIpType === 'Shared') addRange(cloud, network, request)
  return network
}

function addRange(cloud: Cloud, network: NetworkRow, { startIp, endIp }: WantedAddresses): void {
  const { id, zoneId, gateway, netmask, vlan } = network
  if (startIp === undefined || gateway === undefined || netmask === undefined) return
  insertIpRange(cloud, { zoneId, networkId: id, startIp, endIp: endIp ?? startIp, gateway, netmask, vlan: String(vlan) })
}

/** Creates the network for an account's first machine. @throws {ApiError} if the account's limit is reached */
export function createDefaultNetwork(cloud: Cloud, owner: AccountRow, zoneId: string, offering: NetworkOfferingRow): NetworkRow {
  checkLimit(cloud, owner, 'network')
  const name = `${owner.name}-network`
  const unspecified = { vlan: undefined, vpcId: undefined, aclId: undefined, aclType: undefined, networkDomain: undefined }
  const noAddresses = {
    gateway: undefined,
    netmask: undefined,
    startIp: undefined,
    endIp: undefined,
    ip6Gateway: undefined,
    ip6Cidr: undefined,
    domainId: undefined,
    subdomainAccess: undefined,
  }
  const request = { name, displayText: name, zoneId, offeringId: offering.id, ...unspecified, ...noAddresses, cidr: undefined }
  return cloud.networks.insert({ ...networkRow(cloud, { creator: owner, owner }, request, offering), vpcId: undefined })
}

type AclType = 'Account' | 'Domain'

/** Whether the network belongs to an account or to a domain. */
function aclTypeOf(cloud: Cloud, caller: Caller, offering: NetworkOfferingRow, request: NetworkRequest): AclType {
  const type = request.aclType === undefined ? impliedAclType(caller, offering) : namedAclType(offering, request.aclType)
  if (type === 'Account') {
    if (request.subdomainAccess === undefined) return type
    throw invalid('Parameter subDomainAccess can be specified only with aclType=Domain')
  }
  if (caller.roleType === 'User') throw new ApiError('permission-denied', 'Only admin can create networks with aclType=Domain')
  if (offering.guestIpType !== 'Shared') throw invalid('Only Shared networks can have aclType=Domain')
  if (request.domainId !== undefined) checkDomain(cloud, caller, request.domainId)
  return type
}

function namedAclType({ guestIpType }: NetworkOfferingRow, name: string): AclType {
  const type = findIgnoringCase(['Account', 'Domain'] as const, name)
  if (type === undefined) throw invalid('Incorrect aclType specified. Check the API documentation for supported types')
  if (guestIpType === 'Isolated' && type !== 'Account') throw invalid('AclType should be Account for network of type Isolated')
  return type
}

function impliedAclType(caller: Caller, { guestIpType }: NetworkOfferingRow): AclType {
  if (guestIpType !== 'Shared' || caller.roleType === 'User') return 'Account'
  if (isRootAdmin(caller)) return 'Domain'
  throw invalid('AclType must be specified for shared network created by domain admin')
}

function checkPurpose(cloud: Cloud, offering: NetworkOfferingRow, vpc: VpcRow | undefined, request: NetworkRequest): void {
  if (vpc === undefined) {
    if (offering.forVpc) throw invalid('Network offering can be used for VPC networks only')
    return
  }
  if (!offering.forVpc) throw invalid("Network offering can't be used for VPC networks")
  const acl = cloud.aclLists.get(request.aclId)
  if (request.aclId !== undefined && acl === undefined) throw invalid('Unable to find specified NetworkACL')
  if (acl?.vpcId !== undefined && acl.vpcId !== vpc.id)
    throw invalid(
      `ACL [NetworkACL {"id":${acl.number},"name":"${acl.name}","uuid":"${acl.id}","vpcId":${cloud.vpcs.getIncludingRemoved(acl.vpcId)?.number}}] does not belong to the VPC [${cloud.vpcs.getIncludingRemoved(acl.vpcId)?.number}].`,
    )
}

interface Ownership {
  readonly creator: AccountRow
  /** Undefined for a domain's network. */
  readonly owner: AccountRow | undefined
}

type CheckedRequest = NetworkRequest & { readonly cidr: Cidr | undefined }

function networkRow(
  cloud: Cloud,
  { creator, owner }: Ownership,
  request: CheckedRequest,
  offering: NetworkOfferingRow,
): Omit<NetworkRow, 'vpcId'> {
  const number = cloud.nextNumber('networks')
  const shared = offering.guestIpType === 'Shared'
  const cidr = offering.guestIpType === 'Isolated' ? (request.cidr ?? parseCidr(cloud.settings['guest.network.cidr'])) : request.cidr
  const domain = offers(offering, 'Dns') ? networkDomainOf(cloud, owner ?? creator) : undefined
  return {
    id: cloud.newId(),
    number,
    name: request.name,
    displayText: request.displayText,
    accountId: owner?.id,
    zoneId: request.zoneId,
    offeringId: offering.id,
    state: shared ? 'Setup' : 'Allocated',
    ...addressesOf(cidr, request),
    aclId: request.aclId,
    vlan: Number(request.vlan) || 200 + number,
    networkDomain: request.networkDomain ?? domain,
    createdMs: cloud.nowMs(),
    ...domainOf(cloud, owner, request),
    restartRequired: false,
    displayed: true,
    sharedWith: [],
  }
}

function addressesOf(cidr: Cidr | undefined, { gateway, netmask }: NetworkRequest) {
  const none = { cidr: undefined, networkCidr: undefined, gateway: undefined, netmask: undefined }
  if (cidr === undefined) return none
  const named = gateway !== undefined && netmask !== undefined
  return { ...none, cidr: formatCidr(cidr), gateway: named ? gateway : nthAddress(cidr, 1), netmask: netmaskOf(cidr) }
}

/** An account's network is in the account's domain. A domain's network is in the named domain, or in the root domain for everybody. */
function domainOf(cloud: Cloud, owner: AccountRow | undefined, { domainId, subdomainAccess = true }: NetworkRequest) {
  if (owner !== undefined) return { domainId: owner.domainId, subdomainAccess: undefined }
  const [root] = cloud.domains.all()
  return domainId === undefined ? { domainId: root?.id ?? '', subdomainAccess: true } : { domainId, subdomainAccess }
}

/** `cs7cloud.internal`: the account's number in hexadecimal, and the cloud's suffix. */
export function networkDomainOf(cloud: Cloud, owner: AccountRow): string {
  return `cs${owner.number.toString(16)}${cloud.settings['guest.domain.suffix']}`
}

/** @throws {ApiError} while it contains machines */
export function deleteNetwork(cloud: Cloud, id: string): void {
  if (cloud.nics.countBy('network', id) > 0) throw failure('Failed to delete network')
  for (const rule of cloud.rules.by('network', id)) deleteRule(cloud, rule.id)
  for (const ip of cloud.publicIps.by('network', id)) releasePublicIp(cloud, ip.id)
  for (const router of cloud.routers.by('network', id)) cloud.routers.remove(router.id)
  for (const range of cloud.ipRanges.by('network', id)) cloud.ipRanges.remove(range.id)
  for (const tag of cloud.tags.by('resource', id)) cloud.tags.remove(tag.id, { forget: true })
  cloud.networks.remove(id)
}

/** @throws {ApiError} for a network that is not implemented */
export function restartNetwork(cloud: Cloud, id: string, cleanup: boolean): void {
  const network = cloud.networks.require(id)
  if (network.vpcId !== undefined && cleanup) throw invalid('Cannot restart a VPC tier with cleanup, please restart the whole VPC.')
  if (network.state !== 'Implemented' && network.state !== 'Setup')
    throw invalid('Network is not in the right state to be restarted. Correct states are: Implemented, Setup')
  implementNetwork(cloud, id)
  cloud.networks.update(id, { restartRequired: false })
}
