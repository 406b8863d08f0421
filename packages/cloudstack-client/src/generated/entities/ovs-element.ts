// Generated from catalogue/ by generator/generate.mjs; change those, not this.
export interface OvsElement {
  readonly account?: string
  readonly domain?: string
  readonly domainid?: string
  readonly domainpath?: string
  readonly enabled?: boolean
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly nspid?: string
  readonly project?: string
  readonly projectid?: string
}
