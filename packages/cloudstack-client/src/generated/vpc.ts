// Generated from catalogue/ by generator/generate.mjs; change those, not this.
import { describeCommand } from '../api/command.ts'
import type { OrAnother, Success, WireObject } from '../api/command.ts'
import type { PrivateGateway, StaticRoute, VPC, VPCOffering } from './entities/vpc.ts'
import type { NetworkOfferingState, ServiceCapability, ServiceProvider, VpcState } from './values.ts'

export interface CreatePrivateGatewayParameters {
  readonly aclid?: string | undefined
  readonly associatednetworkid?: string | undefined
  readonly bypassvlanoverlapcheck?: boolean | undefined
  readonly gateway: string
  readonly ipaddress: string
  readonly netmask: string
  readonly networkofferingid?: string | undefined
  readonly physicalnetworkid?: string | undefined
  readonly sourcenatsupported?: boolean | undefined
  readonly vlan?: string | undefined
  readonly vpcid: string
}

export const createPrivateGateway = /* @__PURE__ */ describeCommand<'job-with-id', CreatePrivateGatewayParameters, PrivateGateway>({
  name: 'createPrivateGateway',
  kind: 'job-with-id',
  parameters: {
    aclid: 'uuid',
    associatednetworkid: 'uuid@4.17.0',
    bypassvlanoverlapcheck: 'bool@4.15',
    gateway: 'string!',
    ipaddress: 'string!',
    netmask: 'string!',
    networkofferingid: 'uuid',
    physicalnetworkid: 'uuid',
    sourcenatsupported: 'bool',
    vlan: 'string',
    vpcid: 'uuid!',
  },
})

export interface CreateStaticRouteParameters {
  readonly cidr: string
  readonly gatewayid?: string | undefined
  readonly nexthop?: string | undefined
  readonly vpcid?: string | undefined
}

export const createStaticRoute = /* @__PURE__ */ describeCommand<'job-with-id', CreateStaticRouteParameters, StaticRoute>({
  name: 'createStaticRoute',
  kind: 'job-with-id',
  parameters: {
    cidr: 'string!',
    gatewayid: 'uuid',
    nexthop: 'string@4.21.0',
    vpcid: 'uuid@4.21.0',
  },
})

export interface CreateVPCParameters {
  readonly account?: string | undefined
  readonly asnumber?: number | undefined
  readonly bgppeerids?: readonly string[] | undefined
  readonly cidr?: string | undefined
  readonly cidrsize?: number | undefined
  readonly displaytext?: string | undefined
  readonly dns1?: string | undefined
  readonly dns2?: string | undefined
  readonly domainid?: string | undefined
  readonly fordisplay?: boolean | undefined
  readonly ip6dns1?: string | undefined
  readonly ip6dns2?: string | undefined
  readonly name: string
  readonly networkdomain?: string | undefined
  readonly projectid?: string | undefined
  readonly publicmtu?: number | undefined
  readonly sourcenatipaddress?: string | undefined
  readonly start?: boolean | undefined
  readonly userouteripresolver?: boolean | undefined
  readonly vpcofferingid: string
  readonly zoneid: string
}

export const createVPC = /* @__PURE__ */ describeCommand<'job-with-id', CreateVPCParameters, VPC>({
  name: 'createVPC',
  kind: 'job-with-id',
  key: 'vpc',
  parameters: {
    account: 'string',
    asnumber: 'long@4.20.0',
    bgppeerids: 'list@4.20.0',
    cidr: 'string',
    cidrsize: 'int@4.20.0',
    displaytext: 'string',
    dns1: 'string@4.18.0',
    dns2: 'string@4.18.0',
    domainid: 'uuid',
    fordisplay: 'bool@4.4',
    ip6dns1: 'string@4.18.0',
    ip6dns2: 'string@4.18.0',
    name: 'string!',
    networkdomain: 'string',
    projectid: 'uuid',
    publicmtu: 'int@4.18.0',
    sourcenatipaddress: 'string@4.19',
    start: 'bool@4.3',
    userouteripresolver: 'bool@4.21',
    vpcofferingid: 'uuid!',
    zoneid: 'uuid!',
  },
})

export interface CreateVPCOfferingParameters {
  readonly displaytext?: string | undefined
  readonly domainid?: readonly string[] | undefined
  readonly enable?: boolean | undefined
  readonly fornsx?: boolean | undefined
  readonly internetprotocol?: string | undefined
  readonly name: string
  readonly networkmode?: string | undefined
  readonly nsxsupportlb?: boolean | undefined
  readonly provider?: string | undefined
  readonly routingmode?: string | undefined
  readonly servicecapabilitylist?: readonly ServiceCapability[] | undefined
  readonly serviceofferingid?: string | undefined
  readonly serviceproviderlist?: readonly ServiceProvider[] | undefined
  readonly specifyasnumber?: boolean | undefined
  readonly supportedservices?: readonly string[] | undefined
  readonly zoneid?: readonly string[] | undefined
}

