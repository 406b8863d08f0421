// Generated from catalogue/ by generator/generate.mjs; change those, not this.
export interface OauthProvider {
  readonly clientid?: string
  readonly description?: string
  readonly enabled?: boolean
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly name?: string
  readonly provider?: string
  readonly redirecturi?: string
  readonly secretkey?: string
}
