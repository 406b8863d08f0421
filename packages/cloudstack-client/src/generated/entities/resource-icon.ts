// Generated from catalogue/ by generator/generate.mjs; change those, not this.
export interface ResourceIcon {
  readonly base64image?: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly resourceid?: string
  readonly resourcetype?: string
}
