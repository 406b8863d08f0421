// Generated from catalogue/ by generator/generate.mjs; change those, not this.
import { describeCommand } from '../api/command.ts'
import type { OrAnother, Success, WireObject } from '../api/command.ts'
import type { ChangeBgpPeersForNetworkAnswer, CreateGuestNetworkIpv6PrefixAnswer, CreateIpv4SubnetForGuestNetworkAnswer, CreateServiceInstanceAnswer, DedicatePublicIpRangeAnswer, GuestNetworkIpv6Prefixe, Ipv4SubnetsForGuestNetwork, Network, NetworkIsolationMethod, NetworkPermission, NetworkProtocol, NetworkServiceProvider, NiciraNvpDeviceNetwork, OpenDaylightController, PaloAltoFirewallNetwork, PhysicalNetwork, StorageNetworkIpRange, SupportedNetworkService } from './entities/network.ts'
import type { AclType, GuestIpType, NetworkTrafficType } from './values.ts'

export interface AddNetworkServiceProviderParameters {
  readonly destinationphysicalnetworkid?: string | undefined
  readonly name: string
  readonly physicalnetworkid: string
  readonly servicelist?: readonly string[] | undefined
}

export const addNetworkServiceProvider = /* @__PURE__ */ describeCommand<'job-with-id', AddNetworkServiceProviderParameters, NetworkServiceProvider>({
  name: 'addNetworkServiceProvider',
  kind: 'job-with-id',
  parameters: {
    destinationphysicalnetworkid: 'uuid',
    name: 'string!',
    physicalnetworkid: 'uuid!',
    servicelist: 'list',
  },
})

export interface AddOpenDaylightControllerParameters {
  readonly password: string
  readonly physicalnetworkid: string
  readonly url: string
  readonly username: string
}

export const addOpenDaylightController = /* @__PURE__ */ describeCommand<'job', AddOpenDaylightControllerParameters, OpenDaylightController>({
  name: 'addOpenDaylightController',
  kind: 'job',
  parameters: {
    password: 'string!',
    physicalnetworkid: 'uuid!',
    url: 'string!',
    username: 'string!',
  },
})

export interface ChangeBgpPeersForNetworkParameters {
  readonly bgppeerids?: readonly string[] | undefined
  readonly networkid: string
}

export const changeBgpPeersForNetwork = /* @__PURE__ */ describeCommand<'job', ChangeBgpPeersForNetworkParameters, ChangeBgpPeersForNetworkAnswer>({
  name: 'changeBgpPeersForNetwork',
  kind: 'job',
  parameters: {
    bgppeerids: 'list',
    networkid: 'uuid!',
  },
})

export interface CreateGuestNetworkIpv6PrefixParameters {
  readonly prefix: string
  readonly zoneid: string
}

export const createGuestNetworkIpv6Prefix = /* @__PURE__ */ describeCommand<'job-with-id', CreateGuestNetworkIpv6PrefixParameters, CreateGuestNetworkIpv6PrefixAnswer>({
  name: 'createGuestNetworkIpv6Prefix',
  kind: 'job-with-id',
  parameters: {
    prefix: 'string!',
    zoneid: 'uuid!',
  },
})

export interface CreateIpv4SubnetForGuestNetworkParameters {
  readonly cidrsize?: number | undefined
  readonly parentid: string
  readonly subnet?: string | undefined
}

export const createIpv4SubnetForGuestNetwork = /* @__PURE__ */ describeCommand<'job-with-id', CreateIpv4SubnetForGuestNetworkParameters, CreateIpv4SubnetForGuestNetworkAnswer>({
  name: 'createIpv4SubnetForGuestNetwork',
  kind: 'job-with-id',
  parameters: {
    cidrsize: 'int',
    parentid: 'uuid!',
    subnet: 'string',
  },
})

