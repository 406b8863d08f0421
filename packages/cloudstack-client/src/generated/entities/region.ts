// Generated from catalogue/ by generator/generate.mjs; change those, not this.
export interface Region {
  readonly endpoint?: string
  readonly gslbserviceenabled?: boolean
  readonly id: number
  readonly jobid?: string
  readonly jobstatus?: number
  readonly name?: string
  readonly portableipserviceenabled?: boolean
}
