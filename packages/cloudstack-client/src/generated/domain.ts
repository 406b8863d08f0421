// Generated from catalogue/ by generator/generate.mjs; change those, not this.
import { describeCommand } from '../api/command.ts'
import type { Success } from '../api/command.ts'
import type { Domain, MoveDomainAnswer } from './entities/domain.ts'

export interface CreateDomainParameters {
  readonly domainid?: string | undefined
  readonly name: string
  readonly networkdomain?: string | undefined
  readonly parentdomainid?: string | undefined
}

export const createDomain = /* @__PURE__ */ describeCommand<'sync', CreateDomainParameters, Domain>({
  name: 'createDomain',
  kind: 'sync',
  key: 'domain',
  parameters: {
    domainid: 'string',
    name: 'string!',
    networkdomain: 'string',
    parentdomainid: 'uuid',
  },
})

export interface DeleteDomainParameters {
  readonly cleanup?: boolean | undefined
  readonly id: string
}

export const deleteDomain = /* @__PURE__ */ describeCommand<'job', DeleteDomainParameters, Success>({
  name: 'deleteDomain',
  kind: 'job',
  parameters: {
    cleanup: 'bool',
    id: 'uuid!',
  },
})

export interface ListDomainChildrenParameters {
  readonly id?: string | undefined
  readonly isrecursive?: boolean | undefined
  readonly keyword?: string | undefined
  readonly listall?: boolean | undefined
  readonly name?: string | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
  readonly showicon?: boolean | undefined
}

export const listDomainChildren = /* @__PURE__ */ describeCommand<'list', ListDomainChildrenParameters, Domain>({
  name: 'listDomainChildren',
  kind: 'list',
  key: 'domain',
  parameters: {
    id: 'uuid',
    isrecursive: 'bool',
    keyword: 'string',
    listall: 'bool',
    name: 'string',
    page: 'int',
    pagesize: 'int',
    showicon: 'bool@4.16',
  },
})

export interface ListDomainsParameters {
  readonly details?: readonly string[] | undefined
  readonly id?: string | undefined
  readonly keyword?: string | undefined
  readonly level?: number | undefined
  readonly listall?: boolean | undefined
  readonly name?: string | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
  readonly showicon?: boolean | undefined
  readonly tag?: string | undefined
}

export const listDomains = /* @__PURE__ */ describeCommand<'list', ListDomainsParameters, Domain>({
  name: 'listDomains',
  kind: 'list',
  key: 'domain',
  parameters: {
    details: 'list',
    id: 'uuid',
    keyword: 'string',
    level: 'int',
    listall: 'bool',
    name: 'string',
    page: 'int',
    pagesize: 'int',
    showicon: 'bool@4.16',
    tag: 'string@4.20.0',
  },
})

export interface MoveDomainParameters {
  readonly domainid: string
  readonly parentdomainid: string
}

export const moveDomain = /* @__PURE__ */ describeCommand<'sync', MoveDomainParameters, MoveDomainAnswer>({
  name: 'moveDomain',
  kind: 'sync',
  parameters: {
    domainid: 'uuid!',
    parentdomainid: 'uuid!',
  },
})

export interface UpdateDomainParameters {
  readonly id: string
  readonly name?: string | undefined
  readonly networkdomain?: string | undefined
}

export const updateDomain = /* @__PURE__ */ describeCommand<'sync', UpdateDomainParameters, Domain>({
  name: 'updateDomain',
  kind: 'sync',
  parameters: {
    id: 'uuid!',
    name: 'string',
    networkdomain: 'string',
  },
})
