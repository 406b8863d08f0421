import { takePublicIp } from '../addresses/address-pool.ts'
import type { Cloud } from '../core/cloud.ts'
import { recordEvent, resourceOf } from '../core/events.ts'
import { intToIpv4, ipv4ToInt, netmaskOf, nthAddress, parseCidr } from '../core/ip-address.ts'
import type { ZoneRow } from '../database/infrastructure-rows.ts'
import type { NetworkRow } from '../database/network-rows.ts'
import { insertRouter } from '../infrastructure/router.ts'
import { offersService } from '../offerings/network-services.ts'
import { fixedRow, found } from './fixed-ids.ts'
import type { Seed } from './schema.ts'

type ZoneSeed = Seed['zones'][number]

export function seedNetworks(cloud: Cloud, seed: Seed): void {
  seedDefaultAcls(cloud)
  for (const zoneSeed of seed.zones) {
    const zone = found('zone', zoneSeed.name, cloud.zones.all())
    for (const network of zoneSeed.networks) seedNetwork(cloud, zone, network)
    for (const vpc of zoneSeed.vpcs) seedVpc(cloud, zone, vpc)
    seedAcquired(cloud, zoneSeed, zone)
    seedSourceNat(cloud, zone)
    for (const vpc of cloud.vpcs.all()) {
      if (vpc.zoneId !== zone.id) continue
      const source = takePublicIp(cloud, cloud.accounts.require(vpc.accountId), zone.id, { vpcId: vpc.id, isSourceNat: true })
      insertRouter(cloud, { zoneId: zone.id, networkId: undefined, vpcId: vpc.id, accountId: vpc.accountId, publicIpId: source.id })
    }
  }
}

/** The two ACL lists that every CloudStack has. */
function seedDefaultAcls(cloud: Cloud): void {
  for (const action of ['Deny', 'Allow'] as const) {
    const name = `default_${action.toLowerCase()}`
    const row = { name, description: `Default Network ACL ${action} All`, ...fixedRow(cloud, 'aclLists', name) }
    cloud.aclLists.insert({ vpcId: undefined, isDefault: true, ...row })
    for (const [index, trafficType] of (['Ingress', 'Egress'] as const).entries()) {
      cloud.acls.insert({
        aclListId: row.id,
        position: index + 1,
        protocol: 'all',
        startPort: undefined,
        endPort: undefined,
        icmpType: undefined,
        icmpCode: undefined,
        cidrs: ['0.0.0.0/0', '::/0'],
        action,
        trafficType,
        reason: undefined,
        ...fixedRow(cloud, 'acls', name, trafficType),
      })
    }
  }
}

/** The networks have been in use, so they already have their source NAT address, as on the recorded server. */
function seedSourceNat(cloud: Cloud, zone: ZoneRow): void {
  for (const network of cloud.networks.all()) {
    if (network.zoneId !== zone.id || network.vpcId !== undefined || network.accountId === undefined) continue
    if (!offersService(cloud, network, 'SourceNat')) continue
    takePublicIp(cloud, cloud.accounts.require(network.accountId), zone.id, { networkId: network.id, isSourceNat: true })
  }
}

type NetworkSeed = ZoneSeed['networks'][number] & { readonly vpcId?: string }

function seedNetwork(cloud: Cloud, zone: ZoneRow, seed: NetworkSeed): void {
  const offering = found('network offering', seed.offering, cloud.networkOfferings.all())
  const cidr = parseCidr(seed.cidr)
  if (cidr === undefined) throw new Error(`the network "${seed.name}" has the CIDR "${seed.cidr}", which is not a CIDR such as 10.1.1.0/24`)
  const account = seed.account === undefined ? undefined : found('account', seed.account, cloud.accounts.all())
  const shared = offering.guestIpType === 'Shared'
  const row = fixedRow(cloud, 'networks', zone.name, seed.account ?? '', seed.name)
  cloud.networks.insert({
    name: seed.name,
    displayText: seed.name,
    accountId: account?.id,
    domainId: account?.domainId ?? [...cloud.domains.all()][0]?.id ?? '',
    zoneId: zone.id,
    offeringId: offering.id,
    state: shared ? 'Setup' : 'Allocated',
    cidr: seed.cidr,
    networkCidr: undefined,
    gateway: seed.gateway ?? nthAddress(cidr, 1),
    netmask: netmaskOf(cidr),
    vpcId: seed.vpcId,
    aclId: seed.vpcId === undefined ? undefined : found('ACL', 'default_allow', cloud.aclLists.all()).id,
    vlan: 200 + row.number,
    networkDomain: `cs${(account?.number ?? 1).toString(16)}cloud.internal`,
    createdMs: cloud.nowMs(),
    subdomainAccess: shared ? true : undefined,
    restartRequired: false,
    displayed: true,
    sharedWith: [],
    ...row,
  })
  if (seed.startIp !== undefined) seedRange(cloud, cloud.networks.require(row.id), seed.startIp, seed.endIp)
  if (account !== undefined) recordCreation(cloud, account.id, row.id)
}

function seedRange(cloud: Cloud, { id, zoneId, gateway, netmask, vlan }: NetworkRow, startIp: string, endIp = startIp): void {
  const range = { zoneId, networkId: id, startIp, endIp, gateway: gateway ?? '', netmask: netmask ?? '', vlan: String(vlan) }
  cloud.ipRanges.insert({ ...range, ...fixedRow(cloud, 'ipRanges', id) })
}

/** The first events of an account are the creation of its networks. */
function recordCreation(cloud: Cloud, accountId: string, resourceId: string): void {
  const user = cloud.users.by('account', accountId)[0]
  recordEvent(cloud, {
    type: 'NETWORK.CREATE',
    description: `Successfully completed creating network. Network Id: ${resourceId}`,
    state: 'Completed',
    accountId,
    userId: user?.id ?? '',
    resource: resourceOf(cloud, resourceId),
  })
}

function seedVpc(cloud: Cloud, zone: ZoneRow, seed: ZoneSeed['vpcs'][number]): void {
  const account = found('account', seed.account, cloud.accounts.all())
  const vpc = cloud.vpcs.insert({
    name: seed.name,
    displayText: seed.name,
    accountId: account.id,
    zoneId: zone.id,
    offeringId: found('VPC offering', 'Default VPC offering', cloud.vpcOfferings.all()).id,
    cidr: seed.cidr,
    networkDomain: `cs${account.number.toString(16)}cloud.internal`,
    state: 'Enabled',
    createdMs: cloud.nowMs(),
    ...fixedRow(cloud, 'vpcs', zone.name, seed.account, seed.name),
  })
  for (const tier of seed.tiers) seedNetwork(cloud, zone, { account: seed.account, vpcId: vpc.id, ...tier })
}

function seedAcquired(cloud: Cloud, seed: ZoneSeed, zone: ZoneRow): void {
  for (const { account: name, network: networkName, first, last } of seed.acquired) {
    const account = found('account', name, cloud.accounts.all())
    const network = found('network', networkName, cloud.networks.by('account', account.id))
    for (let value = ipv4ToInt(first) ?? 0; value <= (ipv4ToInt(last) ?? -1); value += 1) {
      takePublicIp(cloud, account, zone.id, { address: intToIpv4(value), networkId: network.id })
    }
  }
}
