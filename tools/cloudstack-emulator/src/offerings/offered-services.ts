import type { WireObject } from 'cloudstack-client/api'
import { invalid } from '../api-error.ts'
import { findIgnoringCase } from '../core/ignore-case.ts'
import type { NetworkOfferingRow, NetworkServiceRow } from '../database/offering-rows.ts'
import { SERVICES } from './network-services.ts'

/** Providers of CloudStack 4.22 (Network.Provider). */
const PROVIDERS =
  'VirtualRouter VpcVirtualRouter VPCVirtualRouter ConfigDrive InternalLbVm SecurityGroupProvider Ovs JuniperSRX PaloAlto JuniperContrailRouter JuniperContrailVpcRouter BaremetalPxeService BaremetalDhcpProvider BaremetalUserdataProvider NiciraNvp GloboDns BigSwitchBcf NuageVsp NuageVspVpc BrocadeVcs Netscaler F5BigIp Opendaylight Tungsten Nsx Netris NetworkExtension'.split(
    ' ',
  )

interface Providing {
  readonly supportedservices?: readonly string[] | undefined
  readonly serviceproviderlist?: readonly WireObject[] | undefined
}

/** The services in CloudStack's spelling, still without providers. @throws {ApiError} for an unknown one, worded by `unknown` */
export function namedServices({ supportedservices = [] }: Providing, unknown: (name: string) => Error): readonly string[] {
  return supportedservices.map((name) => {
    const service = findIgnoringCase(SERVICES, name)
    if (service === undefined || service === 'Gateway') throw unknown(name)
    return service
  })
}

/** The providers that the request names for each service, which is a list of pairs. @throws {ApiError} for a service that is not offered or an unknown provider */
export function withProviders(
  services: readonly string[],
  { serviceproviderlist = [] }: Providing,
  otherwise: readonly string[],
): readonly NetworkServiceRow[] {
  const named = new Map<string, string[]>()
  for (const pair of serviceproviderlist) {
    const [service, provider] = [String(pair['service']), String(pair['provider'])]
    const known = findIgnoringCase(services, service)
    if (known === undefined) throw invalid(`Service ${service} is not enabled for the network offering, can't add a provider to it`)
    const name = findIgnoringCase(PROVIDERS, provider)
    if (name === undefined) throw invalid(`Invalid service provider: ${provider}`)
    named.set(known, [...(named.get(known) ?? []), name])
  }
  return services.map((name) => ({ name, providers: named.get(name) ?? otherwise }))
}

/** Only load balancing may have several providers. */
export function checkProviders(services: readonly NetworkServiceRow[]): void {
  if (services.some(({ name, providers }) => name !== 'Lb' && providers.length > 1)) {
    throw invalid('In the current release only one provider can be specified for the service if the service is not LB')
  }
  const byRouter = (name: string) => services.some((one) => one.name === name && one.providers.includes('VirtualRouter'))
  if (byRouter('UserData') && !services.some(({ name, providers }) => name === 'Dhcp' && providers.length > 0)) {
    throw invalid("Without VR as dhcp provider, User data can't selected for VR. Please select VR as DHCP provider ")
  }
}

/** The router that forwards ports or translates addresses is a firewall, too. */
export function withFirewall(services: readonly NetworkServiceRow[]): readonly NetworkServiceRow[] {
  const routed = services.some(
    ({ name, providers }) => (name === 'PortForwarding' || name === 'StaticNat') && providers.includes('VirtualRouter'),
  )
  if (!routed || services.some(({ name }) => name === 'Firewall')) return services
  return [...services, { name: 'Firewall', providers: ['VirtualRouter'] }]
}

type Capability = NonNullable<NetworkServiceRow['capabilities']>[number]

/** Capabilities as a new offering shows them, for three of the services (recorded). */
export function withCapabilities(service: NetworkServiceRow, asked: Readonly<Record<string, string>>): NetworkServiceRow {
  const values = DEFAULT_CAPABILITIES[service.name]
  if (values === undefined) return service
  const capabilities: readonly Capability[] = Object.entries(values).map(([name, value]) => ({
    name,
    value: asked[name.toLowerCase()] ?? value,
    choosable: false,
  }))
  return { ...service, capabilities }
}

const DEFAULT_CAPABILITIES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Lb: { SupportedLBIsolation: 'shared', ElasticLb: 'false', InlineMode: 'false', VmAutoScaling: 'false' },
  SourceNat: { SupportedSourceNatTypes: 'peraccount', RedundantRouter: 'false' },
  StaticNat: { ElasticIp: 'false', AssociatePublicIP: 'false' },
}

/** The values that the request asks for, by capability in lower case, of each service. */
export function askedCapabilities(list: readonly WireObject[] = []): Readonly<Record<string, Readonly<Record<string, string>>>> {
  const asked: Record<string, Record<string, string>> = {}
  for (const entry of list) {
    const service = findIgnoringCase(SERVICES, String(entry['service'])) ?? ''
    asked[service] = { ...asked[service], [String(entry['capabilitytype']).toLowerCase()]: String(entry['capabilityvalue']) }
  }
  return asked
}

export function offersAutoScaling({ services }: Pick<NetworkOfferingRow, 'services'>): boolean {
  return services.some(({ capabilities }) => capabilities?.some(({ name, value }) => name === 'VmAutoScaling' && value === 'true') ?? false)
}
