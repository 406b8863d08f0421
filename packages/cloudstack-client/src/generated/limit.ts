// Generated from catalogue/ by generator/generate.mjs; change those, not this.
import { describeCommand } from '../api/command.ts'
import type { Success } from '../api/command.ts'
import type { GetApiLimitAnswer, ResourceLimit, UpdateResourceCountAnswer } from './entities/limit.ts'
import type { ResourceLimitNumber } from './values.ts'

export interface GetApiLimitParameters {
}

export const getApiLimit = /* @__PURE__ */ describeCommand<'sync', GetApiLimitParameters, GetApiLimitAnswer>({
  name: 'getApiLimit',
  kind: 'sync',
  key: 'apilimit',
  parameters: {
  },
})

export interface ListResourceLimitsParameters {
  readonly account?: string | undefined
  readonly domainid?: string | undefined
  readonly id?: number | undefined
  readonly isrecursive?: boolean | undefined
  readonly keyword?: string | undefined
  readonly listall?: boolean | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
  readonly projectid?: string | undefined
  readonly resourcetype?: ResourceLimitNumber | undefined
  readonly resourcetypename?: string | undefined
  readonly tag?: string | undefined
}

export const listResourceLimits = /* @__PURE__ */ describeCommand<'list', ListResourceLimitsParameters, ResourceLimit>({
  name: 'listResourceLimits',
  kind: 'list',
  key: 'resourcelimit',
  parameters: {
    account: 'string',
    domainid: 'uuid',
    id: 'long',
    isrecursive: 'bool',
    keyword: 'string',
    listall: 'bool',
    page: 'int',
    pagesize: 'int',
    projectid: 'uuid',
    resourcetype: 'int',
    resourcetypename: 'string',
    tag: 'string@4.20.0',
  },
})

export interface ResetApiLimitParameters {
  readonly account?: string | undefined
}

export const resetApiLimit = /* @__PURE__ */ describeCommand<'sync', ResetApiLimitParameters, Success>({
  name: 'resetApiLimit',
  kind: 'sync',
  parameters: {
    account: 'uuid',
  },
})

export interface UpdateResourceCountParameters {
  readonly account?: string | undefined
  readonly domainid: string
  readonly projectid?: string | undefined
  readonly resourcetype?: ResourceLimitNumber | undefined
  readonly tag?: string | undefined
}

export const updateResourceCount = /* @__PURE__ */ describeCommand<'sync', UpdateResourceCountParameters, UpdateResourceCountAnswer>({
  name: 'updateResourceCount',
  kind: 'sync',
  parameters: {
    account: 'string',
    domainid: 'uuid!',
    projectid: 'uuid',
    resourcetype: 'int',
    tag: 'string@4.20.0',
  },
})

export interface UpdateResourceLimitParameters {
  readonly account?: string | undefined
  readonly domainid?: string | undefined
  readonly max?: number | undefined
  readonly projectid?: string | undefined
  readonly resourcetype: ResourceLimitNumber
  readonly tag?: string | undefined
}

export const updateResourceLimit = /* @__PURE__ */ describeCommand<'sync', UpdateResourceLimitParameters, ResourceLimit>({
  name: 'updateResourceLimit',
  kind: 'sync',
  key: 'resourcelimit',
  parameters: {
    account: 'string',
    domainid: 'uuid',
    max: 'long',
    projectid: 'uuid',
    resourcetype: 'int!',
    tag: 'string@4.20.0',
  },
})
