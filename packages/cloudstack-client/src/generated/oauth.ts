// Generated from catalogue/ by generator/generate.mjs; change those, not this.
import { describeCommand } from '../api/command.ts'
import type { Success } from '../api/command.ts'
import type { OauthProvider } from './entities/oauth.ts'

export interface DeleteOauthProviderParameters {
  readonly id: string
}

export const deleteOauthProvider = /* @__PURE__ */ describeCommand<'sync', DeleteOauthProviderParameters, Success>({
  name: 'deleteOauthProvider',
  kind: 'sync',
  parameters: {
    id: 'uuid!',
  },
})

export interface ListOauthProviderParameters {
  readonly id?: string | undefined
  readonly keyword?: string | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
  readonly provider?: string | undefined
}

export const listOauthProvider = /* @__PURE__ */ describeCommand<'list', ListOauthProviderParameters, OauthProvider>({
  name: 'listOauthProvider',
  kind: 'list',
  key: 'oauthprovider',
  parameters: {
    id: 'uuid',
    keyword: 'string',
    page: 'int',
    pagesize: 'int',
    provider: 'string',
  },
})

export interface UpdateOauthProviderParameters {
  readonly clientid?: string | undefined
  readonly description?: string | undefined
  readonly enabled?: boolean | undefined
  readonly id: string
  readonly redirecturi?: string | undefined
  readonly secretkey?: string | undefined
}

export const updateOauthProvider = /* @__PURE__ */ describeCommand<'sync', UpdateOauthProviderParameters, OauthProvider>({
  name: 'updateOauthProvider',
  kind: 'sync',
  key: 'oauthprovider',
  parameters: {
    clientid: 'string',
    description: 'string',
    enabled: 'bool',
    id: 'uuid!',
    redirecturi: 'string',
    secretkey: 'string',
  },
})
