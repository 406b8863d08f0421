import type { AccountRow } from '../rows/accounts.ts'
import type { ZoneRow } from '../rows/infrastructure.ts'
import type { NetworkRow, VpcRow } from '../rows/network.ts'
import type { NetworkOfferingRow } from '../rows/offerings.ts'
import type { Cloud } from './cloud.ts'
import { describeNetwork, describeVpc } from './describe.ts'
import { bitsOfNetmask, type Cidr, contains, formatIpv4, isPrivate, netmaskOf, overlaps, parseCidr, parseIpv4 } from './ipv4.ts'
import { checkLimit } from './limits.ts'
import { implementNetwork, releasePublicIp } from './network-life.ts'
import { CloudProblem, invalid } from './problem.ts'

export interface NetworkRequest {
  readonly name: string
  readonly displayText: string
  readonly zoneId: string
  readonly offeringId: string
  readonly gateway: string | undefined
  readonly netmask: string | undefined
  readonly startIp: string | undefined
  readonly endIp: string | undefined
  readonly vlan: string | undefined
  readonly vpcId: string | undefined
  readonly aclId: string | undefined
  readonly aclType: string | undefined
  readonly networkDomain: string | undefined
}

export function createNetwork(cloud: Cloud, owner: AccountRow, request: NetworkRequest): NetworkRow {
  const zone = cloud.zones.require(request.zoneId)
  const offering = cloud.networkOfferings.require(request.offeringId)
  checkKind(zone, offering, request)
  const cidr = addressesOf(cloud, offering, request)
  if (offering.guestIpType === 'Isolated' && cidr !== undefined && !isPrivate(cidr)) {
    throw invalid(`Virtual Guest Cidr ${textOf(cidr)} is not RFC 1918 or 6598 compliant`)
  }
  const vpc = cloud.vpcs.get(request.vpcId)
  if (vpc !== undefined && cidr !== undefined) checkTier(cloud, vpc, cidr)
  checkLimit(cloud, owner, 'network')
  return cloud.networks.insert({ ...networkRow(cloud, owner, request, offering, cidr), vpcId: vpc?.id })
}

function networkRow(
  cloud: Cloud,
  owner: AccountRow,
  request: NetworkRequest,
  offering: NetworkOfferingRow,
  cidr: Cidr | undefined,
): Omit<NetworkRow, 'vpcId'> {
  const number = cloud.nextNumber('networks')
  const shared = offering.guestIpType === 'Shared'
  return {
    id: cloud.newId(),
    number,
    name: request.name,
    displayText: request.displayText,
    accountId: shared ? undefined : owner.id,
    domainId: owner.domainId,
    zoneId: request.zoneId,
    offeringId: offering.id,
    state: shared ? 'Setup' : 'Allocated',
    cidr: cidr === undefined ? undefined : textOf(cidr),
    gateway: cidr === undefined ? undefined : gatewayOf(cidr, request),
    netmask: cidr === undefined ? undefined : netmaskOf(cidr),
    startIp: request.startIp,
    endIp: request.endIp,
    aclId: request.aclId,
    vlan: Number(request.vlan) || 200 + number,
    networkDomain:
      offering.guestIpType === 'L2' ? undefined : (request.networkDomain ?? `cs${owner.number}${cloud.settings['guest.domain.suffix']}`),
    createdMs: cloud.nowMs(),
    subdomainAccess: shared ? true : undefined,
    restartRequired: false,
  }
}

function textOf(cidr: Cidr): string {
  return `${formatIpv4(cidr.first)}/${cidr.bits}`
}

function gatewayOf(cidr: Cidr, request: NetworkRequest): string {
  return request.gateway === undefined || request.netmask === undefined ? formatIpv4(cidr.first + 1) : request.gateway
}

function checkKind(zone: ZoneRow, offering: NetworkOfferingRow, request: NetworkRequest): void {
  if (zone.networkType === 'Basic' && request.aclType?.toLowerCase() !== 'domain') {
    throw invalid('Only AclType=Domain can be specified for network creation in Basic zone')
  }
  if (offering.state !== 'Enabled') throw invalid("Can't use specified network offering id as its state is not Enabled")
  if (offering.guestIpType === 'Shared' && (request.startIp === undefined || request.gateway === undefined)) {
    throw invalid('StartIp/endIp/gateway/netmask are required when create network of type Shared')
  }
  if (offering.forVpc !== (request.vpcId !== undefined)) {
    throw invalid(
      offering.forVpc ? 'Network offering can be used for VPC networks only' : "The network offering can't be used for VPC tiers",
    )
  }
}

/** A gateway counts only together with its netmask (recorded); without both an isolated network gets the cloud's default. */
function addressesOf(cloud: Cloud, offering: NetworkOfferingRow, request: NetworkRequest): Cidr | undefined {
  if (offering.guestIpType === 'L2') return undefined
  if (request.gateway === undefined || request.netmask === undefined) return parseCidr(cloud.settings['guest.network.cidr'])
  const bits = bitsOfNetmask(request.netmask)
  if (parseIpv4(request.gateway) === undefined) throw invalid(`Invalid gateway ${request.gateway}`)
  if (bits === undefined) throw invalid(`Invalid netmask ${request.netmask}`)
  return parseCidr(`${request.gateway}/${bits}`)
}

function checkTier(cloud: Cloud, vpc: VpcRow, cidr: Cidr): void {
  const whole = parseCidr(vpc.cidr)
  if (whole === undefined || !contains(whole, cidr.first) || !contains(whole, cidr.last)) {
    throw invalid(`Network cidr ${textOf(cidr)} is not within vpc ${describeVpc(vpc)} cidr`)
  }
  for (const other of cloud.networks.by('vpc', vpc.id)) {
    const theirs = parseCidr(other.cidr ?? '')
    if (theirs === undefined || !overlaps(theirs, cidr)) continue
    const shown = describeNetwork(other, cloud.networkOfferings.ever(other.offeringId)?.number)
    throw invalid(`Network cidr ${textOf(cidr)} crosses other network cidr ${shown} belonging to the same vpc ${describeVpc(vpc)}`)
  }
}

/** @throws {CloudProblem} while machines are in it */
export function deleteNetwork(cloud: Cloud, id: string): void {
  if (cloud.nics.countBy('network', id) > 0) throw new CloudProblem('runtime', 'Failed to delete network')
  for (const rule of cloud.rules.by('network', id)) cloud.rules.remove(rule.id)
  for (const ip of cloud.publicIps.by('network', id)) releasePublicIp(cloud, ip.id)
  for (const router of cloud.routers.by('network', id)) cloud.routers.remove(router.id)
  for (const tag of cloud.tags.by('resource', id)) cloud.tags.remove(tag.id, { forget: true })
  cloud.networks.remove(id)
}

export function restartNetwork(cloud: Cloud, id: string): void {
  implementNetwork(cloud, id)
  cloud.networks.update(id, { restartRequired: false })
}
