// Generated from catalogue/ by generator/generate.mjs; change those, not this.
import { describeCommand } from '../api/command.ts'
import type { Success } from '../api/command.ts'
import type { AffinityGroup, AffinityGroupType } from './entities/affinity-group.ts'
import type { VirtualMachine } from './entities/virtual-machine.ts'

export interface CreateAffinityGroupParameters {
  readonly account?: string | undefined
  readonly description?: string | undefined
  readonly domainid?: string | undefined
  readonly name: string
  readonly projectid?: string | undefined
  readonly type: string
}

export const createAffinityGroup = /* @__PURE__ */ describeCommand<'job-with-id', CreateAffinityGroupParameters, AffinityGroup>({
  name: 'createAffinityGroup',
  kind: 'job-with-id',
  key: 'affinitygroup',
  parameters: {
    account: 'string',
    description: 'string',
    domainid: 'uuid',
    name: 'string!',
    projectid: 'uuid',
    type: 'string!',
  },
})

export interface DeleteAffinityGroupParameters {
  readonly account?: string | undefined
  readonly domainid?: string | undefined
  readonly id?: string | undefined
  readonly name?: string | undefined
  readonly projectid?: string | undefined
}

export const deleteAffinityGroup = /* @__PURE__ */ describeCommand<'job', DeleteAffinityGroupParameters, Success>({
  name: 'deleteAffinityGroup',
  kind: 'job',
  parameters: {
    account: 'string',
    domainid: 'uuid',
    id: 'uuid',
    name: 'string',
    projectid: 'uuid',
  },
})

export interface ListAffinityGroupTypesParameters {
  readonly keyword?: string | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
}

export const listAffinityGroupTypes = /* @__PURE__ */ describeCommand<'list', ListAffinityGroupTypesParameters, AffinityGroupType>({
  name: 'listAffinityGroupTypes',
  kind: 'list',
  key: 'affinityGroupType',
  parameters: {
    keyword: 'string',
    page: 'int',
    pagesize: 'int',
  },
})

export interface ListAffinityGroupsParameters {
  readonly account?: string | undefined
  readonly domainid?: string | undefined
  readonly id?: string | undefined
  readonly isrecursive?: boolean | undefined
  readonly keyword?: string | undefined
  readonly listall?: boolean | undefined
  readonly name?: string | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
  readonly projectid?: string | undefined
  readonly type?: string | undefined
  readonly virtualmachineid?: string | undefined
}

export const listAffinityGroups = /* @__PURE__ */ describeCommand<'list', ListAffinityGroupsParameters, AffinityGroup>({
  name: 'listAffinityGroups',
  kind: 'list',
  key: 'affinitygroup',
  parameters: {
    account: 'string',
    domainid: 'uuid',
    id: 'uuid',
    isrecursive: 'bool',
    keyword: 'string',
    listall: 'bool',
    name: 'string',
    page: 'int',
    pagesize: 'int',
    projectid: 'uuid',
    type: 'string',
    virtualmachineid: 'uuid',
  },
})

export interface UpdateVMAffinityGroupParameters {
  readonly affinitygroupids?: readonly string[] | undefined
  readonly affinitygroupnames?: readonly string[] | undefined
  readonly id: string
}

export const updateVMAffinityGroup = /* @__PURE__ */ describeCommand<'job', UpdateVMAffinityGroupParameters, VirtualMachine>({
  name: 'updateVMAffinityGroup',
  kind: 'job',
  key: 'virtualmachine',
  envelope: 'updatevirtualmachineresponse',
  parameters: {
    affinitygroupids: 'list',
    affinitygroupnames: 'list',
    id: 'uuid!',
  },
})