export interface CreateNetworkParameters {
  readonly account?: string | undefined
  readonly aclid?: string | undefined
  readonly acltype?: OrAnother<AclType> | undefined
  readonly asnumber?: number | undefined
  readonly associatednetworkid?: string | undefined
  readonly bgppeerids?: readonly string[] | undefined
  readonly bypassvlanoverlapcheck?: boolean | undefined
  readonly cidrsize?: number | undefined
  readonly displaynetwork?: boolean | undefined
  readonly displaytext?: string | undefined
  readonly dns1?: string | undefined
  readonly dns2?: string | undefined
  readonly domainid?: string | undefined
  readonly endip?: string | undefined
  readonly endipv6?: string | undefined
  readonly externalid?: string | undefined
  readonly gateway?: string | undefined
  readonly hideipaddressusage?: boolean | undefined
  readonly ip6cidr?: string | undefined
  readonly ip6dns1?: string | undefined
  readonly ip6dns2?: string | undefined
  readonly ip6gateway?: string | undefined
  readonly isolatedpvlan?: string | undefined
  readonly isolatedpvlantype?: string | undefined
  readonly name: string
  readonly netmask?: string | undefined
  readonly networkdomain?: string | undefined
  readonly networkofferingid: string
  readonly physicalnetworkid?: string | undefined
  readonly privatemtu?: number | undefined
  readonly projectid?: string | undefined
  readonly publicmtu?: number | undefined
  readonly routerip?: string | undefined
  readonly routeripv6?: string | undefined
  readonly sourcenatipaddress?: string | undefined
  readonly startip?: string | undefined
  readonly startipv6?: string | undefined
  readonly subdomainaccess?: boolean | undefined
  readonly tungstenvirtualrouteruuid?: string | undefined
  readonly vlan?: string | undefined
  readonly vpcid?: string | undefined
  readonly zoneid: string
}

export const createNetwork = /* @__PURE__ */ describeCommand<'sync', CreateNetworkParameters, Network>({
  name: 'createNetwork',
  kind: 'sync',
  key: 'network',
  parameters: {
    account: 'string',
    aclid: 'uuid',
    acltype: 'string',
    asnumber: 'long@4.20.0',
    associatednetworkid: 'uuid@4.17.0',
    bgppeerids: 'list@4.20.0',
    bypassvlanoverlapcheck: 'bool',
    cidrsize: 'int@4.20.0',
    displaynetwork: 'bool',
    displaytext: 'string',
    dns1: 'string@4.18.0',
    dns2: 'string@4.18.0',
    domainid: 'uuid',
    endip: 'string',
    endipv6: 'string',
    externalid: 'string',
    gateway: 'string',
    hideipaddressusage: 'bool@4.15',
    ip6cidr: 'string',
    ip6dns1: 'string@4.18.0',
    ip6dns2: 'string@4.18.0',
    ip6gateway: 'string',
    isolatedpvlan: 'string',
    isolatedpvlantype: 'string@4.15',
    name: 'string!',
    netmask: 'string',
    networkdomain: 'string',
    networkofferingid: 'uuid!',
    physicalnetworkid: 'uuid',
    privatemtu: 'int@4.18.0',
    projectid: 'uuid',
    publicmtu: 'int@4.18.0',
    routerip: 'string@4.16',
    routeripv6: 'string@4.16',
    sourcenatipaddress: 'string@4.19',
    startip: 'string',
    startipv6: 'string',
    subdomainaccess: 'bool',
    tungstenvirtualrouteruuid: 'string@4.18',
    vlan: 'string',
    vpcid: 'uuid',
    zoneid: 'uuid!',
  },
})

export interface CreateNetworkPermissionsParameters {
  readonly accountids?: readonly string[] | undefined
  readonly accounts?: readonly string[] | undefined
  readonly networkid: string
  readonly projectids?: readonly string[] | undefined
}

export const createNetworkPermissions = /* @__PURE__ */ describeCommand<'sync', CreateNetworkPermissionsParameters, Success>({
  name: 'createNetworkPermissions',
  kind: 'sync',
  parameters: {
    accountids: 'list',
    accounts: 'list',
    networkid: 'uuid!',
    projectids: 'list',
  },
})

export interface CreatePhysicalNetworkParameters {
  readonly broadcastdomainrange?: string | undefined
  readonly domainid?: string | undefined
  readonly isolationmethods?: readonly string[] | undefined
  readonly name: string
  readonly networkspeed?: string | undefined
  readonly tags?: readonly string[] | undefined
  readonly vlan?: string | undefined
  readonly zoneid: string
}

