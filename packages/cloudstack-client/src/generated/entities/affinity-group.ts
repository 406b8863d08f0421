// Generated from catalogue/ by generator/generate.mjs; change those, not this.
export interface AffinityGroup {
  readonly account?: string
  readonly dedicatedresources?: readonly string[]
  readonly description?: string
  readonly domain?: string
  readonly domainid?: string
  readonly domainpath?: string
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly name?: string
  readonly project?: string
  readonly projectid?: string
  readonly type?: string
  readonly virtualmachineIds?: readonly string[]
}

export interface AffinityGroupType {
  readonly jobid?: string
  readonly jobstatus?: number
  readonly type?: string
}
