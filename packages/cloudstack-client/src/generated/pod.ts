// Generated from catalogue/ by generator/generate.mjs; change those, not this.
import { describeCommand } from '../api/command.ts'
import type { OrAnother, Success } from '../api/command.ts'
import type { CreateManagementNetworkIpRangeAnswer, DedicatedPod, Pod } from './entities/pod.ts'
import type { AllocationState } from './values.ts'

export interface CreateManagementNetworkIpRangeParameters {
  readonly endip?: string | undefined
  readonly forsystemvms?: boolean | undefined
  readonly gateway: string
  readonly netmask: string
  readonly podid: string
  readonly startip: string
  readonly vlan?: string | undefined
}

export const createManagementNetworkIpRange = /* @__PURE__ */ describeCommand<'job-with-id', CreateManagementNetworkIpRangeParameters, CreateManagementNetworkIpRangeAnswer>({
  name: 'createManagementNetworkIpRange',
  kind: 'job-with-id',
  parameters: {
    endip: 'string',
    forsystemvms: 'bool',
    gateway: 'string!',
    netmask: 'string!',
    podid: 'uuid!',
    startip: 'string!',
    vlan: 'string',
  },
})

export interface CreatePodParameters {
  readonly allocationstate?: OrAnother<AllocationState> | undefined
  readonly endip?: string | undefined
  readonly gateway?: string | undefined
  readonly name: string
  readonly netmask?: string | undefined
  readonly startip?: string | undefined
  readonly storageaccessgroups?: readonly string[] | undefined
  readonly zoneid: string
}

export const createPod = /* @__PURE__ */ describeCommand<'sync', CreatePodParameters, Pod>({
  name: 'createPod',
  kind: 'sync',
  parameters: {
    allocationstate: 'string',
    endip: 'string',
    gateway: 'string',
    name: 'string!',
    netmask: 'string',
    startip: 'string',
    storageaccessgroups: 'list@4.21.0',
    zoneid: 'uuid!',
  },
})

export interface DedicatePodParameters {
  readonly account?: string | undefined
  readonly domainid: string
  readonly podid: string
}

export const dedicatePod = /* @__PURE__ */ describeCommand<'job', DedicatePodParameters, Pod>({
  name: 'dedicatePod',
  kind: 'job',
  parameters: {
    account: 'string',
    domainid: 'uuid!',
    podid: 'uuid!',
  },
})

export interface DeleteManagementNetworkIpRangeParameters {
  readonly endip: string
  readonly podid: string
  readonly startip: string
  readonly vlan: string
}

export const deleteManagementNetworkIpRange = /* @__PURE__ */ describeCommand<'job', DeleteManagementNetworkIpRangeParameters, Success>({
  name: 'deleteManagementNetworkIpRange',
  kind: 'job',
  parameters: {
    endip: 'string!',
    podid: 'uuid!',
    startip: 'string!',
    vlan: 'string!',
  },
})

export interface DeletePodParameters {
  readonly id: string
}

export const deletePod = /* @__PURE__ */ describeCommand<'sync', DeletePodParameters, Success>({
  name: 'deletePod',
  kind: 'sync',
  parameters: {
    id: 'uuid!',
  },
})

export interface ListDedicatedPodsParameters {
  readonly account?: string | undefined
  readonly affinitygroupid?: string | undefined
  readonly domainid?: string | undefined
  readonly keyword?: string | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
  readonly podid?: string | undefined
}

export const listDedicatedPods = /* @__PURE__ */ describeCommand<'list', ListDedicatedPodsParameters, DedicatedPod>({
  name: 'listDedicatedPods',
  kind: 'list',
  key: 'dedicatedpod',
  parameters: {
    account: 'string',
    affinitygroupid: 'uuid',
    domainid: 'uuid',
    keyword: 'string',
    page: 'int',
    pagesize: 'int',
    podid: 'uuid',
  },
})

export interface ListPodsParameters {
  readonly allocationstate?: OrAnother<AllocationState> | undefined
  readonly id?: string | undefined
  readonly keyword?: string | undefined
  readonly name?: string | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
  readonly showcapacities?: boolean | undefined
  readonly storageaccessgroup?: string | undefined
  readonly zoneid?: string | undefined
}

export const listPods = /* @__PURE__ */ describeCommand<'list', ListPodsParameters, Pod>({
  name: 'listPods',
  kind: 'list',
  key: 'pod',
  parameters: {
    allocationstate: 'string',
    id: 'uuid',
    keyword: 'string',
    name: 'string',
    page: 'int',
    pagesize: 'int',
    showcapacities: 'bool',
    storageaccessgroup: 'string@4.21.0',
    zoneid: 'uuid',
  },
})

export interface ReleaseDedicatedPodParameters {
  readonly podid: string
}

export const releaseDedicatedPod = /* @__PURE__ */ describeCommand<'job', ReleaseDedicatedPodParameters, Success>({
  name: 'releaseDedicatedPod',
  kind: 'job',
  parameters: {
    podid: 'uuid!',
  },
})

export interface UpdatePodParameters {
  readonly allocationstate?: OrAnother<AllocationState> | undefined
  readonly endip?: string | undefined
  readonly gateway?: string | undefined
  readonly id: string
  readonly name?: string | undefined
  readonly netmask?: string | undefined
  readonly startip?: string | undefined
}

export const updatePod = /* @__PURE__ */ describeCommand<'sync', UpdatePodParameters, Pod>({
  name: 'updatePod',
  kind: 'sync',
  parameters: {
    allocationstate: 'string',
    endip: 'string',
    gateway: 'string',
    id: 'uuid!',
    name: 'string',
    netmask: 'string',
    startip: 'string',
  },
})

export interface UpdatePodManagementNetworkIpRangeParameters {
  readonly currentendip: string
  readonly currentstartip: string
  readonly newendip?: string | undefined
  readonly newstartip?: string | undefined
  readonly podid: string
}

export const updatePodManagementNetworkIpRange = /* @__PURE__ */ describeCommand<'job', UpdatePodManagementNetworkIpRangeParameters, Success>({
  name: 'updatePodManagementNetworkIpRange',
  kind: 'job',
  parameters: {
    currentendip: 'string!',
    currentstartip: 'string!',
    newendip: 'string',
    newstartip: 'string',
    podid: 'uuid!',
  },
})