export const createPhysicalNetwork = /* @__PURE__ */ describeCommand<'job-with-id', CreatePhysicalNetworkParameters, PhysicalNetwork>({
  name: 'createPhysicalNetwork',
  kind: 'job-with-id',
  parameters: {
    broadcastdomainrange: 'string',
    domainid: 'uuid',
    isolationmethods: 'list',
    name: 'string!',
    networkspeed: 'string',
    tags: 'list',
    vlan: 'string',
    zoneid: 'uuid!',
  },
})

export interface CreateServiceInstanceParameters {
  readonly account?: string | undefined
  readonly domainid?: string | undefined
  readonly leftnetworkid: string
  readonly name: string
  readonly projectid?: string | undefined
  readonly rightnetworkid: string
  readonly serviceofferingid: string
  readonly templateid: string
  readonly zoneid: string
}

export const createServiceInstance = /* @__PURE__ */ describeCommand<'job-with-id', CreateServiceInstanceParameters, CreateServiceInstanceAnswer>({
  name: 'createServiceInstance',
  kind: 'job-with-id',
  parameters: {
    account: 'string',
    domainid: 'uuid',
    leftnetworkid: 'uuid!',
    name: 'string!',
    projectid: 'uuid',
    rightnetworkid: 'uuid!',
    serviceofferingid: 'uuid!',
    templateid: 'uuid!',
    zoneid: 'uuid!',
  },
})

export interface CreateStorageNetworkIpRangeParameters {
  readonly endip?: string | undefined
  readonly gateway: string
  readonly netmask: string
  readonly podid: string
  readonly startip: string
  readonly vlan?: number | undefined
}

export const createStorageNetworkIpRange = /* @__PURE__ */ describeCommand<'job-with-id', CreateStorageNetworkIpRangeParameters, StorageNetworkIpRange>({
  name: 'createStorageNetworkIpRange',
  kind: 'job-with-id',
  parameters: {
    endip: 'string',
    gateway: 'string!',
    netmask: 'string!',
    podid: 'uuid!',
    startip: 'string!',
    vlan: 'int',
  },
})

export interface DedicatePublicIpRangeParameters {
  readonly account?: string | undefined
  readonly domainid: string
  readonly id: string
  readonly projectid?: string | undefined
}

export const dedicatePublicIpRange = /* @__PURE__ */ describeCommand<'sync', DedicatePublicIpRangeParameters, DedicatePublicIpRangeAnswer>({
  name: 'dedicatePublicIpRange',
  kind: 'sync',
  parameters: {
    account: 'string',
    domainid: 'uuid!',
    id: 'uuid!',
    projectid: 'uuid',
  },
})

export interface DeleteGuestNetworkIpv6PrefixParameters {
  readonly id: string
}

export const deleteGuestNetworkIpv6Prefix = /* @__PURE__ */ describeCommand<'job', DeleteGuestNetworkIpv6PrefixParameters, Success>({
  name: 'deleteGuestNetworkIpv6Prefix',
  kind: 'job',
  parameters: {
    id: 'uuid!',
  },
})

export interface DeleteIpv4SubnetForGuestNetworkParameters {
  readonly id: string
}

export const deleteIpv4SubnetForGuestNetwork = /* @__PURE__ */ describeCommand<'job', DeleteIpv4SubnetForGuestNetworkParameters, Success>({
  name: 'deleteIpv4SubnetForGuestNetwork',
  kind: 'job',
  parameters: {
    id: 'uuid!',
  },
})

export interface DeleteNetworkParameters {
  readonly forced?: boolean | undefined
  readonly id: string
}

export const deleteNetwork = /* @__PURE__ */ describeCommand<'job', DeleteNetworkParameters, Success>({
  name: 'deleteNetwork',
  kind: 'job',
  parameters: {
    forced: 'bool',
    id: 'uuid!',
  },
})

export interface DeleteNetworkServiceProviderParameters {
  readonly id: string
}

export const deleteNetworkServiceProvider = /* @__PURE__ */ describeCommand<'job', DeleteNetworkServiceProviderParameters, Success>({
  name: 'deleteNetworkServiceProvider',
  kind: 'job',
  parameters: {
    id: 'uuid!',
  },
})

