// Generated from catalogue/ by generator/generate.mjs; change those, not this.
import { describeCommand } from '../api/command.ts'
import type { OrAnother, Success, WireObject } from '../api/command.ts'
import type { NetworkOffering } from './entities/network-offering.ts'
import type { GuestIpType, NetworkOfferingState, NetworkTrafficType, ServiceCapability, ServiceProvider } from './values.ts'

export interface CreateNetworkOfferingParameters {
  readonly availability?: string | undefined
  readonly conservemode?: boolean | undefined
  readonly details?: WireObject | undefined
  readonly displaytext?: string | undefined
  readonly domainid?: readonly string[] | undefined
  readonly egressdefaultpolicy?: boolean | undefined
  readonly enable?: boolean | undefined
  readonly fornsx?: boolean | undefined
  readonly fortungsten?: boolean | undefined
  readonly forvpc?: boolean | undefined
  readonly guestiptype: OrAnother<GuestIpType>
  readonly internetprotocol?: string | undefined
  readonly ispersistent?: boolean | undefined
  readonly keepaliveenabled?: boolean | undefined
  readonly maxconnections?: number | undefined
  readonly name: string
  readonly networkmode?: string | undefined
  readonly networkrate?: number | undefined
  readonly nsxsupportlb?: boolean | undefined
  readonly nsxsupportsinternallb?: boolean | undefined
  readonly provider?: string | undefined
  readonly routingmode?: string | undefined
  readonly servicecapabilitylist?: readonly ServiceCapability[] | undefined
  readonly serviceofferingid?: string | undefined
  readonly serviceproviderlist?: readonly ServiceProvider[] | undefined
  readonly specifyasnumber?: boolean | undefined
  readonly specifyipranges?: boolean | undefined
  readonly specifyvlan?: boolean | undefined
  readonly supportedservices?: readonly string[] | undefined
  readonly tags?: string | undefined
  readonly traffictype: OrAnother<NetworkTrafficType>
  readonly zoneid?: readonly string[] | undefined
}

export const createNetworkOffering = /* @__PURE__ */ describeCommand<'sync', CreateNetworkOfferingParameters, NetworkOffering>({
  name: 'createNetworkOffering',
  kind: 'sync',
  key: 'networkoffering',
  parameters: {
    availability: 'string',
    conservemode: 'bool',
    details: 'map(named0)@4.2.0',
    displaytext: 'string',
    domainid: 'list@4.15',
    egressdefaultpolicy: 'bool',
    enable: 'bool@4.16',
    fornsx: 'bool@4.20.0',
    fortungsten: 'bool@4.18',
    forvpc: 'bool',
    guestiptype: 'string!',
    internetprotocol: 'string@4.17.0',
    ispersistent: 'bool',
    keepaliveenabled: 'bool',
    maxconnections: 'int',
    name: 'string!',
    networkmode: 'string@4.20.0',
    networkrate: 'int',
    nsxsupportlb: 'bool@4.20.0',
    nsxsupportsinternallb: 'bool@4.20.0',
    provider: 'string@4.21.0',
    routingmode: 'string@4.20.0',
    servicecapabilitylist: 'map(objects)',
    serviceofferingid: 'uuid',
    serviceproviderlist: 'map(service,provider)',
    specifyasnumber: 'bool@4.20.0',
    specifyipranges: 'bool',
    specifyvlan: 'bool',
    supportedservices: 'list',
    tags: 'string<=4096',
    traffictype: 'string!',
    zoneid: 'list@4.13',
  },
})

export interface DeleteNetworkOfferingParameters {
  readonly id: string
}

export const deleteNetworkOffering = /* @__PURE__ */ describeCommand<'sync', DeleteNetworkOfferingParameters, Success>({
  name: 'deleteNetworkOffering',
  kind: 'sync',
  parameters: {
    id: 'uuid!',
  },
})

export interface ListNetworkOfferingsParameters {
  readonly availability?: string | undefined
  readonly displaytext?: string | undefined
  readonly domainid?: string | undefined
  readonly forvpc?: boolean | undefined
  readonly guestiptype?: OrAnother<GuestIpType> | undefined
  readonly id?: string | undefined
  readonly isdefault?: boolean | undefined
  readonly istagged?: boolean | undefined
  readonly keyword?: string | undefined
  readonly name?: string | undefined
  readonly networkid?: string | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
  readonly routingmode?: string | undefined
  readonly sourcenatsupported?: boolean | undefined
  readonly specifyipranges?: boolean | undefined
  readonly specifyvlan?: boolean | undefined
  readonly state?: OrAnother<NetworkOfferingState> | undefined
  readonly supportedservices?: readonly string[] | undefined
  readonly tags?: string | undefined
  readonly traffictype?: string | undefined
  readonly zoneid?: string | undefined
}

export const listNetworkOfferings = /* @__PURE__ */ describeCommand<'list', ListNetworkOfferingsParameters, NetworkOffering>({
  name: 'listNetworkOfferings',
  kind: 'list',
  key: 'networkoffering',
  parameters: {
    availability: 'string',
    displaytext: 'string',
    domainid: 'uuid@4.13',
    forvpc: 'bool',
    guestiptype: 'string',
    id: 'uuid',
    isdefault: 'bool',
    istagged: 'bool',
    keyword: 'string',
    name: 'string',
    networkid: 'uuid',
    page: 'int',
    pagesize: 'int',
    routingmode: 'string@4.20.0',
    sourcenatsupported: 'bool',
    specifyipranges: 'bool',
    specifyvlan: 'bool',
    state: 'string',
    supportedservices: 'list',
    tags: 'string<=4096',
    traffictype: 'string',
    zoneid: 'uuid',
  },
})

export interface UpdateNetworkOfferingParameters {
  readonly availability?: string | undefined
  readonly displaytext?: string | undefined
  readonly domainid?: string | undefined
  readonly id?: string | undefined
  readonly keepaliveenabled?: boolean | undefined
  readonly maxconnections?: number | undefined
  readonly name?: string | undefined
  readonly sortkey?: number | undefined
  readonly state?: string | undefined
  readonly tags?: string | undefined
  readonly zoneid?: string | undefined
}

export const updateNetworkOffering = /* @__PURE__ */ describeCommand<'sync', UpdateNetworkOfferingParameters, NetworkOffering>({
  name: 'updateNetworkOffering',
  kind: 'sync',
  parameters: {
    availability: 'string',
    displaytext: 'string',
    domainid: 'string@4.15',
    id: 'uuid',
    keepaliveenabled: 'bool',
    maxconnections: 'int',
    name: 'string',
    sortkey: 'int',
    state: 'string',
    tags: 'string<=4096',
    zoneid: 'string<=4096@4.13',
  },
})
