// Generated from catalogue/ by generator/generate.mjs; change those, not this.
export interface GetCloudIdentifierAnswer {
  readonly cloudidentifier?: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly signature?: string
  readonly userid?: string
}