export interface DeleteOpenDaylightControllerParameters {
  readonly id: string
}

export const deleteOpenDaylightController = /* @__PURE__ */ describeCommand<'job', DeleteOpenDaylightControllerParameters, OpenDaylightController>({
  name: 'deleteOpenDaylightController',
  kind: 'job',
  parameters: {
    id: 'uuid!',
  },
})

export interface DeletePhysicalNetworkParameters {
  readonly id: string
}

export const deletePhysicalNetwork = /* @__PURE__ */ describeCommand<'job', DeletePhysicalNetworkParameters, Success>({
  name: 'deletePhysicalNetwork',
  kind: 'job',
  parameters: {
    id: 'uuid!',
  },
})

export interface DeleteStorageNetworkIpRangeParameters {
  readonly id: string
}

export const deleteStorageNetworkIpRange = /* @__PURE__ */ describeCommand<'job', DeleteStorageNetworkIpRangeParameters, Success>({
  name: 'deleteStorageNetworkIpRange',
  kind: 'job',
  parameters: {
    id: 'uuid!',
  },
})

export interface ListGuestNetworkIpv6PrefixesParameters {
  readonly id?: string | undefined
  readonly keyword?: string | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
  readonly zoneid?: string | undefined
}

export const listGuestNetworkIpv6Prefixes = /* @__PURE__ */ describeCommand<'list', ListGuestNetworkIpv6PrefixesParameters, GuestNetworkIpv6Prefixe>({
  name: 'listGuestNetworkIpv6Prefixes',
  kind: 'list',
  key: 'guestnetworkipv6prefix',
  parameters: {
    id: 'uuid',
    keyword: 'string',
    page: 'int',
    pagesize: 'int',
    zoneid: 'uuid',
  },
})

export interface ListIpv4SubnetsForGuestNetworkParameters {
  readonly id?: string | undefined
  readonly keyword?: string | undefined
  readonly networkid?: string | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
  readonly parentid?: string | undefined
  readonly subnet?: string | undefined
  readonly vpcid?: string | undefined
  readonly zoneid?: string | undefined
}

export const listIpv4SubnetsForGuestNetwork = /* @__PURE__ */ describeCommand<'list', ListIpv4SubnetsForGuestNetworkParameters, Ipv4SubnetsForGuestNetwork>({
  name: 'listIpv4SubnetsForGuestNetwork',
  kind: 'list',
  key: 'ipv4subnetsforguestnetwork',
  parameters: {
    id: 'uuid',
    keyword: 'string',
    networkid: 'uuid',
    page: 'int',
    pagesize: 'int',
    parentid: 'uuid',
    subnet: 'string',
    vpcid: 'uuid',
    zoneid: 'uuid',
  },
})

export interface ListNetworkIsolationMethodsParameters {
  readonly keyword?: string | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
}

export const listNetworkIsolationMethods = /* @__PURE__ */ describeCommand<'list', ListNetworkIsolationMethodsParameters, NetworkIsolationMethod>({
  name: 'listNetworkIsolationMethods',
  kind: 'list',
  key: 'isolationmethod',
  parameters: {
    keyword: 'string',
    page: 'int',
    pagesize: 'int',
  },
})

export interface ListNetworkPermissionsParameters {
  readonly networkid: string
}

export const listNetworkPermissions = /* @__PURE__ */ describeCommand<'list', ListNetworkPermissionsParameters, NetworkPermission>({
  name: 'listNetworkPermissions',
  kind: 'list',
  key: 'networkpermission',
  parameters: {
    networkid: 'uuid!',
  },
})

export interface ListNetworkProtocolsParameters {
  readonly option: string
}

export const listNetworkProtocols = /* @__PURE__ */ describeCommand<'list', ListNetworkProtocolsParameters, NetworkProtocol>({
  name: 'listNetworkProtocols',
  kind: 'list',
  key: 'networkprotocol',
  parameters: {
    option: 'string!',
  },
})

export interface ListNetworkServiceProvidersParameters {
  readonly keyword?: string | undefined
  readonly name?: string | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
  readonly physicalnetworkid?: string | undefined
  readonly state?: string | undefined
}