export const createVPCOffering = /* @__PURE__ */ describeCommand<'job-with-id', CreateVPCOfferingParameters, VPCOffering>({
  name: 'createVPCOffering',
  kind: 'job-with-id',
  parameters: {
    displaytext: 'string',
    domainid: 'list@4.15',
    enable: 'bool@4.16',
    fornsx: 'bool@4.20.0',
    internetprotocol: 'string@4.17.0',
    name: 'string!',
    networkmode: 'string@4.20.0',
    nsxsupportlb: 'bool@4.20.0',
    provider: 'string@4.21.0',
    routingmode: 'string@4.20.0',
    servicecapabilitylist: 'map(objects)@4.4',
    serviceofferingid: 'uuid',
    serviceproviderlist: 'map(service,provider)',
    specifyasnumber: 'bool@4.20.0',
    supportedservices: 'list',
    zoneid: 'list@4.13',
  },
})

export interface DeletePrivateGatewayParameters {
  readonly id: string
}

export const deletePrivateGateway = /* @__PURE__ */ describeCommand<'job', DeletePrivateGatewayParameters, Success>({
  name: 'deletePrivateGateway',
  kind: 'job',
  parameters: {
    id: 'uuid!',
  },
})

export interface DeleteStaticRouteParameters {
  readonly id: string
}

export const deleteStaticRoute = /* @__PURE__ */ describeCommand<'job', DeleteStaticRouteParameters, Success>({
  name: 'deleteStaticRoute',
  kind: 'job',
  parameters: {
    id: 'uuid!',
  },
})

export interface DeleteVPCParameters {
  readonly id: string
}

export const deleteVPC = /* @__PURE__ */ describeCommand<'job', DeleteVPCParameters, Success>({
  name: 'deleteVPC',
  kind: 'job',
  parameters: {
    id: 'uuid!',
  },
})

export interface DeleteVPCOfferingParameters {
  readonly id: string
}

export const deleteVPCOffering = /* @__PURE__ */ describeCommand<'job', DeleteVPCOfferingParameters, Success>({
  name: 'deleteVPCOffering',
  kind: 'job',
  parameters: {
    id: 'uuid!',
  },
})

export interface ListPrivateGatewaysParameters {
  readonly account?: string | undefined
  readonly domainid?: string | undefined
  readonly id?: string | undefined
  readonly ipaddress?: string | undefined
  readonly isrecursive?: boolean | undefined
  readonly keyword?: string | undefined
  readonly listall?: boolean | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
  readonly projectid?: string | undefined
  readonly state?: string | undefined
  readonly vlan?: string | undefined
  readonly vpcid?: string | undefined
}

export const listPrivateGateways = /* @__PURE__ */ describeCommand<'list', ListPrivateGatewaysParameters, PrivateGateway>({
  name: 'listPrivateGateways',
  kind: 'list',
  key: 'privategateway',
  parameters: {
    account: 'string',
    domainid: 'uuid',
    id: 'uuid',
    ipaddress: 'string',
    isrecursive: 'bool',
    keyword: 'string',
    listall: 'bool',
    page: 'int',
    pagesize: 'int',
    projectid: 'uuid',
    state: 'string',
    vlan: 'string',
    vpcid: 'uuid',
  },
})

export interface ListStaticRoutesParameters {
  readonly account?: string | undefined
  readonly domainid?: string | undefined
  readonly gatewayid?: string | undefined
  readonly id?: string | undefined
  readonly isrecursive?: boolean | undefined
  readonly keyword?: string | undefined
  readonly listall?: boolean | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
  readonly projectid?: string | undefined
  readonly state?: string | undefined
  readonly tags?: WireObject | undefined
  readonly vpcid?: string | undefined
}

export const listStaticRoutes = /* @__PURE__ */ describeCommand<'list', ListStaticRoutesParameters, StaticRoute>({
  name: 'listStaticRoutes',
  kind: 'list',
  key: 'staticroute',
  parameters: {
    account: 'string',
    domainid: 'uuid',
    gatewayid: 'uuid',
    id: 'uuid',
    isrecursive: 'bool',
    keyword: 'string',
    listall: 'bool',
    page: 'int',
    pagesize: 'int',
    projectid: 'uuid',
    state: 'string@4.15',
    tags: 'map(key,value)',
    vpcid: 'uuid',
  },
})

export interface ListVPCOfferingsParameters {
  readonly displaytext?: string | undefined
  readonly domainid?: string | undefined
  readonly id?: string | undefined
  readonly isdefault?: boolean | undefined
  readonly keyword?: string | undefined
  readonly name?: string | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
  readonly state?: OrAnother<NetworkOfferingState> | undefined
  readonly supportedservices?: readonly string[] | undefined
  readonly zoneid?: string | undefined
}

