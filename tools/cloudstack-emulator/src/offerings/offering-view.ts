import { date, listed, type View, type Viewer } from '../api/view.ts'
import type { Cloud } from '../core/cloud.ts'
import type {
  DiskOfferingRow,
  NetworkOfferingRow,
  NetworkServiceRow,
  ServiceOfferingRow,
  VpcOfferingRow,
} from '../database/offering-rows.ts'

export function viewServiceOffering(viewer: Viewer, row: ServiceOfferingRow): View {
  return {
    id: row.id,
    name: row.name,
    state: row.state,
    displaytext: row.displayText,
    cpunumber: row.cpuNumber,
    cpuspeed: row.cpuSpeedMhz,
    memory: row.memoryMib,
    created: date(row.createdMs),
    storagetype: 'shared',
    provisioningtype: row.provisioningType,
    offerha: row.offerHa,
    limitcpuuse: row.limitCpuUse,
    isvolatile: row.isVolatile,
    storagetags: row.storageTags.length > 0 ? row.storageTags.join(',') : undefined,
    issystem: false,
    defaultuse: false,
    iscustomized: row.isCustomized,
    hosttags: row.hostTags.length > 0 ? row.hostTags.join(',') : undefined,
    serviceofferingdetails: detailsOf(row),
    rootdisksize: row.rootDiskGib,
    dynamicscalingenabled: true,
    diskofferingstrictness: false,
    diskofferingid: row.diskOfferingId,
    diskofferingname: row.name,
    diskofferingdisplaytext: row.displayText,
    encryptroot: false,
    ...domainsAndZones(viewer.cloud, row),
    gpudisplay: row.builtIn ? undefined : false,
    hasannotations: false,
  }
}

function detailsOf(row: ServiceOfferingRow): View | undefined {
  if (row.minCpuNumber === undefined) return Object.keys(row.details).length === 0 ? undefined : row.details
  return {
    ...row.details,
    mincpunumber: String(row.minCpuNumber),
    maxcpunumber: String(row.maxCpuNumber),
    minmemory: String(row.minMemoryMib),
    maxmemory: String(row.maxMemoryMib),
  }
}

export function viewDiskOffering(viewer: Viewer, row: DiskOfferingRow): View {
  return {
    id: row.id,
    name: row.name,
    state: row.state,
    displaytext: row.displayText,
    disksize: row.sizeGib,
    created: date(row.createdMs),
    iscustomized: row.isCustomized,
    iscustomizediops: row.customIops,
    miniops: row.minIops,
    maxiops: row.maxIops,
    tags: row.tags.length > 0 ? row.tags.join(',') : undefined,
    storagetype: 'shared',
    provisioningtype: row.provisioningType,
    ...row.speeds,
    displayoffering: true,
    ...domainsAndZones(viewer.cloud, row),
    disksizestrictness: row.sizeStrict,
    encrypt: row.encrypted,
    hasannotations: false,
  }
}

function domainsAndZones(cloud: Cloud, row: { readonly domainIds: readonly string[]; readonly zoneIds: readonly string[] }): View {
  return {
    domainid: listed(row.domainIds),
    domain: listed(row.domainIds.map((id) => cloud.domains.getIncludingRemoved(id)?.path ?? id)),
    zoneid: listed(row.zoneIds),
    zone: listed(row.zoneIds.map((id) => cloud.zones.getIncludingRemoved(id)?.name ?? id)),
  }
}

/** The order of one start of the recorded server. It differs from start to start. */
const SERVICE_ORDER = 'NetworkACL Lb PortForwarding SourceNat Dhcp StaticNat SecurityGroup Firewall Dns UserData Vpn Connectivity'.split(
  ' ',
)

export function viewServices(services: readonly NetworkServiceRow[]): readonly View[] {
  const ordered = services.toSorted((a, b) => SERVICE_ORDER.indexOf(a.name) - SERVICE_ORDER.indexOf(b.name))
  return ordered.map((service) => ({
    name: service.name,
    provider: service.providers.map((name) => ({ name })),
    capability: service.capabilities?.map(({ name, value, choosable }) => ({ name, value, canchooseservicecapability: choosable })),
  }))
}

export function viewNetworkOffering(viewer: Viewer, row: NetworkOfferingRow): View {
  return {
    id: row.id,
    name: row.name,
    displaytext: row.displayText,
    created: date(row.createdMs),
    traffictype: 'Guest',
    isdefault: row.isDefault,
    specifyvlan: row.specifyVlan,
    conservemode: row.conserveMode,
    specifyipranges: row.specifyIpRanges,
    availability: row.availability,
    networkrate: 200,
    state: row.state,
    guestiptype: row.guestIpType,
    serviceofferingid: routerOffering(viewer.cloud),
    service: viewServices(row.services),
    forvpc: row.forVpc,
    fornsx: false,
    fortungsten: false,
    networkmode: row.networkMode,
    ispersistent: row.isPersistent,
    egressdefaultpolicy: row.egressDefaultAllow,
    supportsstrechedl2subnet: false,
    supportspublicaccess: false,
    supportsinternallb: false,
    internetprotocol: 'IPv4',
    specifyasnumber: false,
    hasannotations: false,
  }
}

function routerOffering(cloud: Cloud): string | undefined {
  return [...cloud.serviceOfferings.all()][0]?.id
}

export function viewVpcOffering(_viewer: Viewer, row: VpcOfferingRow): View {
  return {
    id: row.id,
    name: row.name,
    displaytext: row.displayText,
    created: date(row.createdMs),
    isdefault: row.isDefault,
    state: row.state,
    service: viewServices(row.services),
    ...row.extra,
  }
}
