// Generated from catalogue/ by generator/generate.mjs; change those, not this.
export interface InstanceGroup {
  readonly account?: string
  readonly created?: string
  readonly domain?: string
  readonly domainid?: string
  readonly domainpath?: string
  readonly hasannotations?: boolean
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly name?: string
  readonly project?: string
  readonly projectid?: string
}
