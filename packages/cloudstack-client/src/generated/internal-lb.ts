// Generated from catalogue/ by generator/generate.mjs; change those, not this.
import { describeCommand } from '../api/command.ts'
import type { InternalLoadBalancerElement, InternalLoadBalancerVM } from './entities/internal-lb.ts'

export interface ConfigureInternalLoadBalancerElementParameters {
  readonly enabled: boolean
  readonly id: string
}

export const configureInternalLoadBalancerElement = /* @__PURE__ */ describeCommand<'job', ConfigureInternalLoadBalancerElementParameters, InternalLoadBalancerElement>({
  name: 'configureInternalLoadBalancerElement',
  kind: 'job',
  parameters: {
    enabled: 'bool!',
    id: 'uuid!',
  },
})

export interface CreateInternalLoadBalancerElementParameters {
  readonly nspid: string
}

export const createInternalLoadBalancerElement = /* @__PURE__ */ describeCommand<'job-with-id', CreateInternalLoadBalancerElementParameters, InternalLoadBalancerElement>({
  name: 'createInternalLoadBalancerElement',
  kind: 'job-with-id',
  parameters: {
    nspid: 'uuid!',
  },
})

export interface ListInternalLoadBalancerElementsParameters {
  readonly enabled?: boolean | undefined
  readonly id?: string | undefined
  readonly keyword?: string | undefined
  readonly nspid?: string | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
}

export const listInternalLoadBalancerElements = /* @__PURE__ */ describeCommand<'list', ListInternalLoadBalancerElementsParameters, InternalLoadBalancerElement>({
  name: 'listInternalLoadBalancerElements',
  kind: 'list',
  key: 'internalloadbalancerelement',
  parameters: {
    enabled: 'bool',
    id: 'uuid',
    keyword: 'string',
    nspid: 'uuid',
    page: 'int',
    pagesize: 'int',
  },
})

export interface ListInternalLoadBalancerVMsParameters {
  readonly account?: string | undefined
  readonly domainid?: string | undefined
  readonly fetchhealthcheckresults?: boolean | undefined
  readonly forvpc?: boolean | undefined
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
  readonly vpcid?: string | undefined
  readonly zoneid?: string | undefined
}

export const listInternalLoadBalancerVMs = /* @__PURE__ */ describeCommand<'list', ListInternalLoadBalancerVMsParameters, InternalLoadBalancerVM>({
  name: 'listInternalLoadBalancerVMs',
  kind: 'list',
  key: 'internalloadbalancervm',
  envelope: 'listinternallbvmssresponse',
  parameters: {
    account: 'string',
    domainid: 'uuid',
    fetchhealthcheckresults: 'bool@4.14',
    forvpc: 'bool',
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
    vpcid: 'uuid',
    zoneid: 'uuid',
  },
})

export interface StartInternalLoadBalancerVMParameters {
  readonly id: string
}

export const startInternalLoadBalancerVM = /* @__PURE__ */ describeCommand<'job', StartInternalLoadBalancerVMParameters, InternalLoadBalancerVM>({
  name: 'startInternalLoadBalancerVM',
  kind: 'job',
  envelope: 'startinternallbvmresponse',
  parameters: {
    id: 'uuid!',
  },
})

export interface StopInternalLoadBalancerVMParameters {
  readonly forced?: boolean | undefined
  readonly id: string
}

export const stopInternalLoadBalancerVM = /* @__PURE__ */ describeCommand<'job', StopInternalLoadBalancerVMParameters, InternalLoadBalancerVM>({
  name: 'stopInternalLoadBalancerVM',
  kind: 'job',
  envelope: 'stopinternallbvmresponse',
  parameters: {
    forced: 'bool',
    id: 'uuid!',
  },
})