export const listNetworkServiceProviders = /* @__PURE__ */ describeCommand<'list', ListNetworkServiceProvidersParameters, NetworkServiceProvider>({
  name: 'listNetworkServiceProviders',
  kind: 'list',
  key: 'networkserviceprovider',
  parameters: {
    keyword: 'string',
    name: 'string',
    page: 'int',
    pagesize: 'int',
    physicalnetworkid: 'uuid',
    state: 'string',
  },
})

export interface ListNetworksParameters {
  readonly account?: string | undefined
  readonly acltype?: OrAnother<AclType> | undefined
  readonly associatednetworkid?: string | undefined
  readonly canusefordeploy?: boolean | undefined
  readonly displaynetwork?: boolean | undefined
  readonly domainid?: string | undefined
  readonly forvpc?: boolean | undefined
  readonly id?: string | undefined
  readonly isrecursive?: boolean | undefined
  readonly issystem?: boolean | undefined
  readonly keyword?: string | undefined
  readonly listall?: boolean | undefined
  readonly name?: string | undefined
  readonly networkfilter?: string | undefined
  readonly networkofferingid?: string | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
  readonly physicalnetworkid?: string | undefined
  readonly projectid?: string | undefined
  readonly restartrequired?: boolean | undefined
  readonly retrieveonlyresourcecount?: boolean | undefined
  readonly showicon?: boolean | undefined
  readonly specifyipranges?: boolean | undefined
  readonly supportedservices?: readonly string[] | undefined
  readonly tags?: WireObject | undefined
  readonly traffictype?: OrAnother<NetworkTrafficType> | undefined
  readonly type?: OrAnother<GuestIpType> | undefined
  readonly vlan?: string | undefined
  readonly vpcid?: string | undefined
  readonly zoneid?: string | undefined
}

export const listNetworks = /* @__PURE__ */ describeCommand<'list', ListNetworksParameters, Network>({
  name: 'listNetworks',
  kind: 'list',
  key: 'network',
  parameters: {
    account: 'string',
    acltype: 'string',
    associatednetworkid: 'uuid@4.17.0',
    canusefordeploy: 'bool',
    displaynetwork: 'bool@4.4',
    domainid: 'uuid',
    forvpc: 'bool',
    id: 'uuid',
    isrecursive: 'bool',
    issystem: 'bool',
    keyword: 'string',
    listall: 'bool',
    name: 'string@4.22.0',
    networkfilter: 'string@4.17.0',
    networkofferingid: 'uuid@4.15',
    page: 'int',
    pagesize: 'int',
    physicalnetworkid: 'uuid',
    projectid: 'uuid',
    restartrequired: 'bool',
    retrieveonlyresourcecount: 'bool@4.19',
    showicon: 'bool@4.16',
    specifyipranges: 'bool',
    supportedservices: 'list',
    tags: 'map(key,value)',
    traffictype: 'string',
    type: 'string',
    vlan: 'string@4.17.0',
    vpcid: 'uuid',
    zoneid: 'uuid',
  },
})

export interface ListNiciraNvpDeviceNetworksParameters {
  readonly keyword?: string | undefined
  readonly nvpdeviceid: string
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
}

export const listNiciraNvpDeviceNetworks = /* @__PURE__ */ describeCommand<'list', ListNiciraNvpDeviceNetworksParameters, NiciraNvpDeviceNetwork>({
  name: 'listNiciraNvpDeviceNetworks',
  kind: 'list',
  key: 'niciranvpdevicenetwork',
  parameters: {
    keyword: 'string',
    nvpdeviceid: 'uuid!',
    page: 'int',
    pagesize: 'int',
  },
})

export interface ListOpenDaylightControllersParameters {
  readonly id?: string | undefined
  readonly physicalnetworkid?: string | undefined
}

export const listOpenDaylightControllers = /* @__PURE__ */ describeCommand<'list', ListOpenDaylightControllersParameters, OpenDaylightController>({
  name: 'listOpenDaylightControllers',
  kind: 'list',
  key: 'opendaylightcontroller',
  parameters: {
    id: 'uuid',
    physicalnetworkid: 'uuid',
  },
})

