import { releasePublicIp, takePublicIp } from '../addresses/address-pool.ts'
import { invalid } from '../api-error.ts'
import type { Cloud } from '../core/cloud.ts'
import { describeVpc } from '../core/describe.ts'
import { isIpv4Cidr, isPrivate, parseCidr } from '../core/ip-address.ts'
import { checkLimit } from '../core/limits.ts'
import type { AccountRow } from '../database/account-rows.ts'
import type { VpcRow } from '../database/vpc-rows.ts'
import { insertRouter } from '../infrastructure/router.ts'
import { networkDomainOf } from '../networks/network.ts'
import { checkNetworkDomain } from '../networks/network-checks.ts'
import { forgetAclList } from './acl.ts'

export interface VpcRequest {
  readonly name: string
  readonly displayText: string
  readonly zoneId: string
  readonly offeringId: string
  readonly cidr: string | undefined
  readonly networkDomain: string | undefined
}

/** Creates a VPC with its router and a source NAT address. */
export function createVpc(cloud: Cloud, owner: AccountRow, request: VpcRequest): VpcRow {
  checkLimit(cloud, owner, 'vpc')
  const zone = cloud.zones.require(request.zoneId)
  const offering = cloud.vpcOfferings.get(request.offeringId)
  if (offering?.state !== 'Enabled') {
    throw invalid('Unable to find vpc offering in Enabled state by specified id', {
      uuid: request.offeringId,
      description: 'vpcOfferingId',
    })
  }
  const { cidr } = request
  if (cidr === undefined) throw invalid('VPC cidr or cidr size must be specified')
  const networkDomain = request.networkDomain ?? networkDomainOf(cloud, owner)
  checkNetworkDomain(networkDomain)
  const range = isIpv4Cidr(cidr) ? parseCidr(cidr) : undefined
  if (range === undefined) throw invalid(`Invalid CIDR specified ${cidr}`)
  if (!isPrivate(range)) throw invalid(`Guest Cidr ${cidr} is not RFC1918 compliant`)
  const vpc = cloud.vpcs.insert({
    id: cloud.newId(),
    number: cloud.nextNumber('vpcs'),
    name: request.name,
    displayText: request.displayText,
    accountId: owner.id,
    zoneId: zone.id,
    offeringId: request.offeringId,
    cidr,
    networkDomain,
    state: 'Enabled',
    createdMs: cloud.nowMs(),
  })
  const source = takePublicIp(cloud, owner, zone.id, { vpcId: vpc.id, isSourceNat: true })
  insertRouter(cloud, { zoneId: zone.id, networkId: undefined, vpcId: vpc.id, accountId: owner.id, publicIpId: source.id })
  return vpc
}

/** @throws {ApiError} while it has tiers */
export function deleteVpc(cloud: Cloud, id: string): void {
  const vpc = cloud.vpcs.require(id)
  const tiers = cloud.networks.countBy('vpc', id)
  if (tiers > 0) throw invalid(`Can't delete VPC ${describeVpc(vpc)} as its used by ${tiers} networks`)
  for (const ip of cloud.publicIps.by('vpc', id)) releasePublicIp(cloud, ip.id)
  for (const router of cloud.routers.by('vpc', id)) cloud.routers.remove(router.id)
  for (const list of cloud.aclLists.by('vpc', id)) forgetAclList(cloud, list.id)
  for (const tag of cloud.tags.by('resource', id)) cloud.tags.remove(tag.id, { forget: true })
  cloud.vpcs.remove(id)
}
