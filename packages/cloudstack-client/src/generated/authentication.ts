// Generated from catalogue/ by generator/generate.mjs; change those, not this.
import { describeCommand } from '../api/command.ts'
import type { LoginAnswer, LogoutAnswer, OauthloginAnswer } from './entities/authentication.ts'

export interface LoginParameters {
  readonly domain?: string | undefined
  readonly domainId?: number | undefined
  readonly password: string
  readonly username: string
}

export const login = /* @__PURE__ */ describeCommand<'sync', LoginParameters, LoginAnswer>({
  name: 'login',
  kind: 'sync',
  parameters: {
    domain: 'string',
    domainId: 'long',
    password: 'string!',
    username: 'string!',
  },
})

export interface LogoutParameters {
}

export const logout = /* @__PURE__ */ describeCommand<'sync', LogoutParameters, LogoutAnswer>({
  name: 'logout',
  kind: 'sync',
  parameters: {
  },
})

export interface OauthloginParameters {
  readonly domain?: string | undefined
  readonly domainId?: number | undefined
  readonly email: string
  readonly provider: string
  readonly secretcode?: string | undefined
}

export const oauthlogin = /* @__PURE__ */ describeCommand<'sync', OauthloginParameters, OauthloginAnswer>({
  name: 'oauthlogin',
  kind: 'sync',
  parameters: {
    domain: 'string',
    domainId: 'long',
    email: 'string!',
    provider: 'string!',
    secretcode: 'string',
  },
})