export interface ListPaloAltoFirewallNetworksParameters {
  readonly keyword?: string | undefined
  readonly lbdeviceid: string
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
}

export const listPaloAltoFirewallNetworks = /* @__PURE__ */ describeCommand<'list', ListPaloAltoFirewallNetworksParameters, PaloAltoFirewallNetwork>({
  name: 'listPaloAltoFirewallNetworks',
  kind: 'list',
  key: 'paloaltofirewallnetwork',
  parameters: {
    keyword: 'string',
    lbdeviceid: 'uuid!',
    page: 'int',
    pagesize: 'int',
  },
})

export interface ListPhysicalNetworksParameters {
  readonly id?: string | undefined
  readonly keyword?: string | undefined
  readonly name?: string | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
  readonly zoneid?: string | undefined
}

export const listPhysicalNetworks = /* @__PURE__ */ describeCommand<'list', ListPhysicalNetworksParameters, PhysicalNetwork>({
  name: 'listPhysicalNetworks',
  kind: 'list',
  key: 'physicalnetwork',
  parameters: {
    id: 'uuid',
    keyword: 'string',
    name: 'string',
    page: 'int',
    pagesize: 'int',
    zoneid: 'uuid',
  },
})

export interface ListStorageNetworkIpRangeParameters {
  readonly id?: string | undefined
  readonly keyword?: string | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
  readonly podid?: string | undefined
  readonly zoneid?: string | undefined
}

export const listStorageNetworkIpRange = /* @__PURE__ */ describeCommand<'list', ListStorageNetworkIpRangeParameters, StorageNetworkIpRange>({
  name: 'listStorageNetworkIpRange',
  kind: 'list',
  key: 'storagenetworkiprange',
  parameters: {
    id: 'uuid',
    keyword: 'string',
    page: 'int',
    pagesize: 'int',
    podid: 'uuid',
    zoneid: 'uuid',
  },
})

export interface ListSupportedNetworkServicesParameters {
  readonly keyword?: string | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
  readonly provider?: string | undefined
  readonly service?: string | undefined
}

export const listSupportedNetworkServices = /* @__PURE__ */ describeCommand<'list', ListSupportedNetworkServicesParameters, SupportedNetworkService>({
  name: 'listSupportedNetworkServices',
  kind: 'list',
  key: 'networkservice',
  parameters: {
    keyword: 'string',
    page: 'int',
    pagesize: 'int',
    provider: 'string',
    service: 'string',
  },
})

export interface MigrateNetworkParameters {
  readonly networkid: string
  readonly networkofferingid: string
  readonly resume?: boolean | undefined
}

export const migrateNetwork = /* @__PURE__ */ describeCommand<'job', MigrateNetworkParameters, Network>({
  name: 'migrateNetwork',
  kind: 'job',
  parameters: {
    networkid: 'uuid!',
    networkofferingid: 'uuid!',
    resume: 'bool',
  },
})

export interface ReleasePublicIpRangeParameters {
  readonly id: string
}

export const releasePublicIpRange = /* @__PURE__ */ describeCommand<'sync', ReleasePublicIpRangeParameters, Success>({
  name: 'releasePublicIpRange',
  kind: 'sync',
  parameters: {
    id: 'uuid!',
  },
})

export interface RemoveNetworkPermissionsParameters {
  readonly accountids?: readonly string[] | undefined
  readonly accounts?: readonly string[] | undefined
  readonly networkid: string
  readonly projectids?: readonly string[] | undefined
}

export const removeNetworkPermissions = /* @__PURE__ */ describeCommand<'sync', RemoveNetworkPermissionsParameters, Success>({
  name: 'removeNetworkPermissions',
  kind: 'sync',
  parameters: {
    accountids: 'list',
    accounts: 'list',
    networkid: 'uuid!',
    projectids: 'list',
  },
})

export interface ResetNetworkPermissionsParameters {
  readonly networkid: string
}

export const resetNetworkPermissions = /* @__PURE__ */ describeCommand<'sync', ResetNetworkPermissionsParameters, Success>({
  name: 'resetNetworkPermissions',
  kind: 'sync',
  parameters: {
    networkid: 'uuid!',
  },
})

