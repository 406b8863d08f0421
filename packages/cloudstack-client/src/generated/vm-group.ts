// Generated from catalogue/ by generator/generate.mjs; change those, not this.
import { describeCommand } from '../api/command.ts'
import type { Success } from '../api/command.ts'
import type { InstanceGroup } from './entities/vm-group.ts'

export interface CreateInstanceGroupParameters {
  readonly account?: string | undefined
  readonly domainid?: string | undefined
  readonly name: string
  readonly projectid?: string | undefined
}

export const createInstanceGroup = /* @__PURE__ */ describeCommand<'sync', CreateInstanceGroupParameters, InstanceGroup>({
  name: 'createInstanceGroup',
  kind: 'sync',
  key: 'instancegroup',
  parameters: {
    account: 'string',
    domainid: 'uuid',
    name: 'string!',
    projectid: 'uuid',
  },
})

export interface DeleteInstanceGroupParameters {
  readonly id: string
}

export const deleteInstanceGroup = /* @__PURE__ */ describeCommand<'sync', DeleteInstanceGroupParameters, Success>({
  name: 'deleteInstanceGroup',
  kind: 'sync',
  parameters: {
    id: 'uuid!',
  },
})

export interface ListInstanceGroupsParameters {
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
}

export const listInstanceGroups = /* @__PURE__ */ describeCommand<'list', ListInstanceGroupsParameters, InstanceGroup>({
  name: 'listInstanceGroups',
  kind: 'list',
  key: 'instancegroup',
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
  },
})

export interface UpdateInstanceGroupParameters {
  readonly id: string
  readonly name?: string | undefined
}

export const updateInstanceGroup = /* @__PURE__ */ describeCommand<'sync', UpdateInstanceGroupParameters, InstanceGroup>({
  name: 'updateInstanceGroup',
  kind: 'sync',
  parameters: {
    id: 'uuid!',
    name: 'string',
  },
})
