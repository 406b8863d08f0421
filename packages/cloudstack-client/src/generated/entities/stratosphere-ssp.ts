// Generated from catalogue/ by generator/generate.mjs; change those, not this.
export interface AddStratosphereSspAnswer {
  readonly hostid?: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly name?: string
  readonly url?: string
  readonly zoneid?: string
}
