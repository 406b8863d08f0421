import { listNetworkOfferings, listVPCOfferings } from 'cloudstack-client/api'
import { type Call, list, listing } from '../api/define.ts'
import { hasKeyword, same, sameText } from '../api/select.ts'
import { invalid } from '../api-error.ts'
import { checkAccess, isWithinDomain } from '../core/caller.ts'
import type { Cloud } from '../core/cloud.ts'
import type { ZoneRow } from '../database/infrastructure-rows.ts'
import type { NetworkOfferingRow, NetworkServiceRow } from '../database/offering-rows.ts'
import { parseServices } from './network-services.ts'
import { viewNetworkOffering, viewVpcOffering } from './offering-view.ts'

const recorded = { evidence: 'recorded' } as const

export const networkOfferingCommands = [
  list(listNetworkOfferings, { ids: { id: 'networkOfferings', networkid: 'networks' }, ...recorded }, (call, parameters) => {
    checkListed(call, parameters.domainid, 'network offerings')
    const zone = call.cloud.zones.get(parameters.zoneid)
    const rows = [...upgrades(call, parameters.networkid)].filter(
      (row) =>
        zone?.networkType !== 'Basic' &&
        same(parameters.id, row.id) &&
        sameText(parameters.name, row.name) &&
        hasKeyword(parameters.displaytext, row.displayText) &&
        sameText(parameters.state, row.state) &&
        sameText(parameters.traffictype, 'Guest') &&
        sameText(parameters.guestiptype, row.guestIpType) &&
        sameText(parameters.availability, row.availability) &&
        same(parameters.isdefault, row.isDefault) &&
        same(parameters.specifyvlan, row.specifyVlan) &&
        same(parameters.specifyipranges, row.specifyIpRanges) &&
        parameters.istagged !== true &&
        (parameters.tags === undefined || (row.isDefault && sameText(parameters.guestiptype ?? '', 'Shared'))) &&
        hasKeyword(parameters.keyword, row.name, row.displayText),
    )
    const found = withServices(rows, parameters.supportedservices).filter(
      (row) =>
        (zone === undefined || canServe(zone, row, parameters.supportedservices)) &&
        same(parameters.sourcenatsupported, offers(row, 'SourceNat')) &&
        same(parameters.forvpc ?? isTier(call.cloud, parameters.networkid), row.forVpc),
    )
    return listing(found, (row) => viewNetworkOffering(call, row))
  }),

  list(listVPCOfferings, { ids: { id: 'vpcOfferings' }, ...recorded }, (call, parameters) => {
    checkListed(call, parameters.domainid, 'VPC offerings')
    const rows = [...call.cloud.vpcOfferings.all()].filter(
      (row) =>
        same(parameters.id, row.id) &&
        hasKeyword(parameters.name, row.name) &&
        hasKeyword(parameters.displaytext, row.displayText) &&
        sameText(parameters.state, row.state) &&
        same(parameters.isdefault, row.isDefault) &&
        hasKeyword(parameters.keyword, row.name, row.displayText),
    )
    return listing(withServices(rows, parameters.supportedservices), (row) => viewVpcOffering(call, row))
  }),
]

function checkListed({ cloud, caller }: Call, domainId: string | undefined, what: string): void {
  if (domainId === undefined || isWithinDomain(cloud, domainId, caller.account.domainId)) return
  throw invalid(`Unable to list ${what} for domain: ${domainId} as caller does not have access for it`)
}

/** All offerings, or those that a network can be changed to. */
function upgrades({ cloud, caller }: Call, networkId: string | undefined): Iterable<NetworkOfferingRow> {
  if (networkId === undefined) return cloud.networkOfferings.all()
  const network = cloud.networks.require(networkId)
  checkAccess(cloud, caller, network)
  const present = cloud.networkOfferings.require(network.offeringId)
  return [...cloud.networkOfferings.all()].filter(
    (row) =>
      row.id !== present.id &&
      row.guestIpType === present.guestIpType &&
      row.state === 'Enabled' &&
      row.specifyVlan === present.specifyVlan &&
      offers(row, 'SecurityGroup') === offers(present, 'SecurityGroup'),
  )
}

function isTier(cloud: Cloud, networkId: string | undefined): boolean | undefined {
  return networkId === undefined ? undefined : cloud.networks.require(networkId).vpcId !== undefined
}

interface Offering {
  readonly services: readonly NetworkServiceRow[]
}

function offers(offering: Offering, service: string): boolean {
  return offering.services.some(({ name }) => name === service)
}

/** Service names are only checked if there are offerings to filter. */
function withServices<R extends Offering>(rows: readonly R[], names: readonly string[] = []): readonly R[] {
  if (rows.length === 0) return rows
  const wanted = parseServices(names)
  return rows.filter((row) => wanted.every((service) => offers(row, service)))
}

const ENABLED_PROVIDERS: readonly string[] = ['VirtualRouter', 'VpcVirtualRouter', 'ConfigDrive', 'InternalLbVm']

/** Whether the zone has enabled providers for the requested services, or for all of the offering's. */
function canServe(zone: ZoneRow, offering: Offering, wanted: readonly string[] = []): boolean {
  return offering.services
    .filter(({ name }) => wanted.length === 0 || wanted.some((service) => sameText(service, name)))
    .flatMap(({ providers }) => providers)
    .every((provider) => ENABLED_PROVIDERS.includes(provider) || (zone.securityGroups && provider === 'SecurityGroupProvider'))
}
