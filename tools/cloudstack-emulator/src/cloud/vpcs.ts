import type { AccountRow } from '../rows/accounts.ts'
import type { AclRow, VpcRow } from '../rows/network.ts'
import type { Cloud } from './cloud.ts'
import { describeVpc } from './describe.ts'
import { isPrivate, parseCidr } from './ipv4.ts'
import { checkLimit } from './limits.ts'
import { insertRouter, releasePublicIp, takePublicIp } from './network-life.ts'
import { checkPorts } from './ports.ts'
import { invalid } from './problem.ts'

export interface VpcRequest {
  readonly name: string
  readonly displayText: string
  readonly zoneId: string
  readonly offeringId: string
  readonly cidr: string | undefined
  readonly networkDomain: string | undefined
}

/** A VPC comes with its router and a source NAT address. */
export function createVpc(cloud: Cloud, owner: AccountRow, request: VpcRequest): VpcRow {
  const zone = cloud.zones.require(request.zoneId)
  if (zone.networkType === 'Basic') throw invalid('VPC is not supported in a Basic zone')
  const cidr = parseCidr(request.cidr ?? '')
  if (cidr === undefined) throw invalid(`Invalid CIDR specified ${request.cidr}`)
  if (!isPrivate(cidr)) throw invalid(`Guest Cidr ${request.cidr} is not RFC1918 compliant`)
  checkLimit(cloud, owner, 'vpc')
  const vpc = cloud.vpcs.insert({
    id: cloud.newId(),
    number: cloud.nextNumber('vpcs'),
    name: request.name,
    displayText: request.displayText,
    accountId: owner.id,
    zoneId: zone.id,
    offeringId: request.offeringId,
    cidr: request.cidr ?? '',
    networkDomain: request.networkDomain ?? `cs${owner.number}${cloud.settings['guest.domain.suffix']}`,
    state: 'Enabled',
    createdMs: cloud.nowMs(),
  })
  const source = takePublicIp(cloud, owner, zone.id, { vpcId: vpc.id, isSourceNat: true })
  insertRouter(cloud, { zoneId: zone.id, networkId: undefined, vpcId: vpc.id, accountId: owner.id, publicIpId: source.id })
  return vpc
}

/** @throws {CloudProblem} while it has tiers */
export function deleteVpc(cloud: Cloud, id: string): void {
  const vpc = cloud.vpcs.require(id)
  const tiers = cloud.networks.countBy('vpc', id)
  if (tiers > 0) throw invalid(`Can't delete VPC ${describeVpc(vpc)} as its used by ${tiers} networks`)
  for (const ip of cloud.publicIps.by('vpc', id)) releasePublicIp(cloud, ip.id)
  for (const router of cloud.routers.by('vpc', id)) cloud.routers.remove(router.id)
  for (const list of cloud.aclLists.by('vpc', id)) cloud.aclLists.remove(list.id)
  for (const tag of cloud.tags.by('resource', id)) cloud.tags.remove(tag.id, { forget: true })
  cloud.vpcs.remove(id)
}

export interface AclRequest {
  readonly aclid?: string | undefined
  readonly networkid?: string | undefined
  readonly number?: number | undefined
  readonly protocol: string
  readonly startport?: number | undefined
  readonly endport?: number | undefined
  readonly icmptype?: number | undefined
  readonly icmpcode?: number | undefined
  readonly cidrlist?: readonly string[] | undefined
  readonly action?: string | undefined
  readonly traffictype?: string | undefined
  readonly reason?: string | undefined
}

export function insertAcl(cloud: Cloud, request: AclRequest): AclRow {
  const aclListId = request.aclid ?? cloud.networks.get(request.networkid)?.aclId
  if (aclListId === undefined) throw invalid('Either aclid or networkid of a network with an ACL list must be given')
  checkPorts({ start: request.startport, end: request.endport })
  const present = cloud.acls.by('list', aclListId)
  const position = request.number ?? Math.max(0, ...present.map((row) => row.position)) + 1
  if (present.some((row) => row.position === position))
    throw invalid(`ACL item with number ${position} already exists in ACL: ${aclListId}`)
  return cloud.acls.insert({
    id: cloud.newId(),
    number: cloud.nextNumber('acls'),
    aclListId,
    position,
    protocol: request.protocol,
    startPort: request.startport,
    endPort: request.endport,
    icmpType: request.icmptype,
    icmpCode: request.icmpcode,
    cidrs: request.cidrlist ?? ['0.0.0.0/0'],
    action: request.action?.toLowerCase() === 'deny' ? 'Deny' : 'Allow',
    trafficType: request.traffictype?.toLowerCase() === 'egress' ? 'Egress' : 'Ingress',
    reason: request.reason,
  })
}