export interface RestartNetworkParameters {
  readonly cleanup?: boolean | undefined
  readonly id: string
  readonly livepatch?: boolean | undefined
  readonly makeredundant?: boolean | undefined
}

export const restartNetwork = /* @__PURE__ */ describeCommand<'job', RestartNetworkParameters, Success>({
  name: 'restartNetwork',
  kind: 'job',
  parameters: {
    cleanup: 'bool',
    id: 'uuid!',
    livepatch: 'bool@4.17.0',
    makeredundant: 'bool@4.11.1',
  },
})

export interface UpdateNetworkParameters {
  readonly changecidr?: boolean | undefined
  readonly customid?: string | undefined
  readonly displaynetwork?: boolean | undefined
  readonly displaytext?: string | undefined
  readonly dns1?: string | undefined
  readonly dns2?: string | undefined
  readonly forced?: boolean | undefined
  readonly guestvmcidr?: string | undefined
  readonly hideipaddressusage?: boolean | undefined
  readonly id: string
  readonly ip6dns1?: string | undefined
  readonly ip6dns2?: string | undefined
  readonly name?: string | undefined
  readonly networkdomain?: string | undefined
  readonly networkofferingid?: string | undefined
  readonly privatemtu?: number | undefined
  readonly publicmtu?: number | undefined
  readonly sourcenatipaddress?: string | undefined
  readonly updateinsequence?: boolean | undefined
}

export const updateNetwork = /* @__PURE__ */ describeCommand<'job', UpdateNetworkParameters, Network>({
  name: 'updateNetwork',
  kind: 'job',
  key: 'network',
  parameters: {
    changecidr: 'bool',
    customid: 'string@4.4',
    displaynetwork: 'bool',
    displaytext: 'string',
    dns1: 'string@4.18.0',
    dns2: 'string@4.18.0',
    forced: 'bool',
    guestvmcidr: 'string',
    hideipaddressusage: 'bool@4.15',
    id: 'uuid!',
    ip6dns1: 'string@4.18.0',
    ip6dns2: 'string@4.18.0',
    name: 'string',
    networkdomain: 'string',
    networkofferingid: 'uuid',
    privatemtu: 'int@4.18.0',
    publicmtu: 'int@4.18.0',
    sourcenatipaddress: 'string@4.19',
    updateinsequence: 'bool',
  },
})

export interface UpdateNetworkServiceProviderParameters {
  readonly id: string
  readonly servicelist?: readonly string[] | undefined
  readonly state?: string | undefined
}

export const updateNetworkServiceProvider = /* @__PURE__ */ describeCommand<'job', UpdateNetworkServiceProviderParameters, NetworkServiceProvider>({
  name: 'updateNetworkServiceProvider',
  kind: 'job',
  parameters: {
    id: 'uuid!',
    servicelist: 'list',
    state: 'string',
  },
})

export interface UpdatePhysicalNetworkParameters {
  readonly id: string
  readonly networkspeed?: string | undefined
  readonly state?: string | undefined
  readonly tags?: readonly string[] | undefined
  readonly vlan?: string | undefined
}

export const updatePhysicalNetwork = /* @__PURE__ */ describeCommand<'job', UpdatePhysicalNetworkParameters, PhysicalNetwork>({
  name: 'updatePhysicalNetwork',
  kind: 'job',
  parameters: {
    id: 'uuid!',
    networkspeed: 'string',
    state: 'string',
    tags: 'list',
    vlan: 'string',
  },
})

export interface UpdateStorageNetworkIpRangeParameters {
  readonly endip?: string | undefined
  readonly id: string
  readonly netmask?: string | undefined
  readonly startip?: string | undefined
  readonly vlan?: number | undefined
}

export const updateStorageNetworkIpRange = /* @__PURE__ */ describeCommand<'job', UpdateStorageNetworkIpRangeParameters, StorageNetworkIpRange>({
  name: 'updateStorageNetworkIpRange',
  kind: 'job',
  parameters: {
    endip: 'string',
    id: 'uuid!',
    netmask: 'string',
    startip: 'string',
    vlan: 'int',
  },
})
