import { ApiError, internalError, invalid } from '../api-error.ts'
import { type Caller, checkAccess, isRootAdmin } from '../core/caller.ts'
import type { Cloud } from '../core/cloud.ts'
import { checkLimit } from '../core/limits.ts'
import type { AccountRow } from '../database/account-rows.ts'
import type { PublicIpRow } from '../database/address-rows.ts'
import type { NetworkRow } from '../database/network-rows.ts'
import { offersService } from '../offerings/network-services.ts'
import { releasePublicIp, takePublicIp } from './address-pool.ts'

export interface AssociateRequest {
  readonly networkId: string | undefined
  readonly vpcId: string | undefined
  readonly zoneId: string | undefined
  readonly address: string | undefined
}

const SHARED_SERVICES = ['Firewall', 'SourceNat', 'StaticNat', 'PortForwarding', 'Lb'] as const

/** Allocates the address at once; the job only configures it (recorded: its result still shows Allocating, except for a VPC). */
export function associatePublicIp(cloud: Cloud, caller: Caller, owner: AccountRow, request: AssociateRequest): PublicIpRow {
  const vpc = cloud.vpcs.get(request.vpcId)
  const zoneId = request.zoneId ?? vpc?.zoneId ?? cloud.networks.get(request.networkId)?.zoneId
  if (zoneId === undefined)
    throw invalid('Unable to figure out zone to assign IP to. Please specify either zoneId, or networkId, or vpcId in the call')
  const network = vpc === undefined ? (cloud.networks.get(request.networkId) ?? onlyNetwork(cloud, owner, zoneId)) : undefined
  if (network !== undefined) checkShared(cloud, network)
  checkAccess(cloud, caller, { id: owner.id, accountId: owner.id })
  checkLimit(cloud, owner, 'public_ip')
  const ip = takePublicIp(cloud, owner, zoneId, {
    networkId: network?.vpcId === undefined ? network?.id : undefined,
    vpcId: vpc?.id ?? network?.vpcId,
    address: request.address,
  })
  // Nothing is configured for a VPC's address until it is used.
  return vpc === undefined ? cloud.publicIps.update(ip.id, { state: 'Allocating' }) : ip
}

/** The owner's only network in the zone, if just a zone is given. */
function onlyNetwork(cloud: Cloud, owner: AccountRow, zoneId: string): NetworkRow | undefined {
  const zone = cloud.zones.require(zoneId)
  if (zone.networkType === 'Basic') return undefined
  const isolated = cloud.networks
    .by('account', owner.id)
    .filter((row) => row.zoneId === zoneId && cloud.networkOfferings.getIncludingRemoved(row.offeringId)?.guestIpType === 'Isolated')
  const domain = cloud.domains.getIncludingRemoved(owner.domainId)?.name
  if (isolated.length === 0) throw invalid(`Account name=${owner.name} domain=${domain} doesn't have virtual networks in zone=${zone.name}`)
  if (isolated.length > 1) throw invalid('Account has more than one isolated network in the zone')
  return isolated[0]
}

function checkShared(cloud: Cloud, network: NetworkRow): void {
  if (cloud.networkOfferings.getIncludingRemoved(network.offeringId)?.guestIpType !== 'Shared') return
  if (cloud.zones.require(network.zoneId).networkType === 'Basic') return
  if (SHARED_SERVICES.every((service) => offersService(cloud, network, service))) return
  throw invalid(
    'Associate IP address can only be called on the shared networks in the advanced zone with Firewall/Source Nat/Static Nat/Port Forwarding/Load balancing services enabled',
  )
}

/** @throws {ApiError} for a network without services on public addresses; the address is then released */
export function checkAssociable(cloud: Cloud, id: string): void {
  const network = cloud.networks.get(cloud.publicIps.require(id).networkId)
  if (network === undefined || offersService(cloud, network, 'SourceNat')) return
  throw invalid(
    'In zone of type Advanced ip address can be associated only to the network of guest type Isolated with the SourceNat enabled',
  )
}

export function finishAssociate(cloud: Cloud, id: string): PublicIpRow {
  const ip = cloud.publicIps.require(id)
  return ip.state === 'Allocating' ? cloud.publicIps.update(id, { state: 'Allocated' }) : ip
}

/** @throws {ApiError} an internal failure for an address that is not allocated (recorded) */
export function checkHeld(cloud: Cloud, id: string): PublicIpRow {
  const ip = cloud.publicIps.require(id)
  if (ip.state === 'Free') throw internalError()
  return ip
}

/** @throws {ApiError} for the source NAT address of a VPC, or of an implemented network */
export function checkReleasable(cloud: Cloud, id: string): void {
  const ip = cloud.publicIps.require(id)
  const network = cloud.networks.get(ip.networkId)
  const needed = ip.isSourceNat && (ip.vpcId !== undefined || (network !== undefined && network.state !== 'Allocated'))
  if (needed) throw new ApiError('runtime', 'ip address is used for source nat purposes and can not be disassociated.')
}

export function disassociatePublicIp(cloud: Cloud, id: string): void {
  if (cloud.publicIps.require(id).state !== 'Free') releasePublicIp(cloud, id)
}

/** Reserves a specific address for an account. */
export function reservePublicIp(cloud: Cloud, caller: Caller, owner: AccountRow, id: string): PublicIpRow {
  const ip = cloud.publicIps.require(id)
  checkAccess(cloud, caller, { id: owner.id, accountId: owner.id })
  if (ip.state === 'Reserved' && ip.accountId === owner.id) return ip
  if (ip.state === 'Reserved') throw invalid('Unable to reserve a IP because it has already been reserved for another account.')
  if (ip.state !== 'Free') throw invalid(`Unable to reserve a IP in ${ip.state} state.`)
  checkLimit(cloud, owner, 'public_ip')
  return cloud.publicIps.update(id, { state: 'Reserved', accountId: owner.id, allocatedMs: cloud.nowMs() })
}

export function releaseReservedIp(cloud: Cloud, caller: Caller, id: string): void {
  const ip = cloud.publicIps.require(id)
  if (ip.state === 'Allocated') throw invalid('Unable to release a public IP in Allocated state, please use disassociateIpAddress instead')
  checkAccess(cloud, caller, ip)
  disassociatePublicIp(cloud, id)
}

/** @throws {ApiError} for an address that is not allocated, except for administrators */
export function checkUpdatable(cloud: Cloud, caller: Caller, id: string): PublicIpRow {
  const ip = cloud.publicIps.require(id)
  if (ip.accountId === undefined && !isRootAdmin(caller))
    throw new ApiError('permission-denied', 'Only Root admin can update non-allocated ip addresses')
  checkAccess(cloud, caller, ip)
  return ip
}
