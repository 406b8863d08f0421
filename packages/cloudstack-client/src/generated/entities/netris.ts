// Generated from catalogue/ by generator/generate.mjs; change those, not this.
export interface NetrisProvider {
  readonly jobid?: string
  readonly jobstatus?: number
  readonly name?: string
  readonly netristag?: string
  readonly netrisurl?: string
  readonly sitename?: string
  readonly tenantname?: string
  readonly uuid?: string
  readonly zoneid?: string
  readonly zonename?: string
}
