import { listGuestVlans, listPhysicalNetworks, listSupportedNetworkServices, listTrafficTypes } from 'cloudstack-client/api'
import { type Call, list, listing } from '../api/define.ts'
import { hasKeyword, same, sameText } from '../api/select.ts'
import { date, owner, type View } from '../api/view.ts'
import { invalid } from '../api-error.ts'
import { fixedId } from '../core/fixed-id.ts'
import type { ZoneRow } from '../database/infrastructure-rows.ts'
import type { NetworkRow } from '../database/network-rows.ts'
import type { NetworkServiceRow } from '../database/offering-rows.ts'
import { capabilitiesOf } from '../offerings/network-services.ts'
import { viewNetwork } from './network-view.ts'
import { trafficTypesOf, viewPhysicalNetwork } from './physical-network-view.ts'

const documented = { evidence: 'documented' } as const

/** The range shown for a physical network. */
const GUEST_VLANS = Array.from({ length: 901 }, (_, index) => 100 + index)

export const physicalNetworkCommands = [
  list(listPhysicalNetworks, { ids: { id: 'computed' }, ...documented }, ({ cloud }, { id, name, zoneid, keyword }) => {
    const zones = [...cloud.zones.all()].filter((zone) => same(id, zone.physicalNetworkId) && same(zoneid, zone.id))
    const found = zones
      .map(viewPhysicalNetwork)
      .filter((view) => sameText(name, String(view['name'])) && hasKeyword(keyword, String(view['name'])))
    return listing(found, (view) => view)
  }),

  list(listTrafficTypes, documented, ({ cloud }, { physicalnetworkid }) => {
    const zone = [...cloud.zones.all()].find((row) => row.physicalNetworkId === physicalnetworkid)
    return listing(zone === undefined ? [] : [...trafficTypesOf(zone)], (traffictype) => ({
      id: fixedId('traffic type', physicalnetworkid, traffictype),
      traffictype,
      physicalnetworkid,
    }))
  }),

  list(listGuestVlans, { ids: { id: 'computed' }, ...documented }, (call, { id, zoneid, physicalnetworkid, vnet, allocatedonly }) => {
    const vlans = [...call.cloud.zones.all()]
      .filter((zone) => same(zoneid, zone.id) && same(physicalnetworkid, zone.physicalNetworkId))
      .flatMap((zone) => vlansOf(call, zone))
    const found = vlans.filter(
      (row) =>
        same(vnet, String(row.vlan)) &&
        (id === undefined || Number(id) === row.vlan) &&
        (allocatedonly !== true || row.networks.length > 0),
    )
    return listing(found, (row) => viewVlan(call, row))
  }),

  list(listSupportedNetworkServices, { ...documented, key: 'networkservice' }, (call, { service, provider }) => {
    const services = offeredServices(call)
    if (service !== undefined && !services.some(({ name }) => sameText(service, name))) throw invalid(`Invalid Network Service=${service}`)
    const found = services.filter(
      ({ name, providers }) => sameText(service, name) && (provider === undefined || providers.includes(provider)),
    )
    return listing(found, viewService)
  }),
]

interface Vlan {
  readonly zone: ZoneRow
  readonly vlan: number
  readonly networks: readonly NetworkRow[]
}

/** The guest VLANs of an advanced zone, each with the networks that use it. */
function vlansOf({ cloud }: Call, zone: ZoneRow): readonly Vlan[] {
  if (zone.networkType === 'Basic') return []
  const networks = cloud.networks.by('zone', zone.id)
  return GUEST_VLANS.map((vlan) => ({ zone, vlan, networks: networks.filter((row) => row.vlan === vlan && row.state === 'Implemented') }))
}

function viewVlan(call: Call, { zone, vlan, networks }: Vlan): View {
  const [network] = networks
  return {
    id: vlan,
    vlan: String(vlan),
    ...(network === undefined ? {} : owner(call.cloud, network.accountId)),
    zoneid: zone.id,
    zonename: zone.name,
    physicalnetworkid: zone.physicalNetworkId,
    physicalnetworkname: viewPhysicalNetwork(zone)['name'],
    isdedicated: false,
    allocationstate: network === undefined ? 'Free' : 'Allocated',
    taken: date(network?.createdMs),
    network: networks.map((row) => viewNetwork(call, row)),
  }
}

/** All services of the offerings, each with all of its providers. */
function offeredServices({ cloud }: Call): readonly NetworkServiceRow[] {
  const all = [...cloud.networkOfferings.all(), ...cloud.vpcOfferings.all()].flatMap(({ services }) => services)
  return [...new Set(all.map(({ name }) => name))].map((name) => {
    const providers = [...new Set(all.filter((service) => service.name === name).flatMap((service) => service.providers))]
    return { name, providers }
  })
}

function viewService(service: NetworkServiceRow): View {
  return {
    name: service.name,
    capability: capabilitiesOf(service).map(({ name, choosable }) => ({ name, canchooseservicecapability: choosable })),
    provider: service.providers.map((name) => ({ name, canenableindividualservice: name.endsWith('VirtualRouter') })),
  }
}
