// Generated from catalogue/ by generator/generate.mjs; change those, not this.
export interface CloudianIsEnabledAnswer {
  readonly enabled?: boolean
  readonly jobid?: string
  readonly jobstatus?: number
  readonly url?: string
}
