// Generated from catalogue/ by generator/generate.mjs; change those, not this.
import { describeCommand } from '../api/command.ts'
import type { Success } from '../api/command.ts'
import type { NetscalerControlCenter, NetscalerLoadBalancer, NetscalerLoadBalancerNetwork, RegisterNetscalerServicePackageAnswer } from './entities/netscaler.ts'

export interface AddNetscalerLoadBalancerParameters {
  readonly gslbprovider?: boolean | undefined
  readonly gslbproviderprivateip?: string | undefined
  readonly gslbproviderpublicip?: string | undefined
  readonly isexclusivegslbprovider?: boolean | undefined
  readonly networkdevicetype: string
  readonly password: string
  readonly physicalnetworkid: string
  readonly url: string
  readonly username: string
}

export const addNetscalerLoadBalancer = /* @__PURE__ */ describeCommand<'job', AddNetscalerLoadBalancerParameters, NetscalerLoadBalancer>({
  name: 'addNetscalerLoadBalancer',
  kind: 'job',
  parameters: {
    gslbprovider: 'bool',
    gslbproviderprivateip: 'string',
    gslbproviderpublicip: 'string',
    isexclusivegslbprovider: 'bool',
    networkdevicetype: 'string!',
    password: 'string!',
    physicalnetworkid: 'uuid!',
    url: 'string!',
    username: 'string!',
  },
})

export interface ConfigureNetscalerLoadBalancerParameters {
  readonly inline?: boolean | undefined
  readonly lbdevicecapacity?: number | undefined
  readonly lbdevicededicated?: boolean | undefined
  readonly lbdeviceid: string
  readonly podids?: readonly string[] | undefined
}

export const configureNetscalerLoadBalancer = /* @__PURE__ */ describeCommand<'job', ConfigureNetscalerLoadBalancerParameters, NetscalerLoadBalancer>({
  name: 'configureNetscalerLoadBalancer',
  kind: 'job',
  parameters: {
    inline: 'bool',
    lbdevicecapacity: 'long',
    lbdevicededicated: 'bool',
    lbdeviceid: 'uuid!',
    podids: 'list',
  },
})

export interface DeleteNetscalerControlCenterParameters {
  readonly id: string
}

export const deleteNetscalerControlCenter = /* @__PURE__ */ describeCommand<'sync', DeleteNetscalerControlCenterParameters, Success>({
  name: 'deleteNetscalerControlCenter',
  kind: 'sync',
  parameters: {
    id: 'string!',
  },
})

export interface DeleteNetscalerLoadBalancerParameters {
  readonly lbdeviceid: string
}

export const deleteNetscalerLoadBalancer = /* @__PURE__ */ describeCommand<'job', DeleteNetscalerLoadBalancerParameters, Success>({
  name: 'deleteNetscalerLoadBalancer',
  kind: 'job',
  parameters: {
    lbdeviceid: 'uuid!',
  },
})

export interface ListNetscalerControlCenterParameters {
  readonly keyword?: string | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
}

export const listNetscalerControlCenter = /* @__PURE__ */ describeCommand<'list', ListNetscalerControlCenterParameters, NetscalerControlCenter>({
  name: 'listNetscalerControlCenter',
  kind: 'list',
  key: 'netscalercontrolcenter',
  parameters: {
    keyword: 'string',
    page: 'int',
    pagesize: 'int',
  },
})

export interface ListNetscalerLoadBalancerNetworksParameters {
  readonly keyword?: string | undefined
  readonly lbdeviceid: string
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
}

export const listNetscalerLoadBalancerNetworks = /* @__PURE__ */ describeCommand<'list', ListNetscalerLoadBalancerNetworksParameters, NetscalerLoadBalancerNetwork>({
  name: 'listNetscalerLoadBalancerNetworks',
  kind: 'list',
  key: 'netscalerloadbalancernetwork',
  parameters: {
    keyword: 'string',
    lbdeviceid: 'uuid!',
    page: 'int',
    pagesize: 'int',
  },
})

export interface ListNetscalerLoadBalancersParameters {
  readonly keyword?: string | undefined
  readonly lbdeviceid?: string | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
  readonly physicalnetworkid?: string | undefined
}

export const listNetscalerLoadBalancers = /* @__PURE__ */ describeCommand<'list', ListNetscalerLoadBalancersParameters, NetscalerLoadBalancer>({
  name: 'listNetscalerLoadBalancers',
  kind: 'list',
  key: 'netscalerloadbalancer',
  envelope: 'listnetscalerloadbalancerresponse',
  parameters: {
    keyword: 'string',
    lbdeviceid: 'uuid',
    page: 'int',
    pagesize: 'int',
    physicalnetworkid: 'uuid',
  },
})

export interface RegisterNetscalerControlCenterParameters {
  readonly ipaddress: string
  readonly numretries: number
  readonly password: string
  readonly username: string
}

export const registerNetscalerControlCenter = /* @__PURE__ */ describeCommand<'job', RegisterNetscalerControlCenterParameters, NetscalerControlCenter>({
  name: 'registerNetscalerControlCenter',
  kind: 'job',
  parameters: {
    ipaddress: 'string!',
    numretries: 'int!',
    password: 'string!',
    username: 'string!',
  },
})

export interface RegisterNetscalerServicePackageParameters {
  readonly description: string
  readonly name: string
}

export const registerNetscalerServicePackage = /* @__PURE__ */ describeCommand<'sync', RegisterNetscalerServicePackageParameters, RegisterNetscalerServicePackageAnswer>({
  name: 'registerNetscalerServicePackage',
  kind: 'sync',
  parameters: {
    description: 'string!',
    name: 'string!',
  },
})
