// Generated from catalogue/ by generator/generate.mjs; change those, not this.
import { describeCommand } from '../api/command.ts'
import type { OrAnother } from '../api/command.ts'
import type { ChangeServiceForRouterAnswer, GetRouterHealthCheckResultsAnswer, Router, VirtualRouterElement } from './entities/router.ts'
import type { CpuArchitecture } from './values.ts'

export interface ChangeServiceForRouterParameters {
  readonly id: string
  readonly serviceofferingid: string
}

export const changeServiceForRouter = /* @__PURE__ */ describeCommand<'sync', ChangeServiceForRouterParameters, ChangeServiceForRouterAnswer>({
  name: 'changeServiceForRouter',
  kind: 'sync',
  parameters: {
    id: 'uuid!',
    serviceofferingid: 'uuid!',
  },
})

export interface ConfigureVirtualRouterElementParameters {
  readonly enabled: boolean
  readonly id: string
}

export const configureVirtualRouterElement = /* @__PURE__ */ describeCommand<'job', ConfigureVirtualRouterElementParameters, VirtualRouterElement>({
  name: 'configureVirtualRouterElement',
  kind: 'job',
  parameters: {
    enabled: 'bool!',
    id: 'uuid!',
  },
})

export interface CreateVirtualRouterElementParameters {
  readonly nspid: string
  readonly providertype?: string | undefined
}

export const createVirtualRouterElement = /* @__PURE__ */ describeCommand<'job-with-id', CreateVirtualRouterElementParameters, VirtualRouterElement>({
  name: 'createVirtualRouterElement',
  kind: 'job-with-id',
  parameters: {
    nspid: 'uuid!',
    providertype: 'uuid',
  },
})

export interface DestroyRouterParameters {
  readonly id: string
}

export const destroyRouter = /* @__PURE__ */ describeCommand<'job', DestroyRouterParameters, Router>({
  name: 'destroyRouter',
  kind: 'job',
  parameters: {
    id: 'uuid!',
  },
})

export interface GetRouterHealthCheckResultsParameters {
  readonly performfreshchecks?: boolean | undefined
  readonly routerid: string
}

export const getRouterHealthCheckResults = /* @__PURE__ */ describeCommand<'sync', GetRouterHealthCheckResultsParameters, GetRouterHealthCheckResultsAnswer>({
  name: 'getRouterHealthCheckResults',
  kind: 'sync',
  parameters: {
    performfreshchecks: 'bool',
    routerid: 'uuid!',
  },
})

export interface ListRoutersParameters {
  readonly account?: string | undefined
  readonly arch?: OrAnother<CpuArchitecture> | undefined
  readonly clusterid?: string | undefined
  readonly domainid?: string | undefined
  readonly fetchhealthcheckresults?: boolean | undefined
  readonly forvpc?: boolean | undefined
  readonly healthchecksfailed?: boolean | undefined
  readonly hostid?: string | undefined
  readonly id?: string | undefined
  readonly isrecursive?: boolean | undefined
  readonly keyword?: string | undefined
  readonly listall?: boolean | undefined
  readonly name?: string | undefined
  readonly networkid?: string | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
  readonly podid?: string | undefined
  readonly projectid?: string | undefined
  readonly state?: string | undefined
  readonly version?: string | undefined
  readonly vpcid?: string | undefined
  readonly zoneid?: string | undefined
}

export const listRouters = /* @__PURE__ */ describeCommand<'list', ListRoutersParameters, Router>({
  name: 'listRouters',
  kind: 'list',
  key: 'router',
  parameters: {
    account: 'string',
    arch: 'string@4.20.1',
    clusterid: 'uuid',
    domainid: 'uuid',
    fetchhealthcheckresults: 'bool@4.14',
    forvpc: 'bool',
    healthchecksfailed: 'bool@4.16',
    hostid: 'uuid',
    id: 'uuid',
    isrecursive: 'bool',
    keyword: 'string',
    listall: 'bool',
    name: 'string',
    networkid: 'uuid',
    page: 'int',
    pagesize: 'int',
    podid: 'uuid',
    projectid: 'uuid',
    state: 'string',
    version: 'string',
    vpcid: 'uuid',
    zoneid: 'uuid',
  },
})

export interface ListVirtualRouterElementsParameters {
  readonly enabled?: boolean | undefined
  readonly id?: string | undefined
  readonly keyword?: string | undefined
  readonly nspid?: string | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
}

export const listVirtualRouterElements = /* @__PURE__ */ describeCommand<'list', ListVirtualRouterElementsParameters, VirtualRouterElement>({
  name: 'listVirtualRouterElements',
  kind: 'list',
  key: 'virtualrouterelement',
  parameters: {
    enabled: 'bool',
    id: 'uuid',
    keyword: 'string',
    nspid: 'uuid',
    page: 'int',
    pagesize: 'int',
  },
})

export interface RebootRouterParameters {
  readonly forced?: boolean | undefined
  readonly id: string
}

export const rebootRouter = /* @__PURE__ */ describeCommand<'job', RebootRouterParameters, Router>({
  name: 'rebootRouter',
  kind: 'job',
  parameters: {
    forced: 'bool@4.16.0',
    id: 'uuid!',
  },
})

export interface StartRouterParameters {
  readonly id: string
}

export const startRouter = /* @__PURE__ */ describeCommand<'job', StartRouterParameters, Router>({
  name: 'startRouter',
  kind: 'job',
  parameters: {
    id: 'uuid!',
  },
})

export interface StopRouterParameters {
  readonly forced?: boolean | undefined
  readonly id: string
}

export const stopRouter = /* @__PURE__ */ describeCommand<'job', StopRouterParameters, Router>({
  name: 'stopRouter',
  kind: 'job',
  parameters: {
    forced: 'bool',
    id: 'uuid!',
  },
})