export const listVPCOfferings = /* @__PURE__ */ describeCommand<'list', ListVPCOfferingsParameters, VPCOffering>({
  name: 'listVPCOfferings',
  kind: 'list',
  key: 'vpcoffering',
  parameters: {
    displaytext: 'string',
    domainid: 'uuid@4.18',
    id: 'uuid',
    isdefault: 'bool',
    keyword: 'string',
    name: 'string',
    page: 'int',
    pagesize: 'int',
    state: 'string',
    supportedservices: 'list',
    zoneid: 'uuid@4.13',
  },
})

export interface ListVPCsParameters {
  readonly account?: string | undefined
  readonly cidr?: string | undefined
  readonly displaytext?: string | undefined
  readonly domainid?: string | undefined
  readonly fordisplay?: boolean | undefined
  readonly id?: string | undefined
  readonly isrecursive?: boolean | undefined
  readonly keyword?: string | undefined
  readonly listall?: boolean | undefined
  readonly name?: string | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
  readonly projectid?: string | undefined
  readonly restartrequired?: boolean | undefined
  readonly showicon?: boolean | undefined
  readonly state?: OrAnother<VpcState> | undefined
  readonly supportedservices?: readonly string[] | undefined
  readonly tags?: WireObject | undefined
  readonly vpcofferingid?: string | undefined
  readonly zoneid?: string | undefined
}

export const listVPCs = /* @__PURE__ */ describeCommand<'list', ListVPCsParameters, VPC>({
  name: 'listVPCs',
  kind: 'list',
  key: 'vpc',
  parameters: {
    account: 'string',
    cidr: 'string',
    displaytext: 'string',
    domainid: 'uuid',
    fordisplay: 'bool@4.4',
    id: 'uuid',
    isrecursive: 'bool',
    keyword: 'string',
    listall: 'bool',
    name: 'string',
    page: 'int',
    pagesize: 'int',
    projectid: 'uuid',
    restartrequired: 'bool',
    showicon: 'bool@4.16',
    state: 'string',
    supportedservices: 'list',
    tags: 'map(key,value)',
    vpcofferingid: 'uuid',
    zoneid: 'uuid',
  },
})

export interface MigrateVPCParameters {
  readonly resume?: boolean | undefined
  readonly tiernetworkofferings?: WireObject | undefined
  readonly vpcid: string
  readonly vpcofferingid: string
}

export const migrateVPC = /* @__PURE__ */ describeCommand<'job', MigrateVPCParameters, VPC>({
  name: 'migrateVPC',
  kind: 'job',
  parameters: {
    resume: 'bool',
    tiernetworkofferings: 'map(key,value)',
    vpcid: 'uuid!',
    vpcofferingid: 'uuid!',
  },
})

export interface RestartVPCParameters {
  readonly cleanup?: boolean | undefined
  readonly id: string
  readonly livepatch?: boolean | undefined
  readonly makeredundant?: boolean | undefined
}

export const restartVPC = /* @__PURE__ */ describeCommand<'job', RestartVPCParameters, Success>({
  name: 'restartVPC',
  kind: 'job',
  parameters: {
    cleanup: 'bool',
    id: 'uuid!',
    livepatch: 'bool@4.17.0',
    makeredundant: 'bool',
  },
})

export interface UpdateVPCParameters {
  readonly customid?: string | undefined
  readonly displaytext?: string | undefined
  readonly fordisplay?: boolean | undefined
  readonly id: string
  readonly name?: string | undefined
  readonly publicmtu?: number | undefined
  readonly sourcenatipaddress?: string | undefined
}

export const updateVPC = /* @__PURE__ */ describeCommand<'job', UpdateVPCParameters, VPC>({
  name: 'updateVPC',
  kind: 'job',
  key: 'vpc',
  parameters: {
    customid: 'string@4.4',
    displaytext: 'string',
    fordisplay: 'bool@4.4',
    id: 'uuid!',
    name: 'string',
    publicmtu: 'int@4.18.0',
    sourcenatipaddress: 'string@4.19',
  },
})

export interface UpdateVPCOfferingParameters {
  readonly displaytext?: string | undefined
  readonly domainid?: string | undefined
  readonly id: string
  readonly name?: string | undefined
  readonly sortkey?: number | undefined
  readonly state?: string | undefined
  readonly zoneid?: string | undefined
}

export const updateVPCOffering = /* @__PURE__ */ describeCommand<'job', UpdateVPCOfferingParameters, VPCOffering>({
  name: 'updateVPCOffering',
  kind: 'job',
  parameters: {
    displaytext: 'string',
    domainid: 'string<=4096@4.15',
    id: 'uuid!',
    name: 'string',
    sortkey: 'int@4.15',
    state: 'string',
    zoneid: 'string@4.13',
  },
})
