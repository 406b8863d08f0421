// Generated from catalogue/ by generator/generate.mjs; change those, not this.
export interface LoginAnswer {
  readonly account?: string
  readonly domainid?: string
  readonly firstname?: string
  readonly is2faenabled?: string
  readonly is2faverified?: string
  readonly issuerfor2fa?: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly lastname?: string
  readonly managementserverid?: string
  readonly providerfor2fa?: string
  readonly registered?: string
  readonly sessionkey?: string
  readonly timeout?: number
  readonly timezone?: string
  readonly timezoneoffset?: string
  readonly type?: string
  readonly userid?: string
  readonly username?: string
}

export interface LogoutAnswer {
  readonly description?: string
  readonly jobid?: string
  readonly jobstatus?: number
}

export interface OauthloginAnswer {
  readonly account?: string
  readonly domainid?: string
  readonly firstname?: string
  readonly is2faenabled?: string
  readonly is2faverified?: string
  readonly issuerfor2fa?: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly lastname?: string
  readonly managementserverid?: string
  readonly providerfor2fa?: string
  readonly registered?: string
  readonly sessionkey?: string
  readonly timeout?: number
  readonly timezone?: string
  readonly timezoneoffset?: string
  readonly type?: string
  readonly userid?: string
  readonly username?: string
}
