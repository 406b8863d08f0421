import type { createNetworkOffering, ParametersOf } from 'cloudstack-client/api'
import { ApiError, invalid, refusal } from '../api-error.ts'
import type { Cloud } from '../core/cloud.ts'
import { findIgnoringCase } from '../core/ignore-case.ts'
import type { NetworkOfferingRow, NetworkServiceRow } from '../database/offering-rows.ts'
import {
  askedCapabilities,
  checkProviders,
  namedServices,
  offersAutoScaling,
  withCapabilities,
  withFirewall,
  withProviders,
} from './offered-services.ts'

type Request = ParametersOf<typeof createNetworkOffering>

const TRAFFIC_TYPES = ['None', 'Public', 'Guest', 'Storage', 'Management', 'Control', 'Vpn', 'Asa1000v']
const PROTOCOLS = ['IPv4', 'IPv6', 'DualStack'] as const

/** A new network offering, disabled unless asked otherwise. @throws {ApiError} in CloudStack's order of checks (ConfigurationManagerImpl, 4.22) */
export function createOffering(cloud: Cloud, request: Request): NetworkOfferingRow {
  const protocol = readProtocol(request.internetprotocol)
  checkTraffic(request.traffictype)
  const guestIpType = readGuestType(request.guestiptype)
  checkProtocol(protocol, guestIpType)
  const availability = readAvailability(request.availability)
  const services = readServices(request, guestIpType)
  checkKind(request, guestIpType, services)
  if (availability === 'Required') checkRequired(cloud, guestIpType, services)
  if ([...cloud.networkOfferings.all()].some(({ name }) => name === request.name)) throw new ApiError('runtime', 'Entity already exists ')
  const number = cloud.nextNumber('networkOfferings')
  return cloud.networkOfferings.insert({
    id: cloud.newId(),
    number,
    name: request.name,
    displayText: request.displaytext ?? request.name,
    guestIpType,
    services,
    forVpc: request.forvpc ?? services.some(({ name, providers }) => name === 'NetworkACL' || providers.includes('VpcVirtualRouter')),
    specifyVlan: request.specifyvlan ?? false,
    specifyIpRanges: request.specifyipranges ?? false,
    conserveMode: request.conservemode ?? true,
    isPersistent: request.ispersistent ?? false,
    egressDefaultAllow: request.egressdefaultpolicy ?? false,
    vmAutoScaling: offersAutoScaling({ services }),
    networkMode: request.networkmode,
    availability,
    isDefault: false,
    state: request.enable === true ? 'Enabled' : 'Disabled',
    createdMs: cloud.nowMs(),
  })
}

/** @throws {ApiError} for an unknown protocol */
export function readProtocol(text: string | undefined): (typeof PROTOCOLS)[number] | undefined {
  if (text === undefined) return undefined
  const protocol = findIgnoringCase(PROTOCOLS, text)
  if (protocol === undefined) throw refusal('invalid-parameter', `Unexpected Internet Protocol : ${text}`)
  return protocol
}

function checkTraffic(text: string): void {
  const type = findIgnoringCase(TRAFFIC_TYPES, text)
  if (type === undefined) {
    throw invalid('Invalid value for traffictype. Supported traffic types: Public, Management, Control, Guest, Vlan or Storage')
  }
  if (type !== 'Guest') throw invalid('Only traffic type Guest is supported in the current release')
}

function readGuestType(text: string): NetworkOfferingRow['guestIpType'] {
  const type = findIgnoringCase(['Isolated', 'Shared', 'L2'] as const, text)
  if (type === undefined) throw invalid('Invalid "type" parameter is given; can have Shared and Isolated values')
  return type
}

function checkProtocol(protocol: (typeof PROTOCOLS)[number] | undefined, guestIpType: string): void {
  if (protocol === undefined) return
  if (guestIpType !== 'Isolated') throw invalid('internetprotocol is supported only for Isolated guest type')
  if (protocol !== 'IPv4') {
    throw invalid('Configuration ipv6.offering.enabled needs to be enabled for creating IPv6 supported network offering')
  }
}

function readAvailability(text: string | undefined): NetworkOfferingRow['availability'] {
  const availability = findIgnoringCase(['Optional', 'Required'] as const, text ?? 'Optional')
  if (availability === undefined) throw invalid('Invalid value for Availability. Supported types: Required, Optional')
  return availability
}

function readServices(request: Request, guestIpType: string): readonly NetworkServiceRow[] {
  const names = namedServices(request, (name) => invalid(`Invalid service ${name}`))
  if (names.includes('SecurityGroup') && guestIpType !== 'Shared') {
    throw invalid('Security group service is supported for network offerings with guest ip type Shared')
  }
  const asked = askedCapabilities(request.servicecapabilitylist)
  const services = withProviders(names, request, []).map((service) =>
    service.name === 'SecurityGroup' ? { ...service, providers: ['SecurityGroupProvider'] } : service,
  )
  checkProviders(services)
  if (asked['Lb'] !== undefined && !names.includes('Lb')) {
    throw invalid('Capabilities for LB service can be specifed only when LB service is enabled for network offering.')
  }
  if (asked['SourceNat'] !== undefined && !names.includes('SourceNat')) {
    throw invalid('Capabilities for source NAT service can be specified only when source NAT service is enabled for network offering.')
  }
  return withFirewall(services).map((service) => withCapabilities(service, asked[service.name] ?? {}))
}

function checkKind(
  { specifyipranges, ispersistent, networkmode }: Request,
  guestIpType: string,
  services: readonly NetworkServiceRow[],
): void {
  const sourceNat = services.some(({ name }) => name === 'SourceNat')
  if (specifyipranges === true && guestIpType === 'Isolated' && sourceNat) {
    throw invalid('SpecifyIpRanges can only be true for Shared network offerings and Isolated with no SourceNat service')
  }
  if (specifyipranges !== true && guestIpType === 'Shared') {
    throw invalid('SpecifyIpRanges should always be true for Shared network offerings')
  }
  if (ispersistent === true && guestIpType === 'Shared')
    throw invalid(`isPersistent should be false if network offering's type is ${guestIpType}`)
  if (networkmode !== undefined && guestIpType !== 'Isolated')
    throw invalid('networkMode should be set only for Isolated network offerings')
}

/** Only one offering can be `Required`, and it must provide source NAT. */
export function checkRequired(
  cloud: Cloud,
  guestIpType: NetworkOfferingRow['guestIpType'],
  services: readonly NetworkServiceRow[],
  own?: string,
): void {
  if (guestIpType !== 'Isolated' || !services.some(({ name }) => name === 'SourceNat'))
    throw invalid('Availability can be Required only for networkOfferings of type Isolated and with SourceNat enabled')
  const required = [...cloud.networkOfferings.all()].find((other) => other.availability === 'Required')
  if (required !== undefined && required.id !== own)
    throw invalid(`System already has network offering id=${required.number} with availability Required`)
}
