// Generated from catalogue/ by generator/generate.mjs; change those, not this.
import { describeCommand } from '../api/command.ts'
import type { NetrisProvider } from './entities/netris.ts'

export interface AddNetrisProviderParameters {
  readonly name: string
  readonly netristag: string
  readonly netrisurl: string
  readonly password: string
  readonly sitename: string
  readonly tenantname: string
  readonly username: string
  readonly zoneid: string
}

export const addNetrisProvider = /* @__PURE__ */ describeCommand<'sync', AddNetrisProviderParameters, NetrisProvider>({
  name: 'addNetrisProvider',
  kind: 'sync',
  parameters: {
    name: 'string!',
    netristag: 'string!',
    netrisurl: 'string!',
    password: 'string!',
    sitename: 'string!',
    tenantname: 'string!',
    username: 'string!',
    zoneid: 'uuid!',
  },
})

export interface DeleteNetrisProviderParameters {
  readonly id: string
}

export const deleteNetrisProvider = /* @__PURE__ */ describeCommand<'sync', DeleteNetrisProviderParameters, NetrisProvider>({
  name: 'deleteNetrisProvider',
  kind: 'sync',
  parameters: {
    id: 'uuid!',
  },
})

export interface ListNetrisProvidersParameters {
  readonly keyword?: string | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
  readonly zoneid?: string | undefined
}

export const listNetrisProviders = /* @__PURE__ */ describeCommand<'list', ListNetrisProvidersParameters, NetrisProvider>({
  name: 'listNetrisProviders',
  kind: 'list',
  key: 'netrisprovider',
  parameters: {
    keyword: 'string',
    page: 'int',
    pagesize: 'int',
    zoneid: 'uuid',
  },
})
